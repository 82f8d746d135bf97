import type { Anything } from '../snippet/anything.ts'
import type { SnippetAssumptions } from '../snippet/assumptions.ts'
import type { Value } from '../snippet/value.ts'
import type { State } from './state.ts'
import type { Station } from './station.ts'

/** What a script may know of the center it runs in; fixed for a call. */
export interface Settings {
  /** Milliseconds that a prompt file plays; undefined when the center does not say. */
  readonly promptMs: (file: string) => number | undefined
  /** The center's local time when the call began, in OLE days (days since 1899-12-30). */
  readonly startDays: number
  /** Reckoned when it is asked for: few scripts do. */
  readonly utcOffsetMinutes: () => number
  readonly snippets: SnippetAssumptions
  /** ◇ Whether a key that is pressed while a Menu's prompt plays stops it, or waits until it has ended. */
  readonly bargeIn: 'stops' | 'waits'
  /** Actions that may run one after another without any time passing; then the simulator ends the call. */
  readonly visitLimit: number
  /** ◇ Names that Onsignal gives to parameters that it does not name: `SP1`, `p1` or both. */
  readonly signalNames: 'both' | 'SP' | 'p'
  /** Told when a script looks at the clock: what it does then may be different at another time. */
  readonly clockSeen?: () => void
  /**
   * Asked what a variable holds that somebody reads, where that is open: never set (null) in the outermost script, or marked. Undefined: as
   * it stands there.
   */
  readonly settle?: (name: string, value: Value, isOutermost: boolean) => Value | undefined
  /** Asked what time it is for an action's code, local, in OLE days; undefined: as long after the beginning as the call has lasted. */
  readonly moment?: (station: Station) => number | undefined
  /** Where what scripts read may be open: in a search for all calls, and nowhere else. */
  readonly anything?: ScriptAnything
}

/** What a search lends to actions, and to the code in them. */
export interface ScriptAnything {
  /** What it lends to the code of an action. */
  readonly at: (station: Station) => Anything
  /** Whether a script has come round, without any time passing, to decide the same in the same state: it can go on so for ever. */
  readonly isRound: (station: Station, state: State) => boolean
  /** Told of a text that goes into a property of an action and has something open in it. */
  readonly stands: (station: Station, property: string) => void
}
