import type { Moment } from '../../simulate/moment.ts'
import type { Chance } from '../world/chance.ts'
import type { Way, World } from '../world/world.ts'
import { Numbers } from './numbers.ts'
import { Pairs } from './pairs.ts'

/** What was done on a way, and how chance fell. */
export interface Label {
  readonly move: Way['move']
  readonly chances: readonly Chance[]
}

/** Before the call begins. */
export const beginning = 0
/** The call is over. */
export const theEnd = 1

/**
 * The states of all calls and the ways between them, numbered breadth first. A state is a place and a page, a way three numbers:
 * where it leads, what was seen on it, what was done. The ways of a state lie side by side.
 */
export class Space {
  readonly #world: World
  readonly #rows = new Pairs()
  readonly #starts = new Numbers()
  readonly #targets = new Numbers()
  readonly #sights = new Numbers()
  readonly #labels = new Numbers()
  /** Ways that were tried, before equal ones were taken together. */
  transitions = 0
  isComplete = false
  #expanded = 0
  #levelEnd = 0
  depth = 0
  #first = 0

  constructor(world: World) {
    this.#world = world
    this.#rows.of(-1, -1)
    this.#rows.of(-2, -2)
  }

  /** What was seen on ways, by their numbers. */
  get seen(): World['seen'] {
    return this.#world.seen
  }

  /** What was done on ways, by their numbers. */
  get labels(): World['labels'] {
    return this.#world.labels
  }

  /** Looks further, until all is seen, `most` states are known, or `isEnough` says so; it is asked now and then. */
  explore(most: number, isEnough: () => boolean = () => false): void {
    while (this.#expanded < this.#rows.size) {
      if (this.#rows.size > most || (this.#expanded % 256 === 255 && isEnough())) return
      if (this.#expanded >= this.#levelEnd) {
        this.#levelEnd = this.#rows.size
        this.depth++
      }
      this.#expand(this.#expanded++)
    }
    this.isComplete = true
  }

  #expand(number: number): void {
    this.#first = this.#targets.length
    this.#starts.push(this.#first)
    if (number === beginning) this.#world.begin(this.#add)
    else if (number !== theEnd) this.#world.waysFrom(this.#rows.first(number), this.#rows.second(number), this.#add)
  }

  readonly #add = (place: number, page: number, sight: number, label: number): void => {
    this.transitions++
    const target = place < 0 ? theEnd : this.#rows.of(place, page)
    for (let way = this.#first; way < this.#targets.length; way++)
      if (this.#targets.at(way) === target && this.#sights.at(way) === sight) return
    this.#targets.push(target)
    this.#sights.push(sight)
    this.#labels.push(label)
  }

  get size(): number {
    return this.#rows.size
  }

  /** States whose ways are known. */
  get expanded(): number {
    return this.#expanded
  }

  /** Tells each way on from a state, in a fixed order: the state it leads to, what is seen on it, what is done. */
  eachWay(number: number, tell: (target: number, sight: number, label: number) => void): void {
    if (number >= this.#expanded) return
    const end = number + 1 < this.#expanded ? this.#starts.at(number + 1) : this.#targets.length
    for (let way = this.#starts.at(number); way < end; way++)
      tell(this.#targets.at(way), this.#sights.at(way), this.#labels.at(way))
  }

  /** The moment of a call that a state is; undefined for `beginning` and `theEnd`. */
  momentAt(number: number): Moment | undefined {
    return number > theEnd ? this.#world.momentAt(this.#rows.first(number), this.#rows.second(number)) : undefined
  }

  /** Bytes of states and ways; what they are numbers of is shared by many. */
  get bytes(): number {
    return this.#rows.bytes + this.#starts.bytes + this.#targets.bytes * 3
  }

  /** How many different parts there are, for who wants to know why a space is large. */
  get parts(): Readonly<Record<string, number>> {
    return this.#world.sizes
  }
}
