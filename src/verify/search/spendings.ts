import { type Limitation, type Spent, unspent } from '../world/spending.ts'
import { Interner } from './interner.ts'
import { Once } from './once.ts'
import { Pairs } from './pairs.ts'
import type { Tableaux } from './tableaux.ts'

/** Nothing was spent yet. */
export const nothingSpent = 0

/** What was spent of the limits, by numbers, and what that allows: each question is asked of the world once. */
export class Spendings {
  readonly #limitation: Limitation
  readonly #tableaux: Tableaux
  readonly #spent = new Interner<Spent>()
  readonly #after = new Once((spent, cost) =>
    this.#numberOf(this.#limitation.after(this.#spent.get(spent), this.#tableaux.costs.get(cost))),
  )
  readonly #known = new Interner<readonly string[]>()
  readonly #purses = new Pairs()
  /** By what is spent and known, and by need. */
  readonly #allowed: (boolean | undefined)[][] = []

  constructor(tableaux: Tableaux) {
    this.#limitation = tableaux.limitation
    this.#tableaux = tableaux
    this.#numberOf(unspent)
  }

  /** The number of all that decides what can be afforded in a tableau. */
  purseIn(tableau: number, spent: number): number {
    const known = this.#tableaux.knownIn(tableau)
    return this.#purses.add(spent, this.#known.of(known.join('\u0001'), known))
  }

  allows(purse: number, need: number): boolean {
    this.#allowed[purse] ??= []
    const answers = this.#allowed[purse]
    const known = answers[need] ?? this.#ask(purse, need)
    answers[need] = known
    return known
  }

  #ask(purse: number, need: number): boolean {
    const spent = this.#spent.get(this.#purses.first(purse))
    const known = this.#known.get(this.#purses.second(purse))
    return this.#limitation.allows(this.#tableaux.needs.get(need), spent, known)
  }

  after(spent: number, cost: number): number {
    return this.#after.of(spent, cost)
  }

  #numberOf(spent: Spent): number {
    return this.#spent.of(`${spent.transfers} ${spent.met.join('\u0001')}`, spent)
  }
}
