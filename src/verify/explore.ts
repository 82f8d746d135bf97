import { idleCall, type SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { Space } from './search/space.ts'
import { type Slice, sliceOf } from './slice.ts'
import { featuresOf } from './world/features.ts'
import { World } from './world/world.ts'

/** What a search may do, and when it is to stop early. */
export interface ExploreOptions {
  readonly limits?: Limits
  /** Everything about the call but what people do: who calls, when. */
  readonly call?: SampleCall
  /** Whether calls that differ only in who began what, and in how they ended, are told apart. */
  readonly tellsOutcomes?: boolean
  /** Asked now and then with what is known so far; true ends the search, which then is not complete. */
  readonly isEnough?: (space: Space) => boolean
}

/** The space of all calls of a flow, and what its states keep. */
export interface Explored {
  readonly space: Space
  readonly slice: Slice
  readonly limits: Limits
}

/**
 * Plays every call of a flow: numbered states, and ways between them with what is done, how chance fell and what was seen. Nothing is
 * printed and no clock is read; the same flow, center and limits always give the same numbers.
 */
export function explore(flow: Flow, center: Center, options: ExploreOptions = {}): Explored {
  const { limits = defaultLimits, call = idleCall, tellsOutcomes = false, isEnough = () => false } = options
  const slice = sliceOf(flow, center)
  const features = featuresOf(flow, center, tellsOutcomes)
  const space = new Space(new World({ flow, center, slice, limits, features, call }))
  space.explore(limits.states, () => isEnough(space))
  return { space, slice, limits }
}
