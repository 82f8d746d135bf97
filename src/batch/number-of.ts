/** Gives things that are written alike the same whole number. The very same object is known again at once. */
export class NumberOf<T extends object> {
  readonly #known = new WeakMap<T, number>()
  readonly #written = new Map<string, number>()
  readonly #first: number

  /** Numbers count from `first`. */
  constructor(first = 0) {
    this.#first = first
  }

  of(thing: T): number {
    const known = this.#known.get(thing)
    if (known !== undefined) return known
    const number = this.ofText(written(thing))
    this.#known.set(thing, number)
    return number
  }

  ofText(text: string): number {
    const known = this.#written.get(text)
    if (known !== undefined) return known
    const number = this.#first + this.#written.size
    this.#written.set(text, number)
    return number
  }
}

/** All that plain data holds, as a text: things that are different in anything are written differently. */
export function written(thing: unknown): string {
  return JSON.stringify(thing, whole)
}

/** JSON knows no maps, no sets, and of numbers not all. */
function whole(_: string, value: unknown): unknown {
  if (value instanceof Map) return { '\0map': [...value] }
  if (value instanceof Set) return { '\0set': [...value] }
  if (value === undefined) return '\0undefined'
  return typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)) ? `\0${value}` : value
}
