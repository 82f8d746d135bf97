import type { SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import { perform } from '../../simulate/deeds/index.ts'
import type { Moment } from '../../simulate/moment.ts'
import { Platform } from '../../simulate/platform.ts'
import type { Witness } from '../../simulate/witness.ts'
import type { Limits } from '../limits.ts'
import { Interner } from '../search/interner.ts'
import { keptStatements, leftOnBy, watcher } from '../seen.ts'
import type { Slice } from '../slice.ts'
import { alphabetOf } from './alphabet.ts'
import { Canon } from './canonical.ts'
import { castOf } from './cast.ts'
import { type Chance, EveryChance } from './chance.ts'
import { clerk } from './clerk.ts'
import type { Features } from './features.ts'
import { type Move, type MoveRules, movesAt } from './moves.ts'
import { Pages } from './pages.ts'
import { Places, type Stand } from './places.ts'
import { player } from './player.ts'
import type { Incident } from './plot.ts'
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

/** What was done on a way, and how chance fell. */
export interface Way {
  readonly move: Move | { readonly verb: 'begin' }
  readonly chances: readonly Chance[]
}

/** Hears of a way: the place and the page to which it leads (-1: nothing can happen any more), what was seen, what was done. */
export type Tell = (place: number, page: number, sight: number, label: number) => void

/** One thing that can come of a move at a place, whatever the recorder knows. */
interface Outcome {
  readonly plot: number
  readonly label: number
  /** The share of all that can come from outside. */
  readonly share: number
  readonly place: number
  readonly isOver: boolean
}

/** A move at a place, with the outcomes that are known so far. */
interface Plan {
  readonly move: Way['move']
  readonly outcomes: Outcome[]
  readonly keys: Set<string>
}

/** No place: the call is over. */
const over = -1

/**
 * Every way that calls can go, one move at a time. A move is played once at a place and tells a plot; what the recorder makes of
 * the plot is looked up by what it knows. Only where the script asks the recorder can a plot be another: then it is played again.
 */
export class World {
  readonly #parts: WorldParts
  readonly #tries = new Tries()
  readonly #chance: EveryChance
  readonly #platform: Platform
  readonly #rules: Omit<MoveRules, 'transfersLeft' | 'isFresh'>
  readonly #first: Moment
  readonly #canon: Canon
  readonly #places = new Places()
  readonly #pages: Pages
  /** By place, then by the agents of whom the recorder knows. */
  readonly #plans: Map<string, readonly Plan[]>[] = []
  readonly #byMove: Map<string, Plan>[] = []
  readonly #beginning: Plan = { move: { verb: 'begin' }, outcomes: [], keys: new Set() }
  /** What was done on ways, by their numbers. */
  readonly labels = new Interner<Way>()
  #incidents: Incident[] = []

  constructor(parts: WorldParts) {
    const { flow, center, slice, limits, call } = parts
    this.#parts = parts
    this.#canon = new Canon(slice, parts.features)
    this.#chance = new EveryChance(this.#tries, center, slice, limits.values)
    const record = clerk(() => this.#chance.drawn)
    this.#platform = new Platform({
      flow,
      center,
      call,
      execute: (_, kernel) => player(flow, kernel, slice, name => this.#chance.input(name)),
      fate: this.#chance,
      record,
      witness: this.#witness(),
    })
    this.#first = this.#platform.keep()
    this.#rules = {
      cast: castOf(center, slice, limits.agents),
      alphabet: alphabetOf(flow, slice, limits.keysAhead),
      ...parts.features,
    }
    this.#pages = new Pages({
      canon: this.#canon,
      chance: this.#chance,
      tries: this.#tries,
      record,
      settings: this.#platform.book.settings,
      mostStatements: limits.statements,
    })
  }

  /** What was seen on ways, by their numbers. */
  get seen(): Pages['seen'] {
    return this.#pages.seen
  }

  /** The ways in which a call can begin. */
  begin(tell: Tell): void {
    this.#follow(this.#beginning, this.#pages.first, tell, () => {
      this.#platform.standAt(this.#first)
      this.#platform.begin()
      return 0
    })
  }

  /** All ways on from a place with a page, in a fixed order. */
  waysFrom(place: number, page: number, tell: Tell): void {
    for (const plan of this.#plansAt(place, page)) {
      const { move } = plan
      this.#follow(plan, page, tell, () => {
        const { transfers } = this.#standAt(place, page)
        if (move.verb === 'timer') this.#platform.advanceTo(this.#platform.nextDue() ?? 0)
        else if (move.verb !== 'begin') {
          // People act while the script waits: at another moment than before.
          this.#platform.now = 1
          perform(this.#platform, move)
        }
        const isSent = move.verb === 'consult' || (move.verb === 'transfer' && !move.blind)
        return transfers + (isSent ? 1 : 0)
      })
    }
  }

  /** The ways that a plan comes to; it is played where not all that can come of it is known with this page. */
  #follow(plan: Plan, page: number, tell: Tell, play: () => number): void {
    if (!this.#isKnown(plan, page)) {
      this.#learn(plan, page, play)
      if (!this.#isKnown(plan, page)) throw new Error(`"${plan.move.verb}" does not come to the same twice`)
    }
    for (const { plot, label, place, isOver } of plan.outcomes)
      for (const { page: after, sight, chances } of this.#pages.after(page, plot).turns)
        tell(isOver ? over : place, after, sight, chances.length === 0 ? label : this.#labelWith(label, chances))
  }

  #labelWith(label: number, drawn: readonly Chance[]): number {
    const { move, chances } = this.labels.get(label)
    return this.#label({ move, chances: [...chances, ...drawn] })
  }

  #label(way: Way): number {
    return this.labels.of(JSON.stringify(way, plainMaps), way)
  }

  /** Outcomes exclude one another: all are known when their shares come to one. */
  #isKnown({ outcomes }: Plan, page: number): boolean {
    let share = 0
    for (const each of outcomes) share += each.share * this.#pages.after(page, each.plot).share
    return share > 1 - 1e-9
  }

  #learn(plan: Plan, page: number, play: () => number): void {
    this.#tries.all(() => {
      this.#chance.begin(this.#pages.get(page).draws)
      this.#incidents = []
      const transfers = play()
      const outcome = this.#outcome(plan.move, transfers)
      const key = `${outcome.plot},${outcome.place},${outcome.isOver},${outcome.label}`
      if (!plan.keys.has(key)) plan.outcomes.push(outcome)
      plan.keys.add(key)
    })
  }

  #outcome(move: Way['move'], transfers: number): Outcome {
    const platform = this.#platform
    // What takes no time comes before anything else (E1: the script first).
    platform.advanceTo(platform.now)
    const { witness } = platform.stage
    witness?.settled?.(platform)
    const isOver = platform.contact.isReleased && platform.nextDue() === undefined
    if (isOver) witness?.over?.(platform)
    const place = this.#canon.of(platform.keep())
    return {
      plot: this.#pages.plot(this.#incidents),
      label: this.#label({ move, chances: this.#chance.given }),
      share: this.#chance.share,
      place: this.#places.of({ place, transfers: place.contact.isReleased ? 0 : transfers }),
      isOver,
    }
  }

  #plansAt(place: number, page: number): readonly Plan[] {
    const known = this.#plans[place] ?? new Map<string, readonly Plan[]>()
    this.#plans[place] = known
    const judged = this.#pages.judged(page)
    const before = known.get(judged)
    if (before) return before
    const plans = this.#movesFrom(place, page).map(move => this.#planOf(place, move))
    known.set(judged, plans)
    return plans
  }

  #planOf(place: number, move: Move): Plan {
    const known = this.#byMove[place] ?? new Map<string, Plan>()
    this.#byMove[place] = known
    const key = JSON.stringify(move)
    const plan = known.get(key) ?? { move, outcomes: [], keys: new Set() }
    known.set(key, plan)
    return plan
  }

  #movesFrom(place: number, page: number): readonly Move[] {
    const { transfers } = this.#standAt(place, page)
    const moment = this.#platform.keep()
    return movesAt(this.#platform, {
      ...this.#rules,
      transfersLeft: this.#parts.limits.transfers - transfers,
      isFresh: agent => isFresh(moment, agent),
    })
  }

  #standAt(place: number, page: number): Stand {
    const stand = this.#places.get(place)
    this.#platform.standAt(this.momentAt(place, page))
    return stand
  }

  /** Writes down what the recorder is told, and what is seen that the recorder has no part in. */
  #witness(): Witness {
    const { fact: _, over: __, ...others } = watcher(seen => this.#incidents.push({ kind: 'seen', seen }))
    return {
      ...others,
      fact: fact => this.#incidents.push({ kind: 'fact', fact }),
      told: (record, set) => this.#incidents.push({ kind: 'told', record, set }),
      over: platform =>
        this.#incidents.push({ kind: 'over', leftOn: leftOnBy(platform), kept: keptStatements(platform) }),
    }
  }

  /** The moment of a call that a place and a page are. */
  momentAt(place: number, page: number): Moment {
    return { ...this.#places.get(place).place, ledger: this.#pages.get(page).ledger }
  }

  /** How many different parts there are, for who wants to know why a space is large. */
  get sizes(): Readonly<Record<string, number>> {
    return { ...this.#places.parts, pages: this.#pages.size, sights: this.seen.size }
  }
}

/** Maps and sets as lists, for keys. */
function plainMaps(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return value instanceof Set ? [...value].sort() : value
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
