import type { Event } from './event.ts'
import type { Outcome } from './outcome.ts'
import type { Turn } from './turn.ts'

/** What an action does: on arrival, and on each event that it waits for. The one place where its meaning is written. */
export interface Behavior {
  readonly enter: (turn: Turn) => Outcome
  /** The kinds of event that it waits for; others pass it by. */
  readonly awaits?: readonly Event['kind'][]
  readonly receive?: (turn: Turn, event: Event) => Outcome
  /** Menu and Capture: a caller who finds no way on is stuck there (E8). */
  readonly holdsCaller?: true
}
