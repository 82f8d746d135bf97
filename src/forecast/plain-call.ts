import { type Deed, idleCall } from '../center/call.ts'
import { stepper } from '../machine/stepper.ts'
import { present } from '../recording/ledger.ts'
import { perform } from '../simulate/deeds/index.ts'
import { drawOf, type Fate } from '../simulate/fate.ts'
import { Platform } from '../simulate/platform.ts'
import { watcher } from '../verify/seen.ts'
import type { Slice } from '../verify/slice.ts'
import { alphabetOf } from '../verify/world/alphabet.ts'
import type { Cast } from '../verify/world/cast.ts'
import { featuresOf } from '../verify/world/features.ts'
import { type Move, movesAt } from '../verify/world/moves.ts'
import type { ChainParts } from './chain.ts'
import { type OddsRules, oddsOf } from './odds.ts'
import type { Led } from './one-call.ts'

/** Who takes part in sampled calls, and what their decisions can rest on. */
export interface CallRules {
  readonly slice: Slice
  readonly cast: Cast
}

/** What can happen as a platform stands: one agent on the call, and nobody has met it before. */
export function movesOf({ flow, center }: ChainParts, { slice, cast }: CallRules) {
  const rules = {
    ...featuresOf(flow, center, { recordings: true, statements: false, outcomes: true }),
    cast,
    alphabet: alphabetOf(flow, slice, 0),
    mostAgents: 1,
    isFresh: () => true,
  }
  return (platform: Platform, transfersLeft: number): readonly Move[] => movesAt(platform, { ...rules, transfersLeft })
}

/** Calls that are played on the plain stepper, each by a platform of its own. */
export function plainCalls(parts: ChainParts, rules: CallRules): (seed: number) => Led {
  const moves = movesOf(parts, rules)
  return seed => new PlainCall(parts, seed, moves)
}

class PlainCall implements Led {
  readonly #platform: Platform
  readonly #moves: ReturnType<typeof movesOf>
  wasRecorded = false

  constructor({ flow, center, call = idleCall }: ChainParts, seed: number, moves: ReturnType<typeof movesOf>) {
    this.#moves = moves
    this.#platform = new Platform({
      flow,
      center,
      call: { ...call, seed },
      execute: stepper,
      fate: { ...usualFate, draw: (policy, again) => drawOf(seed, policy, again) },
      witness: watcher(seen => {
        if (seen.kind === 'recording' && seen.now) this.wasRecorded = true
      }),
    })
    this.#platform.begin()
    this.#platform.advanceTo(0)
  }

  get isOver() {
    return this.#platform.contact.isReleased && this.#platform.nextDue() === undefined
  }

  get timer() {
    return this.#platform.keep().timer
  }

  get isWithAgents() {
    return this.#platform.contact.agents.length > 0
  }

  chances(transfersLeft: number, rules: OddsRules) {
    const moves = this.#moves(this.#platform, transfersLeft)
    return { moves, odds: oddsOf(this.#platform.keep(), moves, rules) }
  }

  get isRecording() {
    const { recording } = present(this.#platform.keep().ledger)
    return recording !== undefined && !recording.isMasked
  }

  wait() {
    this.#platform.advanceTo(this.#platform.nextDue() ?? this.#platform.now)
  }

  do(move: Deed, after: number) {
    const platform = this.#platform
    platform.now += after
    perform(platform, move)
    platform.advanceTo(platform.now)
  }
}

/** The outside answers as the chain takes it to. */
export const usualFate: Omit<Fate, 'draw'> = {
  answer: (_, question) => (question.kind === 'hours' ? { branch: 'Open', set: new Map() } : undefined),
}
