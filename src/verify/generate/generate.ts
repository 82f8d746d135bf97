import { idleCall, type SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import type { CallRecord } from '../../record/call-record.ts'
import type { Origin } from '../../simulate/session.ts'
import { simulate } from '../../simulate/simulate.ts'
import { grouped } from '../../text/grouped.ts'
import { callsOn } from '../example/calls.ts'
import { type Explored, endOf, whyUnsure } from '../explore.ts'
import type { Label, Space } from '../search/space.ts'
import { type Stop, unstopped, type Work } from '../work.ts'
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

/** A branch that no call took, and whether one comes to its action at least. */
export interface Missed extends Branch {
  readonly isReached: boolean
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
  readonly missed: readonly Missed[]
  /** Whether all calls were looked at, so that nobody can take what was missed. */
  readonly complete: boolean
  /** Why not, in words that stand alone. */
  readonly why?: string
}

/** Of what calls are made. */
export interface Ground {
  readonly flow: Flow
  readonly center: Center
  readonly origin: Origin
  readonly call?: SampleCall
}

interface Paced extends Ground {
  readonly pauseMs?: number
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

/** What is to be made, and when it has to end. */
export interface Wanted {
  /** Where a call is looked for, too, for each way in which recordings can come about. */
  readonly outcomes?: Explored
  /** What ended the search, if anything did. */
  readonly search?: Stop
  /** What ends the making of calls. */
  readonly rest?: Stop
}

/** Makes calls from spaces that were explored: one for each outcome if that is asked for, then greedily what adds most branches. */
export function* generate(ground: Ground, explored: Explored, wanted: Wanted): Work<Generated> {
  const { outcomes, search = unstopped, rest = unstopped } = wanted
  const branches = branchesOf(ground.flow)
  const known = new Set(branches.map(keyOf))
  const asked: Candidate[] = []
  if (outcomes)
    for (const [outcome, way] of yield* waysToOutcomes(outcomes.space, rest.isUp)) {
      yield () => 'calls for the outcomes are played'
      const made = rest.isUp() ? undefined : playedLong(way, ground, outcomes.space)
      if (made) asked.push({ ...made, outcome })
    }
  const candidates: Candidate[] = []
  const ways = [...(yield* waysToBranches(explored.space, rest.isUp))]
  for (const [at, [branch, way]] of ways.entries()) {
    yield () => `${grouped(at)} of ${grouped(ways.length)} calls played`
    const made = rest.isUp() ? undefined : played(way, ground, explored.space, branch)
    if (made) candidates.push(made)
  }
  const stopped = stopOf([explored, ...(outcomes ? [outcomes] : [])], search, rest)
  const chosen = needed([...asked, ...greedy(candidates, asked, known)], known)
  const left = new Map(branches.map(each => [keyOf(each), each]))
  const calls = chosen.map(({ call, record, keys, outcome }): MadeCall => {
    const adds = branches.filter(each => left.has(keyOf(each)) && keys.has(keyOf(each)))
    for (const each of adds) left.delete(keyOf(each))
    return { call, record, adds, ...(outcome === undefined ? {} : { outcome }) }
  })
  const visited = new Set([...asked, ...candidates].flatMap(({ record }) => visitedOn(record)))
  const missed = [...left.values()].map(each => ({ ...each, isReached: visited.has(visitKey(each)) }))
  const why = stopped ?? whyMissed(missed, new Set(ways.map(([branch]) => branch)), explored)
  const result = { calls: named(calls, ground.call), all: branches.length, missed, complete: why === undefined }
  return why === undefined ? result : { ...result, why }
}

/** What ended the search or what came after it, if anything did. */
function stopOf(explored: readonly Explored[], search: Stop, rest: Stop): string | undefined {
  const open = explored.find(each => !each.space.isComplete)
  if (open) return `${endOf(open, search)} before every call was seen`
  return rest.isUp() ? `${rest.why()} before every call could be made` : undefined
}

/** Why some call may take a branch that none took: a way of the search leads there, by decisions that no value was found for. */
function whyMissed(missed: readonly Branch[], reached: ReadonlySet<string>, explored: Explored): string | undefined {
  if (missed.length === 0) return undefined
  const isOpen = explored.space.openings.decidedOn.size > 0
  const doubtful = isOpen ? missed.filter(each => reached.has(keyOf(each))) : []
  const names = doubtful.map(({ action, branch }) => `"${branch}" of "${action}"`).join(', ')
  return whyUnsure([explored]) ?? (names === '' ? undefined : `no value from outside was found that takes ${names}`)
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
      const gain = [...each.keys].filter(key => left.has(key)).length
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

/** So long between two deeds that no recording is dropped for being short (R9), ms. */
const longPauseMs = 5_000

/** A way to an outcome, played so slowly that what is recorded stays, if the script's timers let it. */
function playedLong(way: WayThere, ground: Ground, space: Space): Candidate | undefined {
  const quick = played(way, ground, space)
  const long = played(way, { ...ground, pauseMs: longPauseMs }, space)
  return long && quick && kept(long) > kept(quick) ? long : quick
}

const kept = ({ record }: Candidate): number => record.recordings.length + record.statements.length

/** A way played on the machine, with values that lead to a branch where they are known; nothing where the clock does not let it come about. */
function played(way: WayThere, ground: Paced, { openings }: Space, branch?: string): Candidate | undefined {
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

const visitKey = ({ script, action }: Pick<Branch, 'script' | 'action'>): string => branchKey(script, action, '')

function visitedOn({ trace }: CallRecord): readonly string[] {
  return trace.flatMap(each => ('action' in each ? [visitKey(each)] : []))
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
function named(calls: readonly MadeCall[], from: SampleCall | undefined): readonly MadeCall[] {
  const times = new Map<string, number>()
  return calls.map(made => {
    const name = plainName(made.call, from)
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return { ...made, call: { ...made.call, name: time === 1 ? name : `${name} (${time})` } }
  })
}
