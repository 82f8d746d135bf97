import { grouped } from '../../text/grouped.ts'
import type { Breach, Monitor, Remembered } from '../properties/property.ts'
import type { Work } from '../work.ts'
import { Interner } from './interner.ts'
import { Numbers } from './numbers.ts'
import { beginning, type Label, type Space } from './space.ts'

/** The shortest call that breaks a property: what is done on it, in order. */
export interface Broken {
  readonly breach: Breach
  readonly labels: readonly Label[]
  /** For each step all that leads the same way: the same is seen and comes of it, but a decision may have come out otherwise. */
  readonly alternatives: () => readonly (readonly Label[])[]
}

/** When a check ends before all was looked at. */
export interface Ending {
  /** Told of calls that break the monitor, the shortest first: whether one is enough. */
  readonly isEnough: (broken: Broken) => boolean
  /** Whether there is no time left; it is asked now and then. */
  readonly isOver?: () => boolean
}

/** Runs a monitor over all calls of a space; false if the time was over before all were looked at. */
export function check(space: Space, monitor: Monitor, ending: Ending): Work<boolean> {
  return new Product(space, monitor, ending).search()
}

/** So many states are gone through between two looks at the time. */
const statesBetween = 64

const unvisited = 0

/** States paired with what the monitor remembers there, breadth first. */
class Product {
  readonly #space: Space
  readonly #monitor: Monitor
  readonly #words = new Interner<Remembered>()
  /** By word: for each state 0, or 1 + the number of the pair. */
  readonly #visited: Int32Array[] = []
  readonly #nodes = new Numbers()
  readonly #memories = new Numbers()
  readonly #parents = new Numbers()
  readonly #labels = new Numbers()
  /** By word and sight: the next word, or -1 - the number of a breach. */
  readonly #next: Map<number, number>[] = []
  readonly #breaches: Breach[] = []

  readonly #isEnough: Ending['isEnough']
  readonly #isOver: () => boolean

  constructor(space: Space, monitor: Monitor, { isEnough, isOver = () => false }: Ending) {
    this.#space = space
    this.#monitor = monitor
    this.#isEnough = isEnough
    this.#isOver = isOver
  }

  /** False if the time was over. */
  *search(): Work<boolean> {
    this.#visit(beginning, this.#words.of(this.#monitor.start, this.#monitor.start), -1, -1)
    let isOver = false
    for (let pair = 0; pair < this.#nodes.length && !isOver; pair++) {
      if (pair % statesBetween === 0) {
        yield () => `${grouped(pair)} states judged`
        if (this.#isOver()) return false
      }
      const word = this.#memories.at(pair)
      this.#space.eachWay(this.#nodes.at(pair), (target, sight, label) => {
        const next = this.#after(word, sight)
        if (next >= 0) return this.#visit(target, next, pair, label)
        const breach = this.#breaches[-1 - next]
        if (!breach || isOver) return
        const labels = [...this.#wayTo(pair), this.#space.labelAt(label)]
        const alternatives = () => [...this.#alternativesTo(pair), this.#labelsOf(pair, target, next)]
        isOver = this.#isEnough({ breach, labels, alternatives })
      })
    }
    return isOver || (yield* this.#findImpossible())
  }

  #visit(node: number, word: number, parent: number, label: number): void {
    this.#visited[word] ??= new Int32Array(this.#space.size)
    const visited = this.#visited[word]
    if (!visited || visited[node] !== unvisited) return
    visited[node] = this.#nodes.length + 1
    this.#nodes.push(node)
    this.#memories.push(word)
    this.#parents.push(parent)
    this.#labels.push(label)
  }

  #after(word: number, sight: number): number {
    this.#next[word] ??= new Map()
    const known = this.#next[word]?.get(sight)
    if (known !== undefined) return known
    const next = this.#step(word, sight)
    this.#next[word]?.set(sight, next)
    return next
  }

  #step(word: number, sight: number): number {
    let remembered = this.#words.get(word)
    for (const seen of this.#space.seen.get(sight)) {
      const next = this.#monitor.step(remembered, seen)
      if (typeof next !== 'string') return -this.#breaches.push(next)
      remembered = next
    }
    return this.#words.of(remembered, remembered)
  }

  /** The pairs from which what must be possible is not; false if the time was over. */
  *#findImpossible(): Work<boolean> {
    const { possible } = this.#monitor
    if (!possible || !this.#space.isComplete) return true
    const before = yield* this.#backward()
    if (!before) return false
    const isGood = this.#reaching(before, possible.to)
    for (let pair = 0; pair < this.#nodes.length; pair++)
      if (this.#words.get(this.#memories.at(pair)) === possible.from && !isGood[pair])
        if (
          this.#isEnough({
            breach: possible.breach,
            labels: this.#wayTo(pair),
            alternatives: () => this.#alternativesTo(pair),
          })
        )
          return true
    return true
  }

  /** For each pair, from which pairs ways lead to it; nothing if the time was over. */
  *#backward(): Work<Backward | undefined> {
    const before = new Backward(this.#nodes.length)
    for (let pair = 0; pair < this.#nodes.length; pair++) {
      if (pair % statesBetween === 0) {
        yield () => `${grouped(pair)} states judged again, from their ends`
        if (this.#isOver()) return undefined
      }
      this.#space.eachWay(this.#nodes.at(pair), (target, sight) => {
        const word = this.#after(this.#memories.at(pair), sight)
        const next = (this.#visited[word]?.[target] ?? 0) - 1
        if (next >= 0) before.add(pair, next)
      })
    }
    return before
  }

  #reaching(before: Backward, word: Remembered): Uint8Array {
    const good = new Uint8Array(this.#nodes.length)
    const queue = new Numbers()
    const visit = (pair: number): void => {
      if (good[pair] === 1) return
      good[pair] = 1
      queue.push(pair)
    }
    for (let pair = 0; pair < this.#nodes.length; pair++)
      if (this.#words.get(this.#memories.at(pair)) === word) visit(pair)
    for (let at = 0; at < queue.length; at++) before.each(queue.at(at), visit)
    return good
  }

  #alternativesTo(pair: number): readonly (readonly Label[])[] {
    const steps: (readonly Label[])[] = []
    for (let at = pair; this.#parents.at(at) >= 0; at = this.#parents.at(at))
      steps.push(this.#labelsOf(this.#parents.at(at), this.#nodes.at(at), this.#memories.at(at)))
    return steps.reverse()
  }

  /** What is done on all ways from a pair to a state after which the monitor remembers this word, or finds this breach. */
  #labelsOf(pair: number, to: number, word: number): readonly Label[] {
    const labels = new Set<number>()
    this.#space.eachWay(this.#nodes.at(pair), (target, sight, label) => {
      if (target === to && this.#after(this.#memories.at(pair), sight) === word) labels.add(label)
    })
    return [...labels].map(each => this.#space.labelAt(each))
  }

  #wayTo(pair: number): readonly Label[] {
    const labels: Label[] = []
    for (let at = pair; this.#parents.at(at) >= 0; at = this.#parents.at(at))
      labels.push(this.#space.labelAt(this.#labels.at(at)))
    return labels.reverse()
  }
}

/** Ways against their direction, as lists in arrays: eight bytes a way. */
class Backward {
  /** For each pair 0, or 1 + the number of the last way that leads to it. */
  readonly #last: Int32Array
  /** For each way: from where it comes, and the way before it in the list of its end. */
  readonly #from = new Numbers()
  readonly #before = new Numbers()

  constructor(pairs: number) {
    this.#last = new Int32Array(pairs)
  }

  add(from: number, to: number): void {
    this.#before.push(this.#last[to] ?? 0)
    this.#from.push(from)
    this.#last[to] = this.#from.length
  }

  each(to: number, tell: (from: number) => void): void {
    for (let way = this.#last[to] ?? 0; way > 0; way = this.#before.at(way - 1)) tell(this.#from.at(way - 1))
  }
}
