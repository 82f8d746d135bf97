import { idleCall, type SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import type { CallRecord } from '../../record/call-record.ts'
import type { Origin } from '../../simulate/session.ts'
import { simulate } from '../../simulate/simulate.ts'
import { timedCall } from '../example/timed.ts'
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
  const left = new Map(branches.map(each => [keyOf(each), each]))
  const chosen: MadeCall[] = []
  const choose = ({ call, record, keys, outcome }: Candidate): void => {
    const adds = branches.filter(each => left.has(keyOf(each)) && keys.has(keyOf(each)))
    for (const each of adds) left.delete(keyOf(each))
    chosen.push({ call, record, adds, ...(outcome === undefined ? {} : { outcome }) })
  }
  if (wanted.outcomes)
    for (const [outcome, way] of waysToOutcomes(space)) {
      const made = played(way, ground)
      if (made) choose({ ...made, outcome })
    }
  const ways = [...waysToBranches(space).values()]
  const candidates = ways.flatMap(way => played(way, ground) ?? [])
  for (;;) {
    const gain = ({ keys }: Candidate) => [...left.keys()].filter(each => keys.has(each)).length
    const best = candidates
      .map(each => ({ each, gain: gain(each) }))
      .reduce<{ each: Candidate; gain: number } | undefined>(
        (most, next) => (next.gain > (most?.gain ?? 0) ? next : most),
        undefined,
      )
    if (!best) break
    choose(best.each)
  }
  return { calls: named(chosen), all: branches.length, missed: [...left.values()], complete: space.isComplete }
}

const keyOf = ({ script, action, branch }: Branch): string => branchKey(script, action, branch)

const hangUp: Label = { move: { verb: 'hangup', who: 'caller' }, chances: [] }

/** A way played on the machine; nothing where the clock does not let it come about. */
function played(way: WayThere, ground: Ground): Candidate | undefined {
  const stage = { ...ground, call: ground.call ?? idleCall }
  // Where the way ends with time that passes, the caller stays on so long.
  const isWaiting = way.at(-1)?.move.verb === 'timer'
  const call = (isWaiting ? timedCall([...way, hangUp], stage) : undefined) ?? timedCall(way, stage)
  if (!call) return undefined
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
