import type { State } from '../../behavior/state.ts'
import type { Contact } from '../../simulate/contact.ts'
import type { Chance } from '../world/chance.ts'
import type { Move } from '../world/moves.ts'
import type { Openings } from '../world/openings.ts'
import { type Cost, knownAgents, type Limitation, type Need, needOf } from '../world/spending.ts'
import type { Beat, Pending, Reply, Tableau, Way } from '../world/tableau.ts'
import type { World } from '../world/world.ts'
import { Interner } from './interner.ts'
import { contactKey, restKey, stateKey } from './keys.ts'
import { Numbers } from './numbers.ts'
import { Once } from './once.ts'

/** What was done on a way, and how chance fell. */
export interface Label {
  readonly move: Move
  readonly chances: readonly Chance[]
}

/** Before the call begins. */
export const beginning = 0
/** The call is over. */
export const theEnd = 1

/** A move in the middle of which the recorder has answered. */
interface Resumed {
  readonly pending: Pending
  readonly reply: Reply
}

const unplayed = -1
const nothingNeeded: Need = { sends: false, agent: '' }
const free: Cost = { isSent: false, isReleased: false, here: [] }
const nobody: readonly string[] = []

/**
 * Tableaux, the moves that are possible there, and the ways that these can go, by numbers. A move is played once, when its ways are
 * asked for first, whatever the limits have left and whoever asks. A way's target is a tableau, or, below zero, a question to the recorder: `resume` gives what is
 * behind the answer.
 */
export class Tableaux {
  readonly #world: World
  readonly #states = new Interner<State>()
  readonly #contacts = new Interner<Contact>()
  readonly #numbers = new Map<string, number>()
  readonly #known = new Map<Tableau, number>()
  readonly #things: (Tableau | Resumed | undefined)[] = [undefined, undefined]
  readonly #pendings: Pending[] = []
  readonly #firstMoves: number[] = []
  readonly #endsOfMoves: number[] = []
  readonly #tableauxOf = new Numbers()
  readonly #movesOf = new Numbers()
  readonly #needsOf = new Numbers()
  readonly #starts = new Numbers()
  readonly #ends = new Numbers()
  readonly #targets = new Numbers()
  readonly #beatsOf = new Numbers()
  readonly #labelsOf = new Numbers()
  readonly #costsOf = new Numbers()
  readonly #behind = new Once((question, number) => {
    const pending = this.#pendings[question]
    if (!pending) throw new Error(`no question ${question}`)
    return this.#things.push({ pending, reply: this.replies.get(number) }) - 1
  })
  /** What the recorder says back; number 0 is nothing. */
  readonly replies = new Interner<Reply>()
  readonly beats = new Interner<readonly Beat[]>()
  readonly moves = new Interner<Move>()
  readonly labels = new Interner<Label>()
  readonly needs = new Interner<Need>()
  readonly costs = new Interner<Cost>()

  constructor(world: World) {
    this.#world = world
    this.replies.of('[]', [])
  }

  /** What was taken as anything in the world in which they are played. */
  get openings(): Openings {
    return this.#world.openings
  }

  /** What limits and agents allow in the world in which they are played. */
  get limitation(): Limitation {
    return this.#world.limitation
  }

  get size(): number {
    return this.#things.length
  }

  /** The tableau of a number; undefined before, behind and in the middle of something. */
  get(number: number): Tableau | undefined {
    const thing = this.#things[number]
    return thing && 'contact' in thing ? thing : undefined
  }

  /** The agents of whom something in a tableau knows. */
  knownIn(number: number): readonly string[] {
    const tableau = this.get(number)
    return tableau ? knownAgents(tableau.contact) : nobody
  }

  /** The moves at a tableau are those from the first number to before `lastMoveOf`. */
  firstMoveOf(tableau: number): number {
    return this.#firstMoves[tableau] ?? this.#look(tableau)
  }

  endOfMoves(tableau: number): number {
    return this.#endsOfMoves[tableau] ?? 0
  }

  /** What is done: a number of `moves`. */
  moveOf(possible: number): number {
    return this.#movesOf.at(possible)
  }

  needOf(possible: number): number {
    return this.#needsOf.at(possible)
  }

  /** The ways that a possible move can go are those from the first number to before `endOf`. */
  startOf(possible: number): number {
    const known = this.#starts.at(possible)
    return known === unplayed ? this.#play(possible) : known
  }

  endOf(possible: number): number {
    return this.#ends.at(possible)
  }

  targetOf(way: number): number {
    return this.#targets.at(way)
  }

  beatsOf(way: number): number {
    return this.#beatsOf.at(way)
  }

  labelOf(way: number): number {
    return this.#labelsOf.at(way)
  }

  costOf(way: number): number {
    return this.#costsOf.at(way)
  }

  /** What is behind a question, whose number is below zero, once it is answered. */
  resume(question: number, reply: number): number {
    return this.#behind.of(-1 - question, reply)
  }

  /** The label of a way on which chance fell further. */
  withChances(label: number, further: readonly Chance[]): number {
    const { move, chances } = this.labels.get(label)
    return further.length === 0
      ? label
      : this.#labelOf(this.moves.of(JSON.stringify(move), move), [...chances, ...further])
  }

  #labelOf(move: number, chances: readonly Chance[]): number {
    const key = chances.length === 0 ? String(move) : `${move} ${JSON.stringify(chances, plainMaps)}`
    return this.labels.of(key, { move: this.moves.get(move), chances })
  }

  #look(tableau: number): number {
    const first = this.#movesOf.length
    const thing = this.#things[tableau]
    if (tableau === beginning) this.#possible(tableau, { verb: 'begin' }, nothingNeeded)
    else if (thing && 'pending' in thing) this.#possible(tableau, thing.pending.move, nothingNeeded)
    else if (thing) for (const move of this.#world.movesAt(thing)) this.#possible(tableau, move, needOf(move))
    this.#firstMoves[tableau] = first
    this.#endsOfMoves[tableau] = this.#movesOf.length
    return first
  }

  #possible(tableau: number, move: Move, need: Need): void {
    this.#tableauxOf.push(tableau)
    this.#movesOf.push(this.moves.same(move, JSON.stringify))
    this.#needsOf.push(this.needs.of(`${need.sends} ${need.agent}`, need))
    this.#starts.push(unplayed)
    this.#ends.push(unplayed)
  }

  #play(possible: number): number {
    const start = this.#targets.length
    const thing = this.#things[this.#tableauxOf.at(possible)]
    const move = this.#movesOf.at(possible)
    const tell = (way: Way): void => this.#add(way, move)
    if (!thing) this.#world.begin(tell)
    else if ('pending' in thing) this.#world.waysBehind(thing.pending, thing.reply, tell)
    else this.#world.waysOf(this.moves.get(move), thing, tell)
    this.#starts.set(possible, start)
    this.#ends.set(possible, this.#targets.length)
    return start
  }

  #add({ chances, beats, to }: Way, move: number): void {
    const cost = to.kind === 'tableau' ? to.cost : free
    this.#targets.push(this.#targetOf(to))
    this.#beatsOf.push(this.#in(this.beats, beats, JSON.stringify))
    this.#labelsOf.push(this.#labelOf(move, chances))
    this.#costsOf.push(this.#in(this.costs, cost, costKey))
  }

  /** The number of a thing; what a world remembers comes again as the very same object. */
  #in<T>(all: Interner<T>, thing: T, key: (thing: T) => string): number {
    return this.#world.remembers ? all.same(thing, key) : all.of(key(thing), thing)
  }

  #targetOf(to: Way['to']): number {
    switch (to.kind) {
      case 'over':
        return theEnd
      case 'tableau':
        return this.#numberOf(to.tableau)
      case 'asked':
        return -this.#pendings.push(to.pending)
    }
  }

  #numberOf(tableau: Tableau): number {
    const same = this.#known.get(tableau)
    if (same !== undefined) return same
    const state = this.#states.same(tableau.state, stateKey)
    const contact = this.#in(this.#contacts, tableau.contact, contactKey)
    const key = `${state} ${contact} ${restKey(tableau)}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    // Equal parts are the very same objects, so that what came of them can be remembered by them.
    const parts = { state: this.#states.get(state), contact: this.#contacts.get(contact) }
    const whole = { ...tableau, ...parts }
    const number = this.#things.push(whole) - 1
    this.#numbers.set(key, number)
    this.#known.set(whole, number)
    return number
  }
}

const costKey = ({ isSent, isReleased, here }: Cost): string => `${isSent} ${isReleased} ${here.join('\u0001')}`

/** Maps and sets as lists, for keys. */
function plainMaps(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return value instanceof Set ? [...value].sort() : value
}
