import type { Agent, Policy } from '../center/center.ts'
import type { AssumptionName, RecordingAssumptions } from './assumptions.ts'
import type { Cause, SegmentKind } from './fact.ts'
import type { Ender, LedgerNote, LedgerRecording, LedgerSegment, LedgerStatement, Side, Starter } from './results.ts'

/** What the ledger must know of the center. */
export interface LedgerSettings {
  readonly agents: ReadonlyMap<string, Agent>
  readonly policies: readonly Policy[]
  readonly assumptions: RecordingAssumptions
  /** The direction of a skill's calls, where the center says it. */
  readonly directionOf?: (skill: string) => 'inbound' | 'outbound' | undefined
  /** The draw of a policy, in [0, 100): the same for each call of it. `again` counts from 0 and matters to R5 `each-answer` alone. */
  readonly draw: (policy: number, again: number) => number
}

/** The rules of the specification by number. */
export type RuleId = `R${number}`

/** What somebody tried that was refused. */
export type Attempt = 'record' | 'LogRecordingPro' | 'RecordAgentOnly' | 'policy' | 'statement'

/** What one fact did; each names the rule that it rests on, `text` is for the trace. When it was is not said in it. */
export type Decision =
  | {
      readonly kind: 'started'
      readonly recording: string
      readonly rule: RuleId
      readonly sides: readonly Side[]
      readonly startedBy: Starter
      readonly text: string
    }
  /** The same recording goes on: in a new segment, or with other sides. */
  | {
      readonly kind: 'continued'
      readonly recording: string
      readonly rule: RuleId
      readonly sides: readonly Side[]
      readonly text: string
    }
  /** It stops for the present and may go on in a later segment. */
  | { readonly kind: 'paused'; readonly recording: string; readonly endedBy: Ender; readonly text: string }
  /** It is over for good. */
  | {
      readonly kind: 'ended'
      readonly recording: string
      readonly rule: RuleId
      readonly endedBy: Ender
      readonly text: string
    }
  /** An order that was taken and acts later. */
  | { readonly kind: 'standing'; readonly rule: RuleId; readonly text: string }
  /** What the policies say about an agent who answered. */
  | {
      readonly kind: 'asked'
      readonly agent: string
      readonly policy: string
      readonly answer: PolicyAnswer
      readonly rule: 'R4' | 'R5'
      readonly text: string
    }
  | { readonly kind: 'refused'; readonly what: Attempt; readonly rule: RuleId; readonly text: string }
  | { readonly kind: 'ignored'; readonly rule: RuleId; readonly text: string }
  | { readonly kind: 'statement-started'; readonly id: string; readonly text: string }
  /** `clears`: `_recordingStatementId` becomes empty (R22). */
  | {
      readonly kind: 'statement-ended'
      readonly id: string
      readonly endedBy: Ender
      readonly clears: boolean
      readonly text: string
    }
  /** `_recordingStatementId` becomes empty though no statement was running (R22). */
  | { readonly kind: 'statement-id-cleared'; readonly text: string }
  | { readonly kind: 'masked' | 'unmasked'; readonly recording: string; readonly text: string }
  | ({ readonly kind: 'note' } & LedgerNote)

export interface Contact {
  readonly masterId: string
  readonly media: string
  readonly direction: 'inbound' | 'outbound'
  readonly ani: string
  readonly dnis: string
}

/** The segment that is on. */
export interface OpenSegment {
  readonly id: string
  readonly kind: SegmentKind
  readonly parties: readonly string[]
  readonly agents: readonly string[]
  readonly from: number
}

/** The latest word on demand (R2, R3, R13). `none`: nobody decided, so the policies may. */
export type Demand =
  | { readonly kind: 'none' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'both' | 'agent-only'; readonly rule: 'R2' | 'R11' | 'R13'; readonly startedBy: Starter }

export type PolicyAnswer = 'record' | 'do-not-record' | 'nothing'

/** What the policies said when this agent answered; it stands as long as she is on the call. */
export interface Verdict {
  readonly agent: string
  readonly policy: number
  readonly answer: PolicyAnswer
}

/** The recording that stands. It can stand without being heard: between two agents, or beside one who is never recorded. */
export interface Standing {
  readonly id: string
  readonly owner: 'ivr' | 'demand' | { readonly policy: number; readonly agent: string }
  /** Whether it has an entry already. */
  readonly begun: boolean
}

/** What is being captured right now: the entry of the standing recording in the present segment. */
export interface OpenEntry {
  readonly id: string
  readonly segment: string
  readonly from: number
  readonly sides: readonly Side[]
  readonly startedBy: Starter
  readonly rule: RuleId
  readonly flags: readonly string[]
  /** The agents whose screens are taken too (R6). */
  readonly screens: readonly string[]
  readonly masked: readonly (readonly [number, number])[]
  /** When the present mask began in this entry. */
  readonly maskedFrom: number | undefined
}

/** An entry of the past. */
export interface ClosedEntry extends LedgerRecording {
  readonly screens: readonly string[]
}

export interface OpenStatement {
  readonly id: string
  readonly from: number
  /** Begun for the call before an agent answered: it begins at the answer, like a Start/Call (R11). */
  readonly isWaiting: boolean
  readonly startedBy: Starter
}

/** Everything that recording needs to know of one contact: plain, immutable data. The lower half is history and decides nothing. */
export interface Ledger {
  readonly contact: Contact | undefined
  readonly isOver: boolean
  /** Who refused (R1). */
  readonly refusal: Cause | undefined
  readonly demand: Demand
  readonly verdicts: readonly Verdict[]
  /** Whether an agent has ever answered. */
  readonly isAnswered: boolean
  /** The skill through which the call was routed last. */
  readonly skill: string | undefined
  readonly segment: OpenSegment | undefined
  readonly standing: Standing | undefined
  readonly entry: OpenEntry | undefined
  readonly isMasked: boolean
  readonly statement: OpenStatement | undefined
  readonly recordingCount: number
  readonly statementCount: number
  /** Answers so far; counted only where R5 is read as `each-answer`. */
  readonly answerCount: number

  readonly segments: readonly LedgerSegment[]
  readonly recordings: readonly ClosedEntry[]
  readonly statements: readonly LedgerStatement[]
  readonly notes: readonly LedgerNote[]
}

/** The ledger of a contact that has not begun; what one contact refused is not remembered for the next (R1). */
export const emptyLedger: Ledger = {
  contact: undefined,
  isOver: false,
  refusal: undefined,
  demand: { kind: 'none' },
  verdicts: [],
  isAnswered: false,
  skill: undefined,
  segment: undefined,
  standing: undefined,
  entry: undefined,
  isMasked: false,
  statement: undefined,
  recordingCount: 0,
  statementCount: 0,
  answerCount: 0,
  segments: [],
  recordings: [],
  statements: [],
  notes: [],
}

/** A ledger and what was decided on the way to it. */
export interface Entered {
  readonly ledger: Ledger
  readonly decisions: readonly Decision[]
}

/** One move in the book: from a ledger to the next, with what it decided. */
export type Move = (ledger: Ledger) => Entered

/** Moves one after the other, as one. */
export function inOrder(...moves: readonly Move[]): Move {
  return first => {
    let ledger = first
    const decisions: Decision[] = []
    for (const move of moves) {
      const entered = move(ledger)
      ledger = entered.ledger
      decisions.push(...entered.decisions)
    }
    return { ledger, decisions }
  }
}

/** Writes these fields and decides nothing. */
export function write(changes: Partial<Ledger>): Move {
  return ledger => ({ ledger: { ...ledger, ...changes }, decisions: [] })
}

/** Changes nothing and says why. */
export function say(decision: Decision): Move {
  return ledger => ({ ledger, decisions: [decision] })
}

export function refuse(what: Attempt, rule: RuleId, text: string): Move {
  return say({ kind: 'refused', what, rule, text })
}

export function ignore(rule: RuleId, text: string): Move {
  return say({ kind: 'ignored', rule, text })
}

/** Changes nothing. */
export const nothing: Move = ledger => ({ ledger, decisions: [] })

/** Says, once each, that the result rests on an assumption. */
export function restsOn(name: AssumptionName, text: string, place: { readonly line?: number }): Move {
  const note: LedgerNote = { code: `assumption/${name.replace(/\..*/, '')}`, text, ...place }
  return ledger =>
    ledger.notes.some(each => each.code === note.code && each.text === text)
      ? { ledger, decisions: [] }
      : { ledger: { ...ledger, notes: [...ledger.notes, note] }, decisions: [{ kind: 'note', ...note }] }
}
