import { idleCall, type SampleCall } from '../../center/call.ts'
import { simulate } from '../../simulate/simulate.ts'
import { callsOn } from '../example/calls.ts'
import { type Generated, type Ground, generate } from '../generate/generate.ts'
import { plainName } from '../generate/name.ts'
import type { Label, Space } from '../search/space.ts'
import type { Renamed } from './aligned.ts'
import { type CallDifference, differenceKinds, differencesOn } from './differences.ts'
import { inLockstep } from './lockstep.ts'

/** One version of a script, with the space of its calls as far as it was explored. */
export interface Version {
  readonly ground: Ground
  readonly space: Space
  /** Every value that a decision rests on was tried. */
  readonly isSure: boolean
}

/** What tells two versions apart: for each kind the shortest call that was found. */
export interface Diffed {
  /** No difference was found; with `complete`: there is none. */
  readonly same: boolean
  /** Whether the answer is final. */
  readonly complete: boolean
  readonly differences: readonly CallDifference[]
  /** Actions that are the same but for their names, which counts as no difference. */
  readonly renamed: readonly Renamed[]
  /** How many calls were played on both. */
  readonly played: number
}

/** Plays the calls that each version gives on both, and, where none differs, both spaces in lock-step. */
export function diff(old: Version, next: Version, renamed: readonly Renamed[] = []): Diffed {
  const lockstep = inLockstep(old.space, next.space)
  const made = [old, next].flatMap(({ ground, space }) => callsOf(generate(ground, space, { outcomes: true })))
  const parted = lockstep.partings.flatMap(way => [old, next].flatMap(each => callOf(way, each) ?? []))
  const found: Found[] = []
  for (const call of [...made, ...parted]) {
    const before = simulate({ ...old.ground, call })
    const after = simulate({ ...next.ground, call })
    const isPossible = !before.impossible && !after.impossible
    for (const each of differencesOn(call, before.record, after.record)) found.push({ ...each, isPossible })
  }
  // First what can be done on both, then the shortest.
  const sorted = found.toSorted(
    (one, other) =>
      Number(other.isPossible) - Number(one.isPossible) || one.call.steps.length - other.call.steps.length,
  )
  const differences = differenceKinds.flatMap(kind => shown(sorted.find(each => each.kind === kind)))
  const same = differences.length === 0
  const complete = same ? lockstep.same && old.isSure && next.isSure : old.space.isComplete && next.space.isComplete
  return { same, complete, differences, renamed, played: made.length + parted.length }
}

const callsOf = ({ calls }: Generated) => calls.map(each => each.call)

interface Found extends CallDifference {
  readonly isPossible: boolean
}

function shown(found: Found | undefined): readonly CallDifference[] {
  if (!found) return []
  const { isPossible: _, ...difference } = found
  return [difference]
}

function callOf(way: readonly Label[], { ground, space }: Version): SampleCall | undefined {
  const { calls } = callsOn(way, { ...ground, call: ground.call ?? idleCall }, space.openings)
  for (const call of calls) return { ...call, name: plainName(call) }
  return undefined
}
