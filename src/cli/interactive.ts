import { actor } from '../machine/actor.ts'
import type { TraceEntry } from '../record/call-record.ts'
import type { Present } from '../recording/ledger.ts'
import { callText } from '../report/call-text.ts'
import { safeText } from '../report/safe-text.ts'
import { toAscii } from '../report/style.ts'
import { eventWords, visitWords } from '../report/trace-words.ts'
import { Session } from '../simulate/session.ts'
import { clockText } from '../text/duration.ts'
import { styleFor } from './color.ts'
import { deedOf, keyHelp, type Played } from './hand-keys.ts'
import { type Io, writeTo } from './io.ts'
import { Keys } from './keys.ts'
import type { Playable } from './playable.ts'

/** So far time goes when nothing is due, ms. */
const idleStep = 5_000

/** How a call is played by hand. */
export interface Manner {
  readonly io: Io
  readonly color: boolean | undefined
  /** Time passes by itself. */
  readonly isRealTime: boolean
}

/** Plays a call in which a person at the terminal is the caller and the agents; at the end the record in text. */
export async function interactive(playable: Playable, { io, color, isRealTime }: Manner): Promise<number> {
  const style = styleFor(io.stdout, io.env, color)
  const { flow, center, call, origin } = playable
  const session = new Session({ flow, center, call: { ...call, name: 'played by hand' }, execute: actor }, origin)
  const keys = new Keys(io.stdin)
  const say = (text: string): Promise<void> => writeTo(io.stdout, `${style.ascii ? toAscii(text) : text}\n`)
  let told = 0
  const tell = async (): Promise<void> => {
    const { trace } = session.record()
    for (const entry of trace.slice(told)) if (!isMusic(entry)) await say(entryLine(entry))
    if (trace.length > told && !session.ended) await say(style.paint.faint(situationLine(session)))
    told = trace.length
  }
  try {
    await say(style.paint.faint(keyHelp))
    await tell()
    while (!session.ended) {
      const outcome = await turn(session, { keys, say, agents: [...center.agents.keys()], isRealTime })
      if (outcome === 'interrupted') return 130
      await tell()
    }
  } finally {
    keys.close()
  }
  await writeTo(io.stdout, `\n${callText(session.record(), style)}`)
  return 0
}

interface Table {
  readonly keys: Keys
  readonly say: (text: string) => Promise<void>
  readonly agents: readonly string[]
  readonly isRealTime: boolean
}

/** Takes one key, or lets time pass. */
async function turn(session: Session, { keys, say, agents, isRealTime }: Table): Promise<'interrupted' | 'done'> {
  const due = session.nextDue()
  const started = performance.now()
  const from = session.now
  const key = await keys.next(isRealTime && due !== undefined ? due - from : undefined)
  if (key === '\u0003') return 'interrupted'
  if (isRealTime)
    session.advanceTo(Math.min(from + Math.round(performance.now() - started), due ?? Number.MAX_SAFE_INTEGER))
  if (key === 'later' || key === ' ' || key === '\r' || key === '\n') {
    session.advanceTo(due ?? session.now + idleStep)
    return 'done'
  }
  const played: Played = { session, agents, ask: question => choose(question, keys, say) }
  const deed = key === undefined ? { verb: 'hangup' as const, who: 'caller' } : await deedOf(key, played)
  if (deed === undefined) {
    await say(keyHelp)
    return 'done'
  }
  if (typeof deed === 'string') {
    await say(safeText(deed))
    return 'done'
  }
  // A person presses at this very moment, also while a prompt plays.
  const obstacle = session.can(deed, true)
  if (obstacle !== undefined) await say(`not now: ${safeText(obstacle)}`)
  else session.do(deed)
  // With no more input nobody could ever hang up again.
  if (key === undefined && obstacle !== undefined) return 'interrupted'
  return 'done'
}

/** Lets the person choose by number; undefined for any other key. */
async function choose(
  question: { readonly title: string; readonly choices: readonly string[] },
  keys: Keys,
  say: (text: string) => Promise<void>,
): Promise<number | undefined> {
  await say(`${question.title}  ${question.choices.map((each, index) => `${index + 1} ${safeText(each)}`).join('   ')}`)
  const key = Number(await keys.next())
  return Number.isInteger(key) && key >= 1 && key <= question.choices.length ? key - 1 : undefined
}

/** The visit of the Music action says so already. */
function isMusic(entry: TraceEntry): boolean {
  return 'event' in entry && entry.event === 'music'
}

function entryLine(entry: TraceEntry): string {
  const { who, text } = 'action' in entry ? visitWords(entry) : eventWords(entry)
  const place = entry.line === undefined ? '' : `  (line ${entry.line})`
  return `${clockText(entry.t * 1_000).padStart(8)}  ${safeText(who)}  ${safeText(text)}${place}`
}

/** Who is there, what is heard, and whether anything is recorded just now. */
function situationLine(session: Session): string {
  const { prompt, listening, requestFor, offeredTo, onCall, indicators, capture } = session.situation()
  const facts = [
    prompt === undefined || onCall.length > 0 ? '' : `playing "${prompt}"`,
    listening ? 'waiting for keys' : '',
    requestFor === undefined ? '' : `waiting for ${requestFor}`,
    offeredTo.length > 0 ? `rings at ${offeredTo.join(', ')}` : '',
    onCall.length > 0 ? `on the call: ${onCall.join(', ')}` : '',
    indicators.length > 0 ? `indicators: ${indicators.map(each => each.tooltip || each.name).join(', ')}` : '',
    captureWords(capture),
  ]
  return `          ${safeText(facts.filter(fact => fact !== '').join('; '))}`
}

function captureWords({ recording }: Present): string {
  if (recording === undefined) return 'not recorded now'
  if (recording.isMasked) return 'recorded, but masked'
  return `being recorded: ${recording.sides.join(' and ')} (${recording.rule})`
}
