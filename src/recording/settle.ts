import type { Attempt, Demand, Ledger, LedgerSettings, Move, OpenSegment, RuleId, Standing } from './book.ts'
import { inOrder, nothing, refuse, write } from './book.ts'
import { closeEntry, nextRecording, openEntry } from './entry.ts'
import { hasRecordableScreen, hasRecordableVoice, isVoiceCall } from './recordable.ts'
import type { Ender, Side, Starter } from './results.ts'

/** Who should be recorded in the present segment, by whose word. */
interface Wish {
  readonly what: Attempt
  readonly owner: Standing['owner']
  readonly scope: 'both' | 'agent-only'
  readonly rule: RuleId
  readonly startedBy: Starter
}

/** Begins, carries on or cuts anew what R2–R5 say for the present segment. It never stops a recording: Stops do that. */
export function settle(settings: LedgerSettings, at: number, cutBy: Ender): Move {
  return ledger => {
    const { segment } = ledger
    const wish =
      segment && !ledger.refusal && isVoiceCall(ledger.contact) ? wishFor(ledger, segment, settings) : undefined
    if (!segment || !wish) return { ledger, decisions: [] }
    const sides = sidesOf(segment, wish, settings)
    if (sides.length === 0) return refuseUnheard(segment, wish)(ledger)
    const { standing, entry } = ledger
    if (standing && entry && entry.sides.join() === sides.join())
      return { ledger: { ...ledger, standing: { ...standing, owner: wish.owner } }, decisions: [] }
    return inOrder(
      closeEntry(at, cutBy),
      standing ? write({ standing: { ...standing, owner: wish.owner } }) : standNew(wish.owner),
      openEntry({
        id: standing?.id ?? nextRecording(ledger),
        segment: segment.id,
        from: at,
        sides,
        startedBy: wish.startedBy,
        rule: wish.rule,
        flags: leftOut(segment, settings),
        screens: wish.scope === 'both' ? segment.agents.filter(agent => hasRecordableScreen(settings, agent)) : [],
      }),
      sayBegun(standing?.begun ?? false),
    )(ledger)
  }
}

/** The next recording stands, as yet unheard. */
export function standNew(owner: Standing['owner']): Move {
  return ledger => ({
    ledger: {
      ...ledger,
      standing: { id: nextRecording(ledger), owner, begun: false },
      recordingCount: ledger.recordingCount + 1,
    },
    decisions: [],
  })
}

/** Tells of the entry that was just opened. */
function sayBegun(isLater: boolean): Move {
  return ledger => {
    const { entry } = ledger
    if (!entry) return { ledger, decisions: [] }
    const { id: recording, rule, sides, startedBy } = entry
    const voices = sides.join(' and ')
    return {
      ledger,
      decisions: isLater
        ? [{ kind: 'continued', recording, rule, sides, text: `${recording} goes on: ${voices} (${rule})` }]
        : [{ kind: 'started', recording, rule, sides, startedBy, text: `${recording} begins: ${voices} (${rule})` }],
    }
  }
}

/** R2–R5 in their order; undefined where nobody wants this segment recorded, or somebody forbids it. */
function wishFor(ledger: Ledger, segment: OpenSegment, settings: LedgerSettings): Wish | undefined {
  if (segment.kind === 'ivr') return waitingWish(ledger)
  switch (ledger.demand.kind) {
    case 'stop':
      return undefined
    case 'both':
    case 'agent-only':
      // R11: a Start waits for an agent's answer, so a call that goes straight from the IVR to the outside is not recorded.
      return ledger.isAnswered ? demandWish(ledger.demand) : undefined
    case 'none':
      return policyWish(ledger, segment, settings)
  }
}

/** R15 `waiting: segment`: what was on demand with the former agent goes on while the caller waits for the next. */
function waitingWish({ demand, standing }: Ledger): Wish | undefined {
  return standing?.owner === 'demand' && demand.kind === 'both' ? demandWish(demand) : undefined
}

function demandWish(demand: Extract<Demand, { readonly rule: RuleId }>): Wish {
  const what = demand.rule === 'R2' ? 'record' : demand.rule === 'R13' ? 'RecordAgentOnly' : 'LogRecordingPro'
  return { what, owner: 'demand', scope: demand.kind, rule: demand.rule, startedBy: demand.startedBy }
}

/** R4 and R5: a ban of one agent on the call counts for all of it; what runs goes on before another begins. */
function policyWish(ledger: Ledger, segment: OpenSegment, settings: LedgerSettings): Wish | undefined {
  const owner = policyOwner(ledger, segment)
  if (!owner) return undefined
  const policy = settings.policies[owner.policy]?.name ?? ''
  return { what: 'policy', owner, scope: 'both', rule: 'R5', startedBy: { kind: 'policy', policy } }
}

/** The policy that records this segment, and the agent for whom it was asked. */
export function policyOwner(ledger: Ledger, segment: OpenSegment): Exclude<Standing['owner'], string> | undefined {
  const running = ledger.standing && typeof ledger.standing.owner === 'object' ? ledger.standing.owner : undefined
  if (segment.kind === 'external') return running // R17 has already ended what must not go on.
  const present = ledger.verdicts.filter(verdict => segment.agents.includes(verdict.agent))
  if (present.some(verdict => verdict.answer === 'do-not-record')) return undefined
  const wanting = present.filter(verdict => verdict.answer === 'record')
  const chosen =
    wanting.find(verdict => verdict.policy === running?.policy && verdict.agent === running.agent) ??
    wanting.find(verdict => verdict.policy === running?.policy) ??
    wanting.toSorted((a, b) => a.policy - b.policy)[0]
  return chosen && { policy: chosen.policy, agent: chosen.agent }
}

/** Whose voices the recording holds. R6 takes the agents out who are never recorded; without an agent left, nothing is. */
function sidesOf(segment: OpenSegment, wish: Wish, settings: LedgerSettings): readonly Side[] {
  const agents = segment.agents.filter(agent => hasRecordableVoice(settings, agent)).map((): Side => 'agent')
  const outside: readonly Side[] = segment.parties.includes('external') ? ['external'] : []
  if (segment.kind === 'ivr') return wish.scope === 'both' ? ['caller', 'ivr'] : []
  if (segment.kind === 'external') return wish.scope === 'both' ? ['caller', 'external'] : []
  if (agents.length === 0) return []
  const heard: readonly Side[] = segment.kind === 'consult' ? agents : ['agent']
  if (wish.scope === 'agent-only') return heard
  return segment.kind === 'consult' ? [...heard, ...outside] : ['caller', ...heard, ...outside]
}

/** R6: names those on the call whose voice the recording leaves out. */
function leftOut(segment: OpenSegment, settings: LedgerSettings): readonly string[] {
  return segment.agents.filter(agent => !hasRecordableVoice(settings, agent)).map(agent => `without:${agent}`)
}

/** R6, or R13 outside: the wish stands, and this segment has no voice for it. */
function refuseUnheard(segment: OpenSegment, wish: Wish): Move {
  if (segment.agents.length === 0) return nothing
  return refuse(wish.what, 'R6', `${segment.agents.join(' and ')} may not be recorded (R6)`)
}
