import type { State } from '../../behavior/state.ts'
import type { Contact } from '../../simulate/contact.ts'
import type { Chance } from '../world/chance.ts'
import type { Move } from '../world/moves.ts'
import { type Cost, knownAgents, type Limitation, type Need, needOf } from '../world/spending.ts'
import type { Beat, Pending, Reply, Tableau, Way } from '../world/tableau.ts'
import type { World } from '../world/world.ts'
import { Interner } from './interner.ts'
import { contactKey, restKey, stateKey } from './keys.ts'
import { Numbers } from './numbers.ts'

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

const nothingNeeded: Need = { sends: false, agent: '' }
const free: Cost = { isSent: false, isReleased: false, here: [] }
const nobody: readonly string[] = []

/**
 * Tableaux and the ways between them, by numbers. The ways of a tableau are played once, when they are asked for first, whatever the
 * limits have left and whoever asks; a way's target is a tableau, or, below zero, a question to the recorder: `resume` gives what is
 * behind the answer.
 */
export class Tableaux {
  readonly #world: World
  readonly #states = new Interner<State>()
  readonly #contacts = new Interner<Contact>()
  readonly #numbers = new Map<string, number>()
  readonly #things: (Tableau | Resumed | undefined)[] = [undefined, undefined]
  readonly #pendings: Pending[] = []
  /** By question and answer. */
  readonly #behind = new Map<string, number>()
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #targets = new Numbers()
  readonly #beatsOf = new Numbers()
  readonly #labelsOf = new Numbers()
  readonly #needsOf = new Numbers()
  readonly #costsOf = new Numbers()
  readonly beats = new Interner<readonly Beat[]>()
  readonly labels = new Interner<Label>()
  readonly needs = new Interner<Need>()
  readonly costs = new Interner<Cost>()

  constructor(world: World) {
    this.#world = world
    this.beats.of('[]', [])
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

  /** The ways of a tableau are those from the first number to before `endOf`. */
  startOf(tableau: number): number {
    return this.#starts[tableau] ?? this.#play(tableau)
  }

  endOf(tableau: number): number {
    return this.#ends[tableau] ?? 0
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

  needOf(way: number): number {
    return this.#needsOf.at(way)
  }

  costOf(way: number): number {
    return this.#costsOf.at(way)
  }

  /** Where a way goes on that stopped for an answer. */
  resume(target: number, reply: Reply): number {
    const at = -1 - target
    const pending = this.#pendings[at]
    if (!pending) throw new Error(`no question ${at}`)
    const key = `${at} ${JSON.stringify(reply)}`
    const known = this.#behind.get(key)
    if (known !== undefined) return known
    const number = this.#things.push({ pending, reply }) - 1
    this.#behind.set(key, number)
    return number
  }

  /** The label of a way whose parts have these. */
  joined(first: number, second: number): number {
    return this.withChances(first, this.labels.get(second).chances)
  }

  /** The label of a way on which chance fell further. */
  withChances(label: number, further: readonly Chance[]): number {
    if (further.length === 0) return label
    const { move, chances } = this.labels.get(label)
    return this.#labelled({ move, chances: [...chances, ...further] })
  }

  #labelled(label: Label): number {
    return this.labels.of(JSON.stringify(label, plainMaps), label)
  }

  #play(number: number): number {
    const start = this.#targets.length
    const thing = this.#things[number]
    const tell = (way: Way, need: Need): void => this.#add(way, need)
    if (number === beginning) this.#world.begin(way => tell(way, nothingNeeded))
    else if (thing && 'pending' in thing)
      this.#world.waysBehind(thing.pending, thing.reply, way => tell(way, nothingNeeded))
    else if (thing) this.#world.waysFrom(thing, way => tell(way, needOf(way.move)))
    this.#starts[number] = start
    this.#ends[number] = this.#targets.length
    return start
  }

  #add({ move, chances, beats, to }: Way, need: Need): void {
    const cost = to.kind === 'tableau' ? to.cost : free
    this.#targets.push(this.#targetOf(to))
    this.#beatsOf.push(this.beats.of(JSON.stringify(beats), beats))
    this.#labelsOf.push(this.#labelled({ move, chances }))
    this.#needsOf.push(this.needs.of(`${need.sends} ${need.agent}`, need))
    this.#costsOf.push(this.costs.of(`${cost.isSent} ${cost.isReleased} ${cost.here.join('\u0001')}`, cost))
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
    const state = this.#states.same(tableau.state, stateKey)
    const contact = this.#contacts.of(contactKey(tableau.contact), tableau.contact)
    const key = `${state} ${contact} ${restKey(tableau)}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    // Equal parts are the very same objects, so that what came of them can be remembered by them.
    const parts = { state: this.#states.get(state), contact: this.#contacts.get(contact) }
    const number = this.#things.push({ ...tableau, ...parts }) - 1
    this.#numbers.set(key, number)
    return number
  }
}

/** Maps and sets as lists, for keys. */
function plainMaps(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return value instanceof Set ? [...value].sort() : value
}
