/** Pairs of whole numbers, every pair once, numbered in the order in which they come; found by open addressing, no object a pair. */
export class Pairs {
  #items = new Int32Array(2048)
  #slots = new Int32Array(2048).fill(-1)
  #count = 0

  get size(): number {
    return this.#count
  }

  get bytes(): number {
    return this.#count * 8 + this.#slots.length * 4
  }

  first(number: number): number {
    return this.#items[number * 2] ?? 0
  }

  second(number: number): number {
    return this.#items[number * 2 + 1] ?? 0
  }

  /** The number of a pair. */
  of(first: number, second: number): number {
    const mask = this.#slots.length - 1
    let slot = hash(first, second) & mask
    for (;;) {
      const number = this.#slots[slot] ?? -1
      if (number < 0) break
      if (this.#items[number * 2] === first && this.#items[number * 2 + 1] === second) return number
      slot = (slot + 1) & mask
    }
    this.#slots[slot] = this.#count
    return this.#append(first, second)
  }

  #append(first: number, second: number): number {
    if (this.#count * 2 === this.#items.length) {
      const grown = new Int32Array(this.#items.length * 2)
      grown.set(this.#items)
      this.#items = grown
    }
    this.#items[this.#count * 2] = first
    this.#items[this.#count * 2 + 1] = second
    this.#count++
    if (this.#count * 4 >= this.#slots.length * 3) this.#grow()
    return this.#count - 1
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.#count; number++) {
      let slot = hash(this.first(number), this.second(number)) & mask
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
