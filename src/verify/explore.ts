import { idleCall, type SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { Space } from './search/space.ts'
import { type Slice, sliceOf } from './slice.ts'
import { bareCenter } from './world/bare-center.ts'
import { Canon } from './world/canonical.ts'
import { type Asked, featuresOf } from './world/features.ts'
import { Recorder } from './world/recorder.ts'
import { World } from './world/world.ts'

/** What a search is to look at. */
export interface ExploreOptions {
  readonly limits?: Limits
  /** Everything about the calls but what people do: who calls, when. */
  readonly call?: SampleCall
  /** What calls are told apart by; everything but `outcomes` if nothing is said. */
  readonly asked?: Partial<Asked>
}

/** The space of all calls of a flow, and what its states keep. */
export interface Explored {
  readonly space: Space
  readonly slice: Slice
  readonly limits: Limits
}

/** The space of all calls of a flow before anybody has looked into it: `space.explore` does, in as many parts as one likes. */
export function unexplored(flow: Flow, whole: Center, options: ExploreOptions = {}): Explored {
  const center = bareCenter(whole)
  const { limits = defaultLimits, call = idleCall } = options
  const asked = { recordings: true, statements: true, outcomes: false, ...options.asked }
  const slice = sliceOf(flow, center, asked.statements)
  const features = featuresOf(flow, center, asked)
  const canon = new Canon(slice, features)
  const world = new World({ flow, center, slice, limits, features, call }, canon)
  return { space: new Space(world, new Recorder(center, canon), limits.statements), slice, limits }
}

/**
 * Plays every call of a flow: numbered states, and ways between them with what is done, how chance fell and what was seen. Nothing is
 * printed and no clock is read; the same flow, center and limits always give the same numbers.
 */
export function explore(flow: Flow, center: Center, options: ExploreOptions = {}): Explored {
  const explored = unexplored(flow, center, options)
  explored.space.explore(explored.limits.states)
  return explored
}
