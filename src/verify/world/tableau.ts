import type { Fact } from '../../recording/fact.ts'
import type { Decision } from '../../recording/ledger.ts'
import type { Moment } from '../../simulate/moment.ts'
import type { Seen } from '../seen.ts'
import type { Chance } from './chance.ts'
import type { Move } from './moves.ts'
import type { Cost } from './spending.ts'

/** A moment of a call but for what the recorder knows: where script, people and desks stand. Its ledger is empty. */
export type Tableau = Moment

/** One thing that comes about while a script runs: seen as it is, or told to the recorder. */
export type Beat =
  | Exclude<Seen, { readonly kind: 'over' }>
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** The call is over: the buttons that are left on, and the numbers of statements that something holds. */
  | { readonly kind: 'end'; readonly leftOn: readonly string[]; readonly held: readonly string[] }

/** What the recorder says back to the script, which waits for it: a statement's id, or that it is cleared. */
export type Reply = readonly Decision[]

/** A move in the middle of which the recorder was asked something, with all that was answered before. */
export interface Pending {
  /** Undefined: the call begins. */
  readonly from: Tableau | undefined
  readonly move: Move
  readonly picks: readonly number[]
  readonly replies: readonly Reply[]
  /** How much was told already. */
  readonly told: { readonly beats: number; readonly chances: number }
}

/** One way on from a tableau. */
export interface Way {
  readonly move: Move
  readonly chances: readonly Chance[]
  readonly beats: readonly Beat[]
  readonly to:
    | { readonly kind: 'tableau'; readonly tableau: Tableau; readonly cost: Cost }
    | { readonly kind: 'asked'; readonly pending: Pending }
    /** Nothing can happen any more. */
    | { readonly kind: 'over' }
}

/** What the recorder says back to a script about a statement (R20, R22): an id, or that it is cleared. Nothing else that it decides leads a script. */
export function replyTo(decisions: readonly Decision[]): Reply {
  const started = decisions.find(each => each.kind === 'statement-started')
  if (started) return [{ ...started, text: '' }]
  const clears = decisions.some(
    each => each.kind === 'statement-id-cleared' || (each.kind === 'statement-ended' && each.clears),
  )
  return clears ? [{ kind: 'statement-id-cleared', text: '' }] : []
}

/** Whether a script waits for what the recorder says to a fact. */
export function asksRecorder(fact: Fact): boolean {
  return fact.kind === 'log-recording' && fact.statement
}
