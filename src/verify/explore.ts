import { idleCall, type SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { grouped } from '../text/grouped.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { Space } from './search/space.ts'
import { Tableaux } from './search/tableaux.ts'
import { type Slice, sliceOf } from './slice.ts'
import type { Stop, Work } from './work.ts'
import { bareCenter } from './world/bare-center.ts'
import { Canon } from './world/canonical.ts'
import { type Asked, allOf, type Features, featuresOf } from './world/features.ts'
import { Recorder } from './world/recorder.ts'
import { World } from './world/world.ts'

/** What a search is to look at. */
export interface ExploreOptions {
  readonly limits?: Limits
  /** Everything about the calls but what people do: who calls, when. */
  readonly call?: SampleCall
  /** What calls are told apart by; everything but `outcomes` if nothing is said. */
  readonly asked?: Partial<Asked>
  /** Whether no time is left: a state can have more ways on than anybody waits for. */
  readonly isUp?: (() => boolean) | undefined
}

/** The space of all calls of a flow, and what its states keep. */
export interface Explored {
  readonly space: Space
  readonly slice: Slice
  readonly limits: Limits
}

/** The space of all calls of a flow before anybody has looked into it: `space.explore` does, in as many parts as one likes. */
export function unexplored(flow: Flow, center: Center, options: ExploreOptions = {}): Explored {
  const { limits, call, asked, isUp } = options
  const [explored] = spacesOf(flow, center, { limits, call, isUp, each: [asked ?? {}] })
  if (!explored) throw new Error('a space was asked for and none was made')
  return explored
}

/** What several searches are to look at, each at something else. */
export interface SpacesOptions {
  readonly limits?: Limits | undefined
  readonly call?: SampleCall | undefined
  readonly isUp?: (() => boolean) | undefined
  readonly each: readonly Partial<Asked>[]
}

/** A space for each thing that is asked; where scripts, people and desks are told apart alike, their moves are played once for all. */
export function spacesOf(flow: Flow, whole: Center, options: SpacesOptions): readonly Explored[] {
  const center = bareCenter(whole)
  const { limits = defaultLimits, call = idleCall, isUp } = options
  const timed = isUp ? { isUp } : {}
  const views = options.each.map(partly => {
    const asked = { recordings: true, statements: true, outcomes: false, ...partly }
    const slice = sliceOf(flow, center, asked.statements)
    const features = featuresOf(flow, center, asked)
    return { slice, features, likeness: likenessOf(slice, features) }
  })
  const shared = new Map<string, Tableaux>()
  return views.map(({ slice, features, likeness }) => {
    const canon = new Canon(flow, slice, features)
    const together = allOf(views.filter(each => each.likeness === likeness).map(each => each.features))
    const play = () =>
      new Tableaux(new World({ flow, center, slice, limits, features: together, call, ...timed }, canon))
    const tableaux = shared.get(likeness) ?? play()
    shared.set(likeness, tableaux)
    const recorder = new Recorder(center, canon)
    return { space: new Space({ tableaux, recorder, features, mostStatements: limits.statements }), slice, limits }
  })
}

/** Views that agree in this tell the same tableaux apart. */
function likenessOf({ kept, carrying, followsIds }: Slice, { disposes, tellsOutcomes }: Features): string {
  return JSON.stringify([[...kept].sort(), [...carrying].sort(), followsIds, disposes, tellsOutcomes])
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

/** So often is a search asked whether its time is up before it lets others have a turn. */
const asksATurn = 4

/** Looks at all calls of a space until `stop` says that it has to end, its limit of states is reached, or there is no more room. */
export function* exploring(
  { space, limits }: Pick<Explored, 'space' | 'limits'>,
  { isUp, outOfRoom }: Pick<Stop, 'isUp' | 'outOfRoom'>,
): Work<void> {
  while (!space.isComplete && space.size <= limits.states && !isUp()) {
    let asks = 0
    try {
      space.explore(limits.states, () => asks++ >= asksATurn || isUp())
    } catch (error) {
      if (!isLackOfRoom(error)) throw error
      return outOfRoom()
    }
    yield () => `${grouped(space.size)} states, depth ${space.depth}`
  }
}

/** What V8 throws where a map or an array can grow no further. */
function isLackOfRoom(error: unknown): boolean {
  return (
    error instanceof RangeError && /(Map|Set) maximum size exceeded|allocation failed|array length/i.test(error.message)
  )
}

/** What ended a search that did not see all: the beginning of a sentence that goes on with "before". */
export function endOf({ space, limits }: Pick<Explored, 'space' | 'limits'>, stop: Stop): string {
  if (space.size <= limits.states) return stop.why()
  return `the limit of ${grouped(limits.states)} states ended the search (--limit states=…)`
}

/** What actions go by that was not followed, if there is any: what no call was seen to do may still be done by one. */
export function whyUnfollowed(explored: readonly Explored[]): string | undefined {
  const names = [...new Set(explored.flatMap(each => [...each.space.openings.unfollowed]))].sort()
  if (names.length === 0) return undefined
  return `what is written for ${quoted(names)} can be anything, and not all of that was tried`
}

/** The same, or what decisions rest on though nothing says what it is: what is said alike of two calls may then differ. */
export function whyUnsure(explored: readonly Explored[]): string | undefined {
  const names = [...new Set(explored.flatMap(each => each.space.openings.vague))].sort()
  return (
    whyUnfollowed(explored) ??
    (names.length === 0 ? undefined : `a decision rests on ${quoted(names)}, which can be anything`)
  )
}

const quoted = (names: readonly string[]): string => names.map(each => `"${each}"`).join(', ')
