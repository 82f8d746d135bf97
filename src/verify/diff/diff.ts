import { simulate } from '../../simulate/simulate.ts'
import { type Generated, type Ground, generate } from '../generate/generate.ts'
import type { Space } from '../search/space.ts'
import { type CallDifference, differenceKinds, differencesOn } from './differences.ts'
import { isSameInLockstep } from './lockstep.ts'

/** One version of a script, with the space of its calls as far as it was explored. */
export interface Version {
  readonly ground: Ground
  readonly space: Space
}

/** What tells two versions apart: for each kind the shortest call that was found. */
export interface Diffed {
  /** No difference was found; with `complete`: there is none. */
  readonly same: boolean
  /** Whether the answer is final. */
  readonly complete: boolean
  readonly differences: readonly CallDifference[]
  /** How many calls were played on both. */
  readonly played: number
}

/** Plays the calls that each version gives on both, and, where none differs, both spaces in lock-step. */
export function diff(old: Version, next: Version): Diffed {
  const made = [old, next].flatMap(({ ground, space }) => callsOf(generate(ground, space, { outcomes: true })))
  const calls = made.toSorted((one, other) => one.steps.length - other.steps.length)
  const found = calls.flatMap(call => {
    const before = simulate({ ...old.ground, call })
    const after = simulate({ ...next.ground, call })
    return differencesOn(call, before.record, after.record)
  })
  const differences = differenceKinds.flatMap(kind => found.find(each => each.kind === kind) ?? [])
  const same = differences.length === 0
  const complete = same ? isSameInLockstep(old.space, next.space) : old.space.isComplete && next.space.isComplete
  return { same, complete, differences, played: calls.length }
}

const callsOf = ({ calls }: Generated) => calls.map(each => each.call)
