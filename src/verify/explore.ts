import { idleCall, type SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { grouped } from '../text/grouped.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { stageKey } from './search/keys.ts'
import { Space } from './search/space.ts'
import { Tableaux } from './search/tableaux.ts'
import { type Slice, sliceOf } from './slice.ts'
import type { Stop, Work } from './work.ts'
import { bareCenter } from './world/bare-center.ts'
import { Canon } from './world/canonical.ts'
import { type Asked, allOf, type Features, featuresOf } from './world/features.ts'
import { Recorder } from './world/recorder.ts'
import { Rehearsals } from './world/rehearsals.ts'
import { type Came, World } from './world/world.ts'

/** What a search is to look at. */
export interface ExploreOptions {
  readonly limits?: Limits
  /** Everything about the calls but what people do: who calls, when. */
  readonly call?: SampleCall
  /** What calls are told apart by; everything but `outcomes` if nothing is said. */
  readonly asked?: Partial<Asked>
  /** Whether no time is left: a state can have more ways on than anybody waits for. */
  readonly isUp?: (() => boolean) | undefined
  /** Another flow: what its decisions tell apart is tried too, so that the same is tried in both. */
  readonly besides?: Flow | undefined
}

/** The space of all calls of a flow, and what its states keep. */
export interface Explored {
  readonly space: Space
  readonly slice: Slice
  readonly limits: Limits
}

/** The space of all calls of a flow before anybody has looked into it: `space.explore` does, in as many parts as one likes. */
export function unexplored(flow: Flow, center: Center, options: ExploreOptions = {}): Explored {
  const { limits, call, asked, isUp, besides } = options
  const [explored] = spacesOf(flow, center, { limits, call, isUp, besides, each: [asked ?? {}] })
  if (!explored) throw new Error('a space was asked for and none was made')
  return explored
}

/** What several searches are to look at, each at something else. */
export interface SpacesOptions {
  readonly limits?: Limits | undefined
  readonly call?: SampleCall | undefined
  readonly isUp?: (() => boolean) | undefined
  readonly besides?: Flow | undefined
  readonly each: readonly Partial<Asked>[]
}

/** A space for each thing that is asked; where scripts, people and desks are told apart alike, their moves are played once for all. */
export function spacesOf(flow: Flow, whole: Center, options: SpacesOptions): readonly Explored[] {
  const center = bareCenter(whole)
  const { limits = defaultLimits, call = idleCall, isUp, besides } = options
  const timed = isUp ? { isUp } : {}
  const views = options.each.map(partly => {
    const asked = { recordings: true, statements: true, outcomes: false, ...partly }
    const own = { slice: sliceOf(flow, center, asked.statements), features: featuresOf(flow, center, asked) }
    const { slice, features } = besides ? tryingThose(own, besides, center, asked) : own
    return { slice, features, likeness: likenessOf(slice, features) }
  })
  const shared = new Map<string, Tableaux>()
  // Where ids are followed, scripts that hold other ids mostly answer alike; elsewhere hardly two that differ do.
  const isAlike = views.some(({ slice }) => slice.followsIds)
  const remembering = isAlike ? { rehearsals: new Rehearsals<Came>(stageKey) } : {}
  return views.map(({ slice, features, likeness }) => {
    const canon = new Canon(flow, slice, features)
    const together = allOf(views.filter(each => each.likeness === likeness).map(each => each.features))
    const play = () =>
      new Tableaux(
        new World({ flow, center, slice, limits, features: together, call, besides, ...timed, ...remembering }, canon),
      )
    const tableaux = shared.get(likeness) ?? play()
    shared.set(likeness, tableaux)
    const recorder = new Recorder(center, canon)
    const parts = {
      tableaux,
      recorder,
      features,
      mostStatements: limits.statements,
      keepsLabels: besides !== undefined,
    }
    return { space: new Space(parts), slice, limits }
  })
}

/** The same, with what is tried because of another flow. */
function tryingThose(
  own: { readonly slice: Slice; readonly features: Features },
  besides: Flow,
  center: Center,
  asked: Asked,
): typeof own {
  const other = { slice: sliceOf(besides, center, asked.statements), features: featuresOf(besides, center, asked) }
  const both = (texts: (slice: Slice) => readonly string[]) =>
    [...new Set([own, other].flatMap(({ slice }) => texts(slice)))].sort()
  const parts = new Set([own, other].flatMap(({ slice }) => [...slice.clock.parts]))
  const slice: Slice = {
    ...own.slice,
    clock: { ...own.slice.clock, parts },
    constants: both(each => each.constants),
    valuesOf: name => own.slice.valuesOf(name) && both(each => each.valuesOf(name) ?? []),
    open: new Set(both(each => [...each.open])),
    hearsAhead: own.slice.hearsAhead || other.slice.hearsAhead,
  }
  return {
    slice,
    features: { ...allOf([own.features, other.features]), disposes: own.features.disposes || other.features.disposes },
  }
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

/** What was not followed, if anything: what no call was seen to do may still be done by one. */
export function whyUnsure(explored: readonly Explored[]): string | undefined {
  const names = quoted(explored.flatMap(({ space }) => [...space.openings.unfollowed]))
  if (names !== '') return `what is written for ${names} can be anything, and not all of that was tried`
  const keys = quoted(explored.flatMap(({ slice }) => slice.untried))
  return keys === '' ? undefined : `a decision reckons with the keys in ${keys}, of which not all were tried`
}

/** The same, for whoever compares calls: where a decision rests on what is not known any more, two that look alike may differ. */
export function whyInexact(explored: readonly Explored[]): string | undefined {
  const unknown = quoted(explored.flatMap(({ space }) => space.openings.lostNames))
  return whyUnsure(explored) ?? (unknown === '' ? undefined : `a decision rests on ${unknown}, which can be anything`)
}

function quoted(names: readonly string[]): string {
  return [...new Set(names)]
    .sort()
    .map(each => `"${each}"`)
    .join(', ')
}
