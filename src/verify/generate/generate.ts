import { idleCall, type SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import type { CallRecord } from '../../record/call-record.ts'
import type { Origin } from '../../simulate/session.ts'
import { simulate } from '../../simulate/simulate.ts'
import { callsOn } from '../example/calls.ts'
import type { Label, Space } from '../search/space.ts'
import { plainName } from './name.ts'
import { waysToOutcomes } from './outcomes.ts'
import { branchKey, type WayThere, waysToBranches } from './ways.ts'

/** A branch as it is wired in a script. */
export interface Branch {
  readonly script: string
  readonly action: string
  readonly branch: string
  /** From 1. */
  readonly line: number
}

/** A call that was made, what came of it, and the branches that it is the first to take. */
export interface MadeCall {
  readonly call: SampleCall
  readonly record: CallRecord
  readonly adds: readonly Branch[]
  /** How recordings begin on it, where it was asked for: `--outcomes`. */
  readonly outcome?: string
}

/** Few calls that take every branch which any call can take. */
export interface Generated {
  readonly calls: readonly MadeCall[]
  readonly all: number
  /** Branches that no call took. */
  readonly missed: readonly Branch[]
  /** Whether all calls were looked at, so that nobody can take what was missed. */
  readonly complete: boolean
}

/** Of what calls are made. */
export interface Ground {
  readonly flow: Flow
  readonly center: Center
  readonly origin: Origin
  readonly call?: SampleCall
}

interface Candidate {
  readonly call: SampleCall
  readonly record: CallRecord
  readonly keys: ReadonlySet<string>
  readonly outcome?: string
}

/** Every wired branch of a flow, in the order of the scripts. */
export function branchesOf({ scripts }: Flow): readonly Branch[] {
  return [...scripts.values()].flatMap(({ stations }) =>
    [...stations.values()].flatMap(({ scriptName, id, line, exits }) =>
      [...exits.keys()].map(branch => ({ script: scriptName, action: id, branch, line })),
    ),
  )
}

/** Makes calls from a space that was explored: a call for each outcome if that is asked for, then greedily what adds most branches. */
export function generate(ground: Ground, space: Space, wanted: { readonly outcomes: boolean }): Generated {
  const branches = branchesOf(ground.flow)
  const known = new Set(branches.map(keyOf))
  const outcomes = wanted.outcomes ? [...waysToOutcomes(space)] : []
  const asked = outcomes.flatMap(([outcome, way]): readonly Candidate[] => {
    const made = played(way, ground, space)
    return made ? [{ ...made, outcome }] : []
  })
  const candidates = [...waysToBranches(space)].flatMap(([key, way]) => played(way, ground, space, key) ?? [])
  const chosen = needed([...asked, ...greedy(candidates, asked, known)], known)
  const left = new Map(branches.map(each => [keyOf(each), each]))
  const calls = chosen.map(({ call, record, keys, outcome }): MadeCall => {
    const adds = branches.filter(each => left.has(keyOf(each)) && keys.has(keyOf(each)))
    for (const each of adds) left.delete(keyOf(each))
    return { call, record, adds, ...(outcome === undefined ? {} : { outcome }) }
  })
  return { calls: named(calls), all: branches.length, missed: [...left.values()], complete: space.isComplete }
}

/** Of the candidates always the one that takes most branches that no other took. */
function greedy(
  candidates: readonly Candidate[],
  before: readonly Candidate[],
  branches: ReadonlySet<string>,
): readonly Candidate[] {
  const left = new Set(branches)
  for (const { keys } of before) for (const each of keys) left.delete(each)
  const chosen: Candidate[] = []
  for (;;) {
    let best: Candidate | undefined
    let most = 0
    for (const each of candidates) {
      const gain = [...left].filter(key => each.keys.has(key)).length
      if (gain > most) best = each
      most = Math.max(most, gain)
    }
    if (!best) return chosen
    chosen.push(best)
    for (const each of best.keys) left.delete(each)
  }
}

/** Those without which some branch would be left out, or an outcome: what is chosen later can make an earlier call needless. */
function needed(chosen: readonly Candidate[], branches: ReadonlySet<string>): readonly Candidate[] {
  return chosen.reduce((kept, each) => {
    const others = kept.filter(other => other !== each)
    const isSpare = [...each.keys].every(key => !branches.has(key) || others.some(other => other.keys.has(key)))
    return isSpare && each.outcome === undefined ? others : kept
  }, chosen)
}

const keyOf = ({ script, action, branch }: Branch): string => branchKey(script, action, branch)

const hangUp: Label = { move: { verb: 'hangup', who: 'caller' }, chances: [] }

/** A way played on the machine, with values that lead to a branch where they are known; nothing where the clock does not let it come about. */
function played(way: WayThere, ground: Ground, { openings }: Space, branch?: string): Candidate | undefined {
  const stage = { ...ground, call: ground.call ?? idleCall }
  // Where the way ends with time that passes, the caller stays on so long.
  const isWaiting = way.at(-1)?.move.verb === 'timer'
  let first: Candidate | undefined
  for (const labels of isWaiting ? [[...way, hangUp], way] : [way])
    for (const call of callsOn(labels, stage, openings).calls) {
      const candidate = playedOn(call, ground)
      if (candidate && (branch === undefined || candidate.keys.has(branch))) return candidate
      first ??= candidate
    }
  return first
}

function playedOn(call: SampleCall, ground: Ground): Candidate | undefined {
  const { record, impossible } = simulate({ ...ground, call })
  if (impossible) return undefined
  const keys = record.trace.flatMap(each =>
    'action' in each && each.branch !== null ? [branchKey(each.script, each.action, each.branch)] : [],
  )
  return { call, record, keys: new Set(keys) }
}

/** Each call with a name of its own. */
function named(calls: readonly MadeCall[]): readonly MadeCall[] {
  const times = new Map<string, number>()
  return calls.map(made => {
    const name = plainName(made.call)
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return { ...made, call: { ...made.call, name: time === 1 ? name : `${name} (${time})` } }
  })
}
