import { Pairs } from './pairs.ts'

/** A function of two numbers that is worked out once for each two. */
export class Once {
  readonly #make: (first: number, second: number) => number
  readonly #asked = new Pairs()
  readonly #made: number[] = []

  constructor(make: (first: number, second: number) => number) {
    this.#make = make
  }

  of(first: number, second: number): number {
    const asked = this.#asked.add(first, second)
    const known = this.#made[asked]
    if (known !== undefined) return known
    const made = this.#make(first, second)
    this.#made[asked] = made
    return made
  }
}
