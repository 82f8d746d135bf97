import type { State } from '../../behavior/state.ts'
import type { Contact } from '../../simulate/contact.ts'
import type { Chance } from '../world/chance.ts'
import type { Move } from '../world/moves.ts'
import type { Beat, Pending, Reply, Scene, Way } from '../world/scene.ts'
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

/**
 * Scenes and the ways between them, by numbers. The ways of a scene are found once, when they are asked for first; a way's target
 * is a scene, or, below zero, a question to the recorder: `resume` gives the scene behind the answer.
 */
export class Scenes {
  readonly #world: World
  readonly #states = new Interner<State>()
  readonly #contacts = new Interner<Contact>()
  readonly #numbers = new Map<string, number>()
  readonly #things: (Scene | Resumed | undefined)[] = [undefined, undefined]
  readonly #pendings: Pending[] = []
  /** By question and answer. */
  readonly #behind = new Map<string, number>()
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #targets = new Numbers()
  readonly #beatsOf = new Numbers()
  readonly #labelsOf = new Numbers()
  readonly beats = new Interner<readonly Beat[]>()
  readonly labels = new Interner<Label>()

  constructor(world: World) {
    this.#world = world
  }

  get size(): number {
    return this.#things.length
  }

  /** The scene of a number; undefined before, behind and in the middle of something. */
  get(number: number): Scene | undefined {
    const thing = this.#things[number]
    return thing && 'moment' in thing ? thing : undefined
  }

  /** The ways of a scene are those from the first number to before `endOf`. */
  startOf(scene: number): number {
    return this.#starts[scene] ?? this.#find(scene)
  }

  endOf(scene: number): number {
    return this.#ends[scene] ?? 0
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

  #find(number: number): number {
    const start = this.#targets.length
    const tell = (way: Way): void => this.#add(way, start)
    const thing = this.#things[number]
    if (number === beginning) this.#world.begin(tell)
    else if (thing && 'pending' in thing) this.#world.waysBehind(thing.pending, thing.reply, tell)
    else if (thing) this.#world.waysFrom(thing, tell)
    this.#starts[number] = start
    this.#ends[number] = this.#targets.length
    return start
  }

  #add({ move, chances, beats, to }: Way, start: number): void {
    const target =
      to.kind === 'over' ? theEnd : to.kind === 'scene' ? this.#numberOf(to.scene) : -this.#pendings.push(to.pending)
    const told = this.beats.of(JSON.stringify(beats), beats)
    // Ways that nobody can tell apart are one.
    for (let way = start; way < this.#targets.length; way++)
      if (this.#targets.at(way) === target && this.#beatsOf.at(way) === told) return
    this.#targets.push(target)
    this.#beatsOf.push(told)
    this.#labelsOf.push(this.#labelled({ move, chances }))
  }

  #numberOf(scene: Scene): number {
    const { state, contact } = scene.moment
    const stateNumber = this.#states.same(state, stateKey)
    const contactNumber = this.#contacts.of(contactKey(contact), contact)
    const key = `${stateNumber} ${contactNumber} ${restKey(scene)}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    // Equal parts are the very same objects, so that what came of them can be remembered by them.
    const parts = { state: this.#states.get(stateNumber), contact: this.#contacts.get(contactNumber) }
    const number = this.#things.push({ ...scene, moment: { ...scene.moment, ...parts } }) - 1
    this.#numbers.set(key, number)
    return number
  }
}

/** Maps and sets as lists, for keys. */
function plainMaps(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return value instanceof Set ? [...value].sort() : value
}
