/** Pairs of whole numbers from 0, each once, found by open addressing: twelve to twenty bytes a pair, no object. */
export class Pairs {
  #items = new Int32Array(2 * 1024)
  #slots = new Int32Array(2048).fill(-1)
  #size = 0

  get size(): number {
    return this.#size
  }

  get bytes(): number {
    return this.#size * 8 + this.#slots.length * 4
  }

  first(number: number): number {
    return this.#items[number * 2] ?? 0
  }

  second(number: number): number {
    return this.#items[number * 2 + 1] ?? 0
  }

  /** The pair's number; a pair that is not there yet gets the next one. */
  add(first: number, second: number): number {
    const slot = this.#slotOf(first, second)
    const known = this.#slots[slot] ?? -1
    if (known >= 0) return known
    const number = this.#size++
    this.#slots[slot] = number
    if (number * 2 === this.#items.length) this.#items = twice(this.#items)
    this.#items[number * 2] = first
    this.#items[number * 2 + 1] = second
    if (this.#size * 4 > this.#slots.length * 3) this.#spread()
    return number
  }

  /** The slot in which the pair is, or would be. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1
    // Pages of one scene lie side by side: a search comes to them one after the other, and finds them near.
    const hash = Math.imul(first, 0x9e3779b1) + second
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? -1
      if (number < 0) return slot
      if (this.#items[number * 2] === first && this.#items[number * 2 + 1] === second) return slot
    }
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    for (let number = 0; number < this.#size; number++)
      this.#slots[this.#slotOf(this.first(number), this.second(number))] = number
  }
}

function twice(items: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(items.length * 2)
  grown.set(items)
  return grown
}
