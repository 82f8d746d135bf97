import type { Flow } from '../flow/flow.ts'
import type { Origin } from '../simulate/session.ts'
import type { Verified } from '../verify/verdict.ts'

/** The verdicts on one script, and what the reader of a report wants to know beside. */
export interface VerdictReport {
  readonly name: string
  readonly flow: Flow
  readonly origin: Origin
  readonly verified: Verified
  /** Where calls that break a property were saved, by the property's code. */
  readonly saved: ReadonlyMap<string, string>
  /** Left out where the same input has to give the same bytes. */
  readonly statesPerSecond?: number
}
