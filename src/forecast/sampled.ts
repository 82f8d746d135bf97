import { idleCall } from '../center/call.ts'
import { defaultTraffic } from '../center/traffic.ts'
import { stepper } from '../machine/stepper.ts'
import { present } from '../recording/ledger.ts'
import { perform } from '../simulate/deeds/index.ts'
import type { Fate } from '../simulate/fate.ts'
import { drawOf } from '../simulate/fate.ts'
import { Platform } from '../simulate/platform.ts'
import { random } from '../text/random.ts'
import { defaultLimits } from '../verify/limits.ts'
import { watcher } from '../verify/seen.ts'
import { sliceOf } from '../verify/slice.ts'
import { alphabetOf } from '../verify/world/alphabet.ts'
import { castOf } from '../verify/world/cast.ts'
import { featuresOf } from '../verify/world/features.ts'
import { movesAt } from '../verify/world/moves.ts'
import type { ChainParts } from './chain.ts'
import { oddsOf } from './odds.ts'
import { type Story, storyAfter } from './story.ts'

/** What came of calls that were played one by one. */
export interface Sampled {
  readonly calls: number
  readonly recorded: number
  /** The share of recorded calls lies between these with 95 % confidence (Wilson). */
  readonly between: readonly [number, number]
  readonly minutes: { readonly agents: number; readonly recorded: number }
}

/** Moves in one call, after which it is left as it is. */
const mostMoves = 2_000

/** Plays so many calls of the center's traffic on the plain stepper, one for each seed from 0. */
export function sampled(parts: ChainParts, calls: number): Sampled {
  const play = player(parts)
  let recorded = 0
  const minutes = { agents: 0, recorded: 0 }
  for (let seed = 0; seed < calls; seed++) {
    const one = play(seed)
    if (one.isRecorded) recorded++
    minutes.agents += one.agentMs / 60_000 / calls
    minutes.recorded += one.recordedMs / 60_000 / calls
  }
  return { calls, recorded: recorded / calls, between: wilson(recorded, calls), minutes }
}

interface One {
  readonly isRecorded: boolean
  readonly agentMs: number
  readonly recordedMs: number
}

function player({ flow, center, call = idleCall }: ChainParts): (seed: number) => One {
  const { traffic = defaultTraffic } = center
  const slice = sliceOf(flow, center, false)
  const features = featuresOf(flow, center, { recordings: true, statements: false, outcomes: true })
  const cast = castOf(center, slice, defaultLimits.agents)
  const { kinds } = castOf(center, slice, Number.POSITIVE_INFINITY)
  const met: string[] = []
  const rules = {
    ...features,
    cast: { ...cast, kinds: cast.kinds.map(each => each.slice(0, 1)) },
    alphabet: alphabetOf(flow, slice, 0),
    mostAgents: 1,
    isFresh: (agent: string) => !met.includes(agent),
  }
  const odds = { flow, traffic, countOf: (agent: string) => kinds.find(kind => kind.includes(agent))?.length ?? 1 }
  return seed => {
    let state = Math.imul(seed + 1, 0x9e3779b1)
    const chance = (): number => {
      const drawn = random(state)
      state = drawn.next
      return drawn.value
    }
    let story: Story = {}
    let agentMs = 0
    let recordedMs = 0
    let transfersLeft = traffic.transfer > 0 ? 2 : 0
    const platform = new Platform({
      flow,
      center,
      call: { ...call, seed },
      execute: stepper,
      fate: usualFate(seed),
      witness: watcher(seen => {
        story = storyAfter(story, { verb: 'timer' }, undefined, [seen])
      }),
    })
    platform.begin()
    platform.advanceTo(platform.now)
    for (let count = 0; count < mostMoves; count++) {
      if (platform.contact.isReleased && platform.nextDue() === undefined) break
      const moves = movesAt(platform, { ...rules, transfersLeft })
      const moment = platform.keep()
      const { shares, ms } = oddsOf(moment, moves, odds)
      const move = moves[picked(shares, chance())]
      if (!move) break
      const stays = shares[moves.findIndex(each => each.verb === 'timer')] ?? 0
      const lasts = move.verb === 'timer' ? (moment.timer ?? 0) : timeBefore(stays, moment.timer, ms, chance())
      if (platform.contact.agents.length > 0) {
        const { recording } = present(moment.ledger)
        agentMs += lasts
        if (recording && !recording.isMasked) recordedMs += lasts
      }
      if (move.verb === 'timer') platform.advanceTo(platform.nextDue() ?? platform.now)
      else if (move.verb !== 'begin') {
        platform.now += Math.max(0, Math.min(lasts, (moment.timer ?? Number.POSITIVE_INFINITY) - 0.001))
        perform(platform, move)
        if (move.verb === 'transfer') transfersLeft--
        platform.advanceTo(platform.now)
      }
    }
    return { isRecorded: story.recordedBy !== undefined, agentMs, recordedMs }
  }
}

/** Policies draw by the seed; the outside answers as the chain takes it to. */
function usualFate(seed: number): Fate {
  return {
    draw: (policy, again) => drawOf(seed, policy, again),
    answer: (_, question) => (question.kind === 'hours' ? { branch: 'Open', set: new Map() } : undefined),
  }
}

function picked(shares: readonly number[], at: number): number {
  let left = at
  let last = -1
  for (const [index, share] of shares.entries()) {
    if (share <= 0) continue
    last = index
    if (left < share) return index
    left -= share
  }
  return last
}

/** When somebody acts who acts before the timer; `stays` is the chance that nobody does. */
function timeBefore(stays: number, timer: number | undefined, mean: number, at: number): number {
  if (mean === 0) return 0
  if (timer === undefined) return -Math.log(1 - at) * mean
  if (stays >= 1 || stays <= 0) return Math.min(mean, timer)
  return (Math.log(1 - at * (1 - stays)) / Math.log(stays)) * timer
}

function wilson(hits: number, calls: number): readonly [number, number] {
  const z = 1.959964
  const share = hits / calls
  const middle = (share + (z * z) / (2 * calls)) / (1 + (z * z) / calls)
  const half = (z * Math.sqrt((share * (1 - share)) / calls + (z * z) / (4 * calls * calls))) / (1 + (z * z) / calls)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
