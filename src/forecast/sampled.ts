import { defaultTraffic } from '../center/traffic.ts'
import { defaultLimits } from '../verify/limits.ts'
import { sliceOf } from '../verify/slice.ts'
import { castOf } from '../verify/world/cast.ts'
import type { ChainParts } from './chain.ts'
import { learnedCalls } from './learned-call.ts'
import type { OddsRules } from './odds.ts'
import { lead, type One } from './one-call.ts'
import { plainCalls } from './plain-call.ts'

/** What came of calls that were played one by one. */
export interface Sampled {
  readonly calls: number
  readonly recorded: number
  /** The share of recorded calls lies between these with 95 % confidence (Wilson). */
  readonly between: readonly [number, number]
  readonly minutes: { readonly agents: number; readonly recorded: number }
}

/** Calls that are played in as many parts as one likes. */
export interface Sampling {
  readonly calls: number
  /** Plays so many more. */
  readonly play: (calls: number) => void
  readonly result: () => Sampled
}

/** Calls of the center's traffic, one for each seed from 0. */
export function sampling(parts: ChainParts): Sampling {
  const play = player(parts)
  let calls = 0
  let recorded = 0
  let agentMs = 0
  let recordedMs = 0
  return {
    get calls() {
      return calls
    },
    play(more) {
      for (const end = calls + more; calls < end; calls++) {
        const one = play(calls)
        if (one.isRecorded) recorded++
        agentMs += one.agentMs
        recordedMs += one.recordedMs
      }
    },
    result: () => ({
      calls,
      recorded: recorded / calls,
      between: wilson(recorded, calls),
      minutes: { agents: agentMs / 60_000 / calls, recorded: recordedMs / 60_000 / calls },
    }),
  }
}

/** Plays the call of a seed: what its moves come to is looked up where it can be. */
export function player(parts: ChainParts, isLearning = true): (seed: number) => One {
  const { flow, center } = parts
  const { traffic = defaultTraffic } = center
  const slice = sliceOf(flow, center, false)
  const cast = castOf(center, slice, defaultLimits.agents)
  const { kinds } = castOf(center, slice, Number.POSITIVE_INFINITY)
  const odds: OddsRules = {
    flow,
    traffic,
    countOf: agent => kinds.find(kind => kind.includes(agent))?.length ?? 1,
  }
  const rules = { slice, cast: { ...cast, kinds: cast.kinds.map(each => each.slice(0, 1)) } }
  const plain = plainCalls(parts, rules)
  const learned = isLearning ? learnedCalls(parts, rules) : undefined
  return seed => learned?.(seed, call => lead(call, seed, odds)) ?? lead(plain(seed), seed, odds)
}

function wilson(hits: number, calls: number): readonly [number, number] {
  const z = 1.959964
  const share = hits / calls
  const middle = (share + (z * z) / (2 * calls)) / (1 + (z * z) / calls)
  const half = (z * Math.sqrt((share * (1 - share)) / calls + (z * z) / (4 * calls * calls))) / (1 + (z * z) / calls)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
