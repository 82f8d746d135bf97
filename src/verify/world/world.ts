import type { SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import { perform } from '../../simulate/deeds/index.ts'
import type { Moment } from '../../simulate/moment.ts'
import { Platform } from '../../simulate/platform.ts'
import type { Limits } from '../limits.ts'
import { type Seen, watcher } from '../seen.ts'
import type { Slice } from '../slice.ts'
import { alphabetOf } from './alphabet.ts'
import { Canon } from './canonical.ts'
import { castOf } from './cast.ts'
import { type Chance, type Draws, EveryChance } from './chance.ts'
import { clerk } from './clerk.ts'
import type { Features } from './features.ts'
import { type Move, type MoveRules, movesAt } from './moves.ts'
import { player } from './player.ts'
import { Tries } from './tries.ts'

/** A state of the search: a moment of a call, and what the limits and the draws remember. */
export interface Node {
  readonly moment: Moment
  readonly draws: Draws
  readonly transfers: number
}

/** One way on: what somebody did or the timer, how chance fell, what was seen, and the state after it. */
export interface Way {
  readonly move: Move | { readonly verb: 'begin' }
  readonly chances: readonly Chance[]
  readonly seen: readonly Seen[]
  readonly to: Node
  /** Nothing can happen any more. */
  readonly isOver: boolean
}

/** Of what a world is made. */
export interface WorldParts {
  readonly flow: Flow
  readonly center: Center
  readonly slice: Slice
  readonly limits: Limits
  readonly features: Features
  /** The call of which everything but what people do is taken: its caller, its start. */
  readonly call: SampleCall
}

/** Every way that calls can go, one move at a time. */
export class World {
  readonly #parts: WorldParts
  readonly #tries = new Tries()
  readonly #chance: EveryChance
  readonly #platform: Platform
  readonly #rules: Omit<MoveRules, 'transfersLeft' | 'isFresh'>
  readonly #first: Moment
  readonly #canon: Canon
  #seen: Seen[] = []

  constructor(parts: WorldParts) {
    const { flow, center, slice, limits, call } = parts
    this.#parts = parts
    this.#canon = new Canon(slice, parts.features)
    this.#chance = new EveryChance(this.#tries, center, slice, limits.values)
    this.#platform = new Platform({
      flow,
      center,
      call,
      execute: (_, kernel) => player(flow, kernel, slice, name => this.#chance.input(name)),
      fate: this.#chance,
      record: clerk(() => this.#chance.drawn),
      witness: watcher(seen => this.#seen.push(seen)),
    })
    this.#first = this.#platform.keep()
    this.#rules = {
      cast: castOf(center, slice, limits.agents),
      alphabet: alphabetOf(flow, slice, limits.keysAhead),
      ...parts.features,
    }
  }

  /** The ways in which a call can begin. */
  begin(tell: (way: Way) => void): void {
    this.#tries.all(() => {
      this.#prepare(this.#first, new Map())
      this.#platform.begin()
      this.#finish({ verb: 'begin' }, 0, tell)
    })
  }

  /** All ways on from a state, in a fixed order. */
  waysFrom(node: Node, tell: (way: Way) => void): void {
    for (const move of this.#movesFrom(node)) {
      const isSent = move.verb === 'consult' || (move.verb === 'transfer' && !move.blind)
      this.#tries.all(() => {
        this.#prepare(node.moment, node.draws)
        if (move.verb === 'timer') this.#platform.advanceTo(this.#platform.nextDue() ?? 0)
        else {
          // People act while the script waits: at another moment than before.
          this.#platform.now = 1
          perform(this.#platform, move)
        }
        this.#finish(move, node.transfers + (isSent ? 1 : 0), tell)
      })
    }
  }

  #movesFrom(node: Node): readonly Move[] {
    this.#prepare(node.moment, node.draws)
    return movesAt(this.#platform, {
      ...this.#rules,
      transfersLeft: this.#parts.limits.transfers - node.transfers,
      isFresh: agent => isFresh(node.moment, agent),
    })
  }

  #prepare(moment: Moment, draws: Draws): void {
    this.#platform.standAt(moment)
    this.#chance.draws = draws
    this.#chance.taken = []
    this.#seen = []
  }

  #finish(move: Way['move'], transfers: number, tell: (way: Way) => void): void {
    const platform = this.#platform
    // What takes no time comes before anything else (E1: the script first).
    platform.advanceTo(platform.now)
    const { witness } = platform.stage
    witness?.settled?.(platform)
    const isOver = platform.contact.isReleased && platform.nextDue() === undefined
    if (isOver) witness?.over?.(platform)
    const moment = this.#canon.of(platform.keep())
    if (moment.ledger.statementCount > this.#parts.limits.statements) return
    tell({
      move,
      chances: this.#chance.taken,
      seen: this.#seen,
      to: { moment, draws: this.#chance.draws, transfers: moment.contact.isReleased ? 0 : transfers },
      isOver,
    })
  }
}

/** Whether nothing on this call knows of an agent. */
function isFresh({ contact, ledger }: Moment, agent: string): boolean {
  const { agents, lastAgent, request, consultation, buttons } = contact
  return !(
    agents.includes(agent) ||
    lastAgent === agent ||
    request?.agent === agent ||
    consultation?.from === agent ||
    consultation?.agent === agent ||
    consultation?.request.agent === agent ||
    buttons.some(each => each.agent === agent) ||
    ledger.verdicts.some(each => each.agent === agent)
  )
}
