import { random } from '../text/random.ts'
import type { Move } from '../verify/world/moves.ts'
import type { Odds, OddsRules } from './odds.ts'

/** A call while it is led by chance, whoever works out what comes of its moves. */
export interface Led {
  /** Whether nothing can happen any more. */
  readonly isOver: boolean
  /** How long the script's timer still runs, in ms. */
  readonly timer: number | undefined
  readonly isWithAgents: boolean
  /** What can happen now, and how likely it is. */
  readonly chances: (transfersLeft: number, rules: OddsRules) => Chances
  /** Whether it is being recorded at this moment, and not masked. */
  readonly isRecording: boolean
  /** Whether any of it was recorded so far. */
  readonly wasRecorded: boolean
  /** The script's timer comes. */
  readonly wait: () => void
  /** Somebody does something after so many ms. */
  readonly do: (move: Exclude<Move, { readonly verb: 'begin' | 'timer' }>, after: number) => void
}

/** Moves, with the odds of each. */
export interface Chances {
  readonly moves: readonly Move[]
  readonly odds: Odds
}

/** What came of one call. */
export interface One {
  readonly isRecorded: boolean
  readonly agentMs: number
  readonly recordedMs: number
}

/** Moves in one call, after which it is left as it is. */
const mostMoves = 2_000

/** Leads a call to its end: its seed decides who does what and when, at the odds of the traffic. */
export function lead(led: Led, seed: number, rules: OddsRules): One {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const chance = (): number => {
    const drawn = random(state)
    state = drawn.next
    return drawn.value
  }
  let agentMs = 0
  let recordedMs = 0
  let transfersLeft = rules.traffic.transfer > 0 ? 2 : 0
  for (let count = 0; count < mostMoves && !led.isOver; count++) {
    const { moves, odds } = led.chances(transfersLeft, rules)
    const { shares, ms } = odds
    const { timer } = led
    const move = moves[picked(shares, chance())]
    if (!move) break
    const stays = shares[moves.findIndex(each => each.verb === 'timer')] ?? 0
    const lasts = move.verb === 'timer' ? (timer ?? 0) : timeBefore(stays, timer, ms, chance())
    if (led.isWithAgents) {
      agentMs += lasts
      if (led.isRecording) recordedMs += lasts
    }
    if (move.verb === 'timer') led.wait()
    else if (move.verb !== 'begin') {
      led.do(move, Math.max(0, Math.min(lasts, (timer ?? Number.POSITIVE_INFINITY) - 0.001)))
      if (move.verb === 'transfer') transfersLeft--
    }
  }
  return { isRecorded: led.wasRecorded, agentMs, recordedMs }
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
