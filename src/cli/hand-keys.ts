import type { Deed, Destination } from '../center/call.ts'
import type { Session } from '../simulate/session.ts'

/** What each key does, in one line. */
export const keyHelp = [
  '0-9 * # press   a answer   i indicator   h hold/resume   r record   R stop recording   m mask/unmask',
  't transfer   c consult   j conference   x agent hangs up   q caller hangs up   space time passes',
].join('\n')

/** A call that is played by hand. */
export interface Played {
  readonly session: Session
  readonly agents: readonly string[]
  /** Lets the person choose one of several; undefined if she does not want to. */
  readonly ask: (question: {
    readonly title: string
    readonly choices: readonly string[]
  }) => Promise<number | undefined>
}

/** The deed that a key stands for; a text says why there is none just now, undefined that the key means nothing. */
export async function deedOf(key: string, played: Played): Promise<Deed | string | undefined> {
  if (/^[0-9*#]$/.test(key)) return { verb: 'press', keys: key }
  const { offeredTo, onCall } = played.session.situation()
  const byAgent = (deed: (agent: string) => Deed | string | Promise<Deed | string>) => withOne(played, onCall, deed)
  switch (key) {
    case 'q':
      return { verb: 'hangup', who: 'caller' }
    case 'a':
      return offeredTo.length === 0
        ? 'no request waits for an agent'
        : withOne(played, offeredTo, agent => ({ verb: 'answer', agent }))
    case 'x':
      return byAgent(agent => ({ verb: 'hangup', who: agent }))
    case 'r':
      return byAgent(agent => ({ verb: 'record', agent, by: 'agent' }))
    case 'R':
      return byAgent(agent => ({ verb: 'stopRecording', agent, by: 'agent' }))
    case 'h':
      return byAgent(agent => firstThatCan(played.session, { verb: 'hold', agent }, { verb: 'resume', agent }))
    case 'm':
      return byAgent(agent => firstThatCan(played.session, { verb: 'mask', agent }, { verb: 'unmask', agent }))
    case 'j':
      return byAgent(agent => ({ verb: 'conference', agent }))
    case 'i':
      return click(played)
    case 't':
      return byAgent(async from => {
        const to = await destination(played, from)
        return to ? { verb: 'transfer', from, to, blind: false } : 'transfers to nobody'
      })
    case 'c':
      return byAgent(async from => {
        const to = await destination(played, from)
        return to ? { verb: 'consult', from, to } : 'consults nobody'
      })
    default:
      return undefined
  }
}

/** Holding what is held means taking it back. */
function firstThatCan(session: Session, deed: Deed, otherwise: Deed): Deed {
  return session.can(deed, true) !== undefined && session.can(otherwise, true) === undefined ? otherwise : deed
}

async function withOne(
  { ask }: Played,
  agents: readonly string[],
  deed: (agent: string) => Deed | string | Promise<Deed | string>,
): Promise<Deed | string> {
  if (agents.length === 0) return 'no agent is on the call'
  const chosen = agents.length === 1 ? 0 : await ask({ title: 'who?', choices: agents })
  const agent = chosen === undefined ? undefined : agents[chosen]
  return agent === undefined ? 'nobody was chosen' : deed(agent)
}

async function click({ session, ask }: Played): Promise<Deed | string> {
  const { indicators } = session.situation()
  if (indicators.length === 0) return 'no indicator is on'
  const chosen = await ask({ title: 'which indicator?', choices: indicators.map(each => each.tooltip || each.name) })
  const indicator = chosen === undefined ? undefined : indicators[chosen]
  return indicator ? { verb: 'click', agent: indicator.agent, indicator: indicator.name } : 'no indicator was chosen'
}

/** Another agent, or an outside number. */
async function destination({ agents, ask }: Played, from: string): Promise<Destination | undefined> {
  const others = agents.filter(agent => agent !== from).slice(0, 8)
  const chosen = await ask({ title: 'to whom?', choices: [...others, 'an outside number'] })
  if (chosen === undefined) return undefined
  const agent = others[chosen]
  return agent === undefined ? { kind: 'number', number: '+12025550199' } : { kind: 'agent', agent }
}
