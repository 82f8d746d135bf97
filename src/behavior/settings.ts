import type { SnippetAssumptions } from '../snippet/assumptions.ts'
import type { Value } from '../snippet/value.ts'
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
}
