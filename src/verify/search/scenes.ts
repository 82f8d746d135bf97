import { Numbers } from './numbers.ts'
import { Pairs } from './pairs.ts'
import { nothingSpent, Spendings } from './spendings.ts'
import { beginning, type Tableaux, theEnd } from './tableaux.ts'

/** Which moves are of interest, by number. */
export type Interest = (move: number) => boolean

/**
 * Scenes and the ways between them, by numbers: a scene is a tableau and what was spent of the limits. Its ways are those of its tableau
 * for which enough is left; so nothing is played here, and a world with more transfers or agents takes hardly more plays.
 */
export class Scenes {
  readonly #tableaux: Tableaux
  readonly #spendings: Spendings
  readonly #interests: Interest
  readonly #keepsLabels: boolean
  readonly #pairs = new Pairs()
  readonly #starts = new Numbers()
  readonly #ends = new Numbers()
  readonly #targets = new Numbers()
  readonly #beatsOf = new Numbers()
  readonly #labelsOf = new Numbers()

  /** Ways that differ in nothing but what was done are one, unless labels are kept. */
  constructor(tableaux: Tableaux, interests: Interest, keepsLabels = false) {
    this.#tableaux = tableaux
    this.#keepsLabels = keepsLabels
    this.#spendings = new Spendings(tableaux)
    this.#interests = interests
    this.#numberOf(beginning, nothingSpent)
    this.#numberOf(theEnd, nothingSpent)
  }

  get size(): number {
    return this.#pairs.size
  }

  get bytes(): number {
    return this.#pairs.bytes + 2 * this.#starts.bytes + 3 * this.#targets.bytes
  }

  tableauOf(scene: number): number {
    return this.#pairs.first(scene)
  }

  /** The ways of a scene are those from the first number to before `endOf`. */
  startOf(scene: number): number {
    const known = this.#starts.at(scene)
    return known === unknown ? this.#find(scene) : known
  }

  endOf(scene: number): number {
    return this.#ends.at(scene)
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

  /** The same with another tableau. */
  at(tableau: number, scene: number): number {
    return this.#numberOf(tableau, this.#pairs.second(scene))
  }

  #numberOf(tableau: number, spent: number): number {
    const number = this.#pairs.add(tableau, spent)
    if (number === this.#starts.length) {
      this.#starts.push(unknown)
      this.#ends.push(0)
    }
    return number
  }

  #find(scene: number): number {
    const tableau = this.#pairs.first(scene)
    const spent = this.#pairs.second(scene)
    const start = this.#targets.length
    const first = this.#tableaux.firstMoveOf(tableau)
    const end = this.#tableaux.endOfMoves(tableau)
    const purse = this.#spendings.purseIn(tableau, spent)
    for (let possible = first; possible < end; possible++) {
      const isOpen = this.#spendings.allows(purse, this.#tableaux.needOf(possible))
      if (isOpen && this.#interests(this.#tableaux.moveOf(possible))) this.#addAll(possible, spent, start)
    }
    this.#starts.set(scene, start)
    this.#ends.set(scene, this.#targets.length)
    return start
  }

  #addAll(possible: number, spent: number, start: number): void {
    const first = this.#tableaux.startOf(possible)
    const end = this.#tableaux.endOf(possible)
    for (let way = first; way < end; way++) this.#add(way, spent, start)
  }

  #add(way: number, spent: number, start: number): void {
    const target = this.#targetOf(way, spent)
    const told = this.#tableaux.beatsOf(way)
    const label = this.#tableaux.labelOf(way)
    // Ways that nobody can tell apart are one.
    for (let own = start; own < this.#targets.length; own++) {
      const isSame = this.#targets.at(own) === target && this.#beatsOf.at(own) === told
      if (isSame && (!this.#keepsLabels || this.#labelsOf.at(own) === label)) return
    }
    this.#targets.push(target)
    this.#beatsOf.push(told)
    this.#labelsOf.push(label)
  }

  #targetOf(way: number, spent: number): number {
    const target = this.#tableaux.targetOf(way)
    if (target < 0 || target === theEnd) return target
    return this.#numberOf(target, this.#spendings.after(spent, this.#tableaux.costOf(way)))
  }
}

const unknown = -1
