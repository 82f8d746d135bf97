import type { Effect } from '../behavior/effect.ts'
import type { Event } from '../behavior/event.ts'
import type { State } from '../behavior/state.ts'

/** How a script moves: events in, effects out, no clock and no I/O inside. */
export interface Executor {
  readonly state: State
  /** That of the state, for whoever wants nothing else of it. */
  readonly status: State['status']
  /** Runs from Begin until the script waits. */
  start(): readonly Effect[]
  /** Gives it an event at a moment (ms since the call began); returns what the script did until it waits again. */
  send(event: Event, at: number): readonly Effect[]
}

/** Makes an executor for a call that has not begun. */
export type Execute = (initial: State) => Executor
