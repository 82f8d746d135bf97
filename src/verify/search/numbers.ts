/** A list of whole numbers that grows, four bytes each. */
export class Numbers {
  #items = new Int32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const grown = new Int32Array(this.#items.length * 2)
      grown.set(this.#items)
      this.#items = grown
    }
    this.#items[this.#length++] = value
  }

  at(index: number): number {
    return this.#items[index] ?? 0
  }

  set(index: number, value: number): void {
    this.#items[index] = value
  }

  get bytes(): number {
    return this.#length * 4
  }
}
