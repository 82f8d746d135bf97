/** Gives equal things one number, and the number back its thing. */
export class Interner<T> {
  readonly #byObject = new Map<T, number>()
  readonly #numbers = new Map<string, number>()
  readonly #things: T[] = []

  /** The number of the thing with this key; the first thing with it stands for all. */
  of(key: string, thing: T): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#things.length
    this.#numbers.set(key, number)
    this.#things.push(thing)
    return number
  }

  /** The number of a thing that comes often as the very same object. */
  same(thing: T, key: (thing: T) => string): number {
    const known = this.#byObject.get(thing)
    if (known !== undefined) return known
    const number = this.of(key(thing), thing)
    this.#byObject.set(thing, number)
    return number
  }

  get(number: number): T {
    const thing = this.#things[number]
    if (thing === undefined) throw new Error(`nothing has number ${number}`)
    return thing
  }

  get size(): number {
    return this.#things.length
  }

  values(): readonly T[] {
    return this.#things
  }
}
