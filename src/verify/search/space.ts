import type { State } from '../../behavior/state.ts'
import type { Ledger } from '../../recording/ledger.ts'
import type { Contact } from '../../simulate/contact.ts'
import type { Moment } from '../../simulate/moment.ts'
import type { Seen } from '../seen.ts'
import type { Chance, Draws } from '../world/chance.ts'
import type { Node, Way, World } from '../world/world.ts'
import { Interner } from './interner.ts'
import { contactKey, restKey, stateKey } from './keys.ts'
import { Numbers } from './numbers.ts'
import { Table } from './table.ts'

/** What was done on a way, and how chance fell. */
export interface Label {
  readonly move: Way['move']
  readonly chances: readonly Chance[]
}

/** What of a node is in none of its three parts. */
type Rest = Omit<Moment, 'state' | 'contact' | 'ledger'> & { readonly draws: Draws; readonly transfers: number }

/** Before the call begins. */
export const beginning = 0
/** The call is over. */
export const theEnd = 1

/**
 * The states of all calls and the ways between them, numbered breadth first. A state is a row of four numbers, a way
 * three: where it leads, what was seen on it, what was done. The ways of a state lie side by side.
 */
export class Space {
  readonly #world: World
  readonly #states = new Interner<State>()
  readonly #contacts = new Interner<Contact>()
  readonly #ledgers = new Interner<Ledger>()
  readonly #rests = new Interner<Rest>()
  readonly #rows = new Table(4)
  readonly #starts = new Numbers()
  readonly #targets = new Numbers()
  readonly #sights = new Numbers()
  readonly #labels = new Numbers()
  readonly seen = new Interner<readonly Seen[]>()
  readonly labels = new Interner<Label>()
  /** Ways that were tried, before equal ones were taken together. */
  transitions = 0
  isComplete = false
  #expanded = 0
  #levelEnd = 0
  depth = 0

  constructor(world: World) {
    this.#world = world
    this.#rows.add([-1, -1, -1, -1])
    this.#rows.add([-2, -2, -2, -2])
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
    this.#starts.push(this.#targets.length)
    const first = this.#targets.length
    const tell = (way: Way): void => this.#add(way, first)
    if (number === beginning) this.#world.begin(tell)
    else if (number !== theEnd) this.#world.waysFrom(this.#nodeOf(number), tell)
  }

  #add({ move, chances, seen, to, isOver }: Way, first: number): void {
    this.transitions++
    const target = isOver ? theEnd : this.#numberOf(to)
    const sight = this.seen.of(JSON.stringify(seen), seen)
    for (let way = first; way < this.#targets.length; way++)
      if (this.#targets.at(way) === target && this.#sights.at(way) === sight) return
    this.#targets.push(target)
    this.#sights.push(sight)
    const label = { move, chances }
    this.#labels.push(this.labels.of(JSON.stringify(label, plainMaps), label))
  }

  #numberOf(node: Node): number {
    const { moment, draws, transfers } = node
    const { state, contact, ledger, ...others } = moment
    const rest = { ...others, draws, transfers }
    return this.#rows.add([
      this.#states.same(state, stateKey),
      this.#contacts.of(contactKey(contact), contact),
      this.#ledgers.same(ledger, JSON.stringify),
      this.#rests.of(restKey(node), rest),
    ]).number
  }

  #nodeOf(number: number): Node {
    const { draws, transfers, ...others } = this.#rests.get(this.#rows.at(number, 3))
    return {
      moment: {
        ...others,
        state: this.#states.get(this.#rows.at(number, 0)),
        contact: this.#contacts.get(this.#rows.at(number, 1)),
        ledger: this.#ledgers.get(this.#rows.at(number, 2)),
      },
      draws,
      transfers,
    }
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
    return number > theEnd ? this.#nodeOf(number).moment : undefined
  }

  /** Bytes of states and ways; what they are numbers of is shared by many. */
  get bytes(): number {
    return this.#rows.bytes + this.#starts.bytes + this.#targets.bytes * 3
  }

  /** How many different parts there are, for who wants to know why a space is large. */
  get parts(): Readonly<Record<string, number>> {
    return {
      scripts: this.#states.size,
      contacts: this.#contacts.size,
      ledgers: this.#ledgers.size,
      rests: this.#rests.size,
      sights: this.seen.size,
    }
  }
}

/** Maps and sets as lists, for keys. */
function plainMaps(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return value instanceof Set ? [...value].sort() : value
}
