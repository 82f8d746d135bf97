import { idleCall, type SampleCall } from '../../center/call.ts'
import { simulate } from '../../simulate/simulate.ts'
import { grouped } from '../../text/grouped.ts'
import { callsOn } from '../example/calls.ts'
import { type Explored, endOf, whyInexact } from '../explore.ts'
import { type Generated, type Ground, generate } from '../generate/generate.ts'
import { plainName } from '../generate/name.ts'
import type { Label } from '../search/space.ts'
import { type Stop, unstopped, type Work } from '../work.ts'
import type { Renamed } from './aligned.ts'
import { type CallDifference, differenceKinds, differencesOn } from './differences.ts'
import { inLockstep, type Lockstep, mostPairs } from './lockstep.ts'

/** One version of a script, with the space of its calls as far as it was explored. */
export interface Version {
  readonly ground: Ground
  readonly explored: Explored
  /** What ended its search, if anything did. */
  readonly search?: Stop
}

/** What tells two versions apart: for each kind the shortest call that was found. */
export interface Diffed {
  /** No difference was found; with `complete`: there is none. */
  readonly same: boolean
  /** Whether the answer is final. */
  readonly complete: boolean
  /** Why it is not, in words that stand alone. */
  readonly why?: string
  readonly differences: readonly CallDifference[]
  /** Actions that are the same but for their names, which counts as no difference. */
  readonly renamed: readonly Renamed[]
  /** How many calls were played on both. */
  readonly played: number
}

/** What ends the parts of a comparison. */
export interface DiffStops {
  readonly lockstep?: Stop
  readonly rest?: Stop
}

/** Two versions that are compared, and what is only renamed between them. */
export interface Versions {
  readonly old: Version
  readonly next: Version
  readonly renamed?: readonly Renamed[]
}

/** Plays the calls that each version gives on both, and, where none differs, both spaces in lock-step. */
export function* diff({ old, next, renamed = [] }: Versions, stops: DiffStops = {}): Work<Diffed> {
  const { lockstep: walk = unstopped, rest = unstopped } = stops
  const lockstep = yield* inLockstep(old.explored.space, next.explored.space, walk.isUp)
  const calls: SampleCall[] = []
  for (const { ground, explored } of [old, next])
    calls.push(...callsOf(yield* generate(ground, explored, { outcomes: explored, rest })))
  for (const way of lockstep.partings) for (const version of [old, next]) calls.push(...callsFor(way, version))
  const found: Found[] = []
  let played = 0
  for (const call of calls) {
    yield () => `${grouped(played)} of ${grouped(calls.length)} calls played on both`
    if (rest.isUp()) break
    played++
    const before = simulate({ ...old.ground, call })
    const after = simulate({ ...next.ground, call })
    const isPossible = !before.impossible && !after.impossible
    for (const each of differencesOn(call, before.record, after.record)) found.push({ ...each, isPossible })
  }
  const differences = differencesIn(found)
  const same = differences.length === 0
  const why = whyOpen([old, next], same ? { lockstep, walk, rest } : { rest })
  return { same, complete: why === undefined, ...(why === undefined ? {} : { why }), differences, renamed, played }
}

/** For each kind what can be done on both, before what can not, and of these the shortest. */
function differencesIn(found: readonly Found[]): readonly CallDifference[] {
  const sorted = found.toSorted(
    (one, other) =>
      Number(other.isPossible) - Number(one.isPossible) || one.call.steps.length - other.call.steps.length,
  )
  return differenceKinds.flatMap(kind => shown(sorted.find(each => each.kind === kind)))
}

/** Why there may be more to find, if so. A search in lock-step counts only where nothing was found. */
function whyOpen(
  versions: readonly Version[],
  { lockstep, walk, rest }: { readonly lockstep?: Lockstep; readonly walk?: Stop; readonly rest: Stop },
): string | undefined {
  for (const { explored, search = unstopped } of versions)
    if (!explored.space.isComplete) return `${endOf(explored, search)} before every call was seen`
  if (rest.isUp()) return `${rest.why()} before every call that was made could be compared`
  if (!lockstep || lockstep.same) return lockstep && whyInexact(versions.map(each => each.explored))
  if (lockstep.ended === 'time') return `${walk?.why()} before every pair of states was compared`
  if (lockstep.ended === 'pairs') return `only ${grouped(mostPairs)} pairs of states were compared: there are more`
  return 'what can be done on calls differs, though none of the calls played ends otherwise'
}

const callsOf = ({ calls }: Generated) => calls.map(each => each.call)

type Found = CallDifference & { readonly isPossible: boolean }

function shown(found: Found | undefined): readonly CallDifference[] {
  if (!found) return []
  const { isPossible: _, ...difference } = found
  return [difference]
}

/** The first call on which everything may come about as on a way; none where no value or time lets it. */
function callsFor(way: readonly Label[], { ground, explored }: Version): readonly SampleCall[] {
  const { calls } = callsOn(way, { ...ground, call: ground.call ?? idleCall }, explored.space.openings)
  for (const call of calls) return [{ ...call, name: plainName(call, ground.call) }]
  return []
}
