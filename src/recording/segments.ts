import type { Ledger, LedgerSettings, Move, OpenSegment, Standing } from './book.ts'
import { inOrder, nothing, refuse, restsOn, write } from './book.ts'
import { closeEntry, endRecording } from './entry.ts'
import type { Fact } from './fact.ts'
import { askPolicies } from './policies.ts'
import type { Ender } from './results.ts'
import { doer } from './results.ts'
import { policyOwner, settle } from './settle.ts'
import { endStatementAtSegment } from './statements.ts'

export type SegmentFact = Extract<Fact, { kind: 'segment' }>
export type SegmentOver = Extract<Fact, { kind: 'segment-over' }>

/** R15: the former segment ends, with what must not outlive it; the new one begins; whoever decides, decides. */
export function segmentBegins(fact: SegmentFact, settings: LedgerSettings): Move {
  return ledger => {
    if (ledger.isOver || isWithinCallersSegment(fact, ledger, settings)) return { ledger, decisions: [] }
    const endedBy = enderOf(fact, ledger)
    const next: OpenSegment = {
      id: fact.id,
      kind: fact.segment,
      parties: fact.parties,
      agents: fact.agents,
      from: fact.at,
    }
    return inOrder(
      fact.segment === 'consult' && ledger.entry ? restsOn('R15.consult', consultText, {}) : nothing,
      endStatementAtSegment(fact, settings, endedBy),
      closeEntry(fact.at, endedBy),
      closeSegment(fact.at),
      write({
        segment: next,
        skill: fact.skill ?? ledger.skill,
        isAnswered: ledger.isAnswered || fact.agents.length > 0,
        verdicts: fact.because === 'answer' ? [] : ledger.verdicts,
      }),
      askPolicies(settings),
      endWhatIsOver(fact, settings, ledger.segment, endedBy),
      retryAfterRefusal(fact),
      settle(settings, fact.at, endedBy),
      sayPaused(ledger, endedBy),
    )(ledger)
  }
}

const consultText =
  "a consultation ends the caller's segment, is a segment of its own, and a new one begins after it (R15)"

/** R15 `consult: goes-on`: the caller's segment runs on behind the consultation. */
function isWithinCallersSegment(fact: SegmentFact, ledger: Ledger, settings: LedgerSettings): boolean {
  if (settings.assumptions['R15.consult'] !== 'goes-on' || ledger.segment === undefined) return false
  return fact.because === 'consult' || fact.because === 'consult-over'
}

/** What ended the former segment, in the words of the record. */
function enderOf({ because, agents }: SegmentFact, { segment }: Ledger): Ender {
  switch (because) {
    case 'began':
      return { kind: 'transfer' }
    case 'answer':
      return { kind: segment && segment.kind !== 'ivr' ? 'transfer' : 'answer' }
    case 'transfer':
    case 'external':
      return { kind: 'transfer' }
    case 'consult':
    case 'consult-over':
      return { kind: 'consult' }
    case 'join':
      return { kind: 'join' }
    case 'leave': {
      const agent = segment?.agents.find(each => !agents.includes(each))
      return agent === undefined ? { kind: 'transfer' } : { kind: 'agent', agent }
    }
  }
}

/** The present segment becomes one of the past. */
export function closeSegment(at: number): Move {
  return ledger => {
    const { segment } = ledger
    if (!segment) return { ledger, decisions: [] }
    const { id, kind, parties, from } = segment
    const segments = [...ledger.segments, { id, kind, parties, from, to: at }]
    return { ledger: { ...ledger, segment: undefined, segments }, decisions: [] }
  }
}

/** Ends the recording that may not go on in the segment that has just begun. */
function endWhatIsOver(
  fact: SegmentFact,
  settings: LedgerSettings,
  former: OpenSegment | undefined,
  endedBy: Ender,
): Move {
  return ledger => {
    const { standing, segment, refusal } = ledger
    if (!standing || !segment) return { ledger, decisions: [] }
    const end = (rule: 'R1' | 'R10' | 'R15' | 'R17', why: string) =>
      endRecording({ at: fact.at, rule, endedBy, why })(ledger)
    if (refusal) return end('R1', 'the caller had refused (R1)')
    if (standing.owner === 'ivr') return end('R10', 'the IVR segment is over (R10)')
    if (standing.owner === 'demand') return { ledger, decisions: [] }
    if (segment.kind === 'external')
      return goesOnOutside(standing.owner, settings)
        ? { ledger, decisions: [] }
        : end('R17', 'its policy does not follow the call to an outside number (R17)')
    const isHandedOver = fact.because === 'transfer' || (fact.because === 'answer' && former !== undefined)
    if (isHandedOver || !mayComeBack(standing.owner, ledger, segment))
      return end('R15', 'a policy decides for its own agent, and she has left (R5, R15)')
    return { ledger, decisions: [] }
  }
}

function goesOnOutside(owner: Exclude<Standing['owner'], string>, settings: LedgerSettings): boolean {
  return settings.policies[owner.policy]?.continueOnExternalTransfer ?? false
}

/** A policy recording stands while its agent is on the call, even where a ban silences it, or another agent's verdict is the same. */
function mayComeBack(owner: Exclude<Standing['owner'], string>, ledger: Ledger, segment: OpenSegment): boolean {
  return segment.agents.includes(owner.agent) || policyOwner(ledger, segment)?.policy === owner.policy
}

/** R1: a Start that waited for this answer tries now, and fails; policies have said so for themselves. */
function retryAfterRefusal(fact: SegmentFact): Move {
  return ledger => {
    const { refusal, demand } = ledger
    if (!refusal || fact.agents.length === 0 || fact.because !== 'answer') return { ledger, decisions: [] }
    if (demand.kind === 'none' || demand.kind === 'stop') return { ledger, decisions: [] }
    const what = demand.rule === 'R13' ? 'RecordAgentOnly' : demand.rule === 'R11' ? 'LogRecordingPro' : 'record'
    return refuse(what, 'R1', 'a recording was to start at this answer; the caller refused (R1)')(ledger)
  }
}

/** Tells of a recording that was heard in the former segment and is not in this one, though it stands. */
function sayPaused(former: Ledger, endedBy: Ender): Move {
  return ledger => {
    const { standing, entry } = ledger
    if (!former.entry || entry || !standing || standing.id !== former.entry.id) return { ledger, decisions: [] }
    const text = `${standing.id} pauses: nothing of this stage is recorded`
    return { ledger, decisions: [{ kind: 'paused', recording: standing.id, endedBy, text }] }
  }
}

/** The segment ends and none follows at once. After a transfer the caller waits, unrecorded (R15); else the call is over. */
export function segmentOver(fact: SegmentOver, settings: LedgerSettings): Move {
  switch (fact.because) {
    case 'release':
      return contactOver(fact.at, { kind: 'release' })
    case 'blind':
      return contactOver(fact.at, { kind: 'blind' })
    case 'transfer':
    case 'unlink':
    case 'callback':
      return waitingBegins(fact, settings)
  }
}

function waitingBegins(fact: SegmentOver, settings: LedgerSettings): Move {
  const endedBy: Ender = { kind: 'transfer' }
  return ledger => {
    const { segment } = ledger
    if (!segment) return { ledger, decisions: [] }
    const isSegment = settings.assumptions['R15.waiting'] === 'segment' && segment.kind !== 'ivr'
    const waiting: OpenSegment = {
      id: `${segment.id}.w`,
      kind: 'ivr',
      parties: ['caller', 'ivr'],
      agents: [],
      from: fact.at,
    }
    const goesOn = ledger.standing?.owner === 'demand' && !ledger.refusal
    return inOrder(
      goesOn && ledger.entry ? restsOn('R15.waiting', waitingText, {}) : nothing,
      endStatementAtSegment(fact, settings, endedBy),
      goesOn
        ? closeEntry(fact.at, endedBy)
        : endRecording({ at: fact.at, rule: 'R15', endedBy, why: 'its agent has left' }),
      closeSegment(fact.at),
      write(isSegment ? { segment: waiting, verdicts: [] } : { verdicts: [] }),
      settle(settings, fact.at, endedBy),
      sayPaused(ledger, endedBy),
    )(ledger)
  }
}

const waitingText = 'while the caller waits for the next agent after a transfer, nothing is recorded (R15)'

/** The call is over for the platform: released, or sent where it cannot follow (R17). */
export function contactOver(at: number, endedBy: Ender): Move {
  return ledger => {
    if (ledger.isOver) return { ledger, decisions: [] }
    const isBlind = endedBy.kind === 'blind'
    const why = isBlind ? 'the call leaves the platform (R17)' : 'the call is over'
    return inOrder(
      endStatementAtSegment({ at }, undefined, endedBy),
      endRecording({ at, rule: isBlind ? 'R17' : 'R15', endedBy, why }),
      closeSegment(at),
      write({ isOver: true, verdicts: [] }),
    )(ledger)
  }
}

export type HoldFact = Extract<Fact, { kind: 'hold' | 'resume' }>

/** R15: hold begins no segment, and what records goes on. `hold: segment` cuts the segment in two, by the agent's hand. */
export function held(fact: HoldFact, settings: LedgerSettings): Move {
  return ledger => {
    const { segment } = ledger
    if (!segment || segment.kind === 'ivr' || ledger.isOver) return { ledger, decisions: [] }
    if (settings.assumptions['R15.hold'] === 'no-segment')
      return ledger.entry ? restsOn('R15.hold', holdText, {})(ledger) : { ledger, decisions: [] }
    const [, stem = segment.id, part = '1'] = /^(.*)\.h(\d+)$/.exec(segment.id) ?? []
    const endedBy = doer(fact.by)
    return inOrder(
      closeEntry(fact.at, endedBy),
      closeSegment(fact.at),
      write({ segment: { ...segment, id: `${stem}.h${Number(part) + 1}`, from: fact.at } }),
      ledger.refusal ? endRecording({ at: fact.at, rule: 'R1', endedBy, why: 'the caller had refused (R1)' }) : nothing,
      settle(settings, fact.at, endedBy),
    )(ledger)
  }
}

const holdText = 'hold begins no segment and does not interrupt a recording (R15)'
