import type { SampleCall } from '../center/call.ts'
import type { CallRecord } from '../record/call-record.ts'
import type { Limits } from './limits.ts'
import type { Property } from './properties/property.ts'
import type { Place } from './properties/reachable.ts'

/** What is known of one property. */
export type Verdict = { readonly property: Property } & (
  | { readonly kind: 'proved' }
  | { readonly kind: 'inapplicable' }
  /** A limit was reached first, or something that a search cannot follow decides; `why` in words. */
  | { readonly kind: 'bounded'; readonly why: string }
  | { readonly kind: 'broken'; readonly why: string; readonly example?: Example; readonly places?: readonly Place[] }
)

/** A call that breaks a property, and how it went up to there. */
export interface Example {
  readonly call: SampleCall
  readonly record: CallRecord
  /** Entries of the record's trace until the property is broken. */
  readonly entries: number
}

/** How large the space was that the verdicts speak of. */
export interface SpaceSize {
  readonly states: number
  readonly transitions: number
  readonly depth: number
  readonly complete: boolean
  readonly bytesPerState: number
  readonly limits: Limits
}

/** All verdicts on one script, in the order of the properties. */
export interface Verified {
  readonly verdicts: readonly Verdict[]
  readonly space: SpaceSize
  /** What the verdicts rest on beside the limits, in words. */
  readonly notes: readonly string[]
}
