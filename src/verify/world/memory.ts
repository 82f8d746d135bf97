/** What came of something in a state, by the very object that the state is. */
export class Memory<T> {
  readonly #known = new Map<object, Map<string, T>>()

  get(state: object, key: string): T | undefined {
    return this.#known.get(state)?.get(key)
  }

  set(state: object, key: string, came: T): void {
    const known = this.#known.get(state)
    if (known) known.set(key, came)
    else this.#known.set(state, new Map([[key, came]]))
  }
}
