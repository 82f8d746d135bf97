import type { SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Fact } from '../../recording/fact.ts'
import { type Entered, emptyLedger, type Ledger } from '../../recording/ledger.ts'
import type { Contact } from '../../simulate/contact.ts'
import { perform } from '../../simulate/deeds/index.ts'
import { Platform } from '../../simulate/platform.ts'
import type { Limits } from '../limits.ts'
import { leftAt, scriptWatcher } from '../seen.ts'
import type { Slice } from '../slice.ts'
import { alphabetOf } from './alphabet.ts'
import type { Canon } from './canonical.ts'
import { castOf } from './cast.ts'
import { EveryChance } from './chance.ts'
import type { Features } from './features.ts'
import { type Move, type MoveRules, movesAt } from './moves.ts'
import { player } from './player.ts'
import { asksRecorder, type Beat, type Pending, type Reply, type Scene, type Way } from './scene.ts'
import { Tries } from './tries.ts'

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

const untold = { picks: [], replies: [], told: { beats: 0, chances: 0 } } as const

/** Thrown through the script where it waits for what the recorder says: the play is broken off there. */
class Unanswered extends Error {}

/**
 * Every way that calls can go, one move at a time, but for what the recorder makes of it: it is told facts, and a script hears back
 * from it in one case only (`asksRecorder`). So each move is played once for all ledgers.
 */
export class World {
  readonly #parts: WorldParts
  readonly #tries = new Tries()
  readonly #chance: EveryChance
  readonly #platform: Platform
  readonly #rules: Omit<MoveRules, 'transfersLeft' | 'isFresh'>
  /** Agents who can stand for others. */
  readonly #alike: ReadonlySet<string>
  readonly #first: Scene
  readonly #canon: Canon
  #beats: Beat[] = []
  #replies: readonly Reply[] = []
  #asked = 0

  constructor(parts: WorldParts, canon: Canon) {
    const { flow, center, slice, limits, call } = parts
    this.#parts = parts
    this.#canon = canon
    this.#chance = new EveryChance(this.#tries, slice, limits.values)
    this.#platform = new Platform({
      flow,
      center,
      call,
      execute: (_, kernel) => player(flow, kernel, slice, name => this.#chance.input(name)),
      fate: this.#chance,
      record: (ledger, fact) => this.#record(ledger, fact),
      witness: scriptWatcher(seen => {
        if (seen.kind !== 'over') this.#beats.push(seen)
      }),
    })
    this.#first = { moment: this.#platform.keep(), transfers: 0, met: [] }
    const cast = castOf(center, slice, limits.agents)
    const alphabet = alphabetOf(flow, slice, limits.keysAhead)
    this.#rules = { cast, alphabet, mostAgents: limits.agents, ...parts.features }
    this.#alike = new Set(cast.kinds.filter(each => each.length > 1).flat())
  }

  /** The ways in which a call can begin. */
  begin(tell: (way: Way) => void): void {
    this.#goOn({ from: undefined, move: { verb: 'begin' }, ...untold }, tell)
  }

  /** All ways on from a scene, in a fixed order. */
  waysFrom(scene: Scene, tell: (way: Way) => void): void {
    this.#stand(scene.moment)
    const moves = movesAt(this.#platform, {
      ...this.#rules,
      transfersLeft: this.#parts.limits.transfers - scene.transfers,
      isFresh: agent => isFresh(scene, agent),
    })
    for (const move of moves) this.#goOn({ from: scene, move, ...untold }, tell)
  }

  /** All ways on once the recorder has answered. */
  waysBehind(pending: Pending, reply: Reply, tell: (way: Way) => void): void {
    this.#goOn({ ...pending, replies: [...pending.replies, reply] }, tell)
  }

  #goOn(pending: Pending, tell: (way: Way) => void): void {
    const { from = this.#first, move, picks, replies } = pending
    this.#tries.all(() => {
      this.#stand(from.moment)
      this.#replies = replies
      tell(this.#isAnswered(from, move) ? this.#arrived(from, pending) : this.#brokenOff(pending))
    }, picks)
  }

  #stand(moment: Scene['moment']): void {
    this.#platform.standAt({ ...moment, ledger: emptyLedger })
    this.#chance.taken = []
    this.#beats = []
    this.#replies = []
    this.#asked = 0
  }

  /** Makes a move; false if the recorder was asked something that is not answered yet. */
  #isAnswered(from: Scene, move: Move): boolean {
    try {
      this.#make(from, move)
      return true
    } catch (error) {
      if (error instanceof Unanswered) return false
      throw error
    }
  }

  #make(from: Scene, move: Move): void {
    const platform = this.#platform
    if (move.verb === 'begin') platform.begin()
    else if (move.verb === 'timer') platform.advanceTo(platform.nextDue() ?? 0)
    else {
      // People act while the script waits: at another moment than before.
      platform.now = from.moment.state.at + 1
      perform(platform, move)
    }
    // What takes no time comes before anything else (E1: the script first).
    platform.advanceTo(platform.now)
    platform.stage.witness?.settled?.(platform)
  }

  #record(ledger: Ledger, fact: Fact): Entered {
    this.#beats.push({ kind: 'fact', fact })
    if (!asksRecorder(fact)) return { ledger, decisions: [] }
    const decisions = this.#replies[this.#asked++]
    if (!decisions) throw new Unanswered()
    return { ledger, decisions }
  }

  #brokenOff(pending: Pending): Way {
    const told = { beats: this.#beats.length, chances: this.#chance.taken.length }
    return { ...this.#way(pending), to: { kind: 'asked', pending: { ...pending, picks: this.#tries.picks, told } } }
  }

  #arrived(from: Scene, pending: Pending): Way {
    const platform = this.#platform
    const { contact } = platform
    if (contact.isReleased && platform.nextDue() === undefined) {
      this.#beats.push({ kind: 'end', ...leftAt(platform) })
      return { ...this.#way(pending), to: { kind: 'over' } }
    }
    const { ledger: _, ...moment } = this.#canon.of(platform.keep())
    const { move } = pending
    const isSent = move.verb === 'consult' || (move.verb === 'transfer' && !move.blind)
    const transfers = contact.isReleased ? 0 : from.transfers + (isSent ? 1 : 0)
    return { ...this.#way(pending), to: { kind: 'scene', scene: { moment, transfers, met: this.#met(from, contact) } } }
  }

  /** What was not told yet. */
  #way({ move, told }: Pending): Omit<Way, 'to'> {
    return { move, chances: this.#chance.taken.slice(told.chances), beats: this.#beats.slice(told.beats) }
  }

  #met({ met }: Scene, { agents, consultation }: Contact): readonly string[] {
    if (this.#alike.size === 0) return met
    const here = [...agents, consultation?.agent ?? ''].filter(each => this.#alike.has(each))
    return here.every(each => met.includes(each)) ? met : [...new Set([...met, ...here])].sort()
  }
}

/** Whether nothing on this call knows of an agent. */
function isFresh({ moment, met }: Scene, agent: string): boolean {
  const { agents, lastAgent, request, consultation, buttons } = moment.contact
  return !(
    met.includes(agent) ||
    agents.includes(agent) ||
    lastAgent === agent ||
    request?.agent === agent ||
    consultation?.from === agent ||
    consultation?.agent === agent ||
    consultation?.request.agent === agent ||
    buttons.some(each => each.agent === agent)
  )
}
