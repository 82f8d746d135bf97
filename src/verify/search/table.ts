/** Rows of a few whole numbers each, every row once, found by open addressing: no object a row. */
export class Table {
  readonly #width: number
  #rows: Int32Array
  #slots: Int32Array
  #count = 0

  constructor(width: number) {
    this.#width = width
    this.#rows = new Int32Array(width * 1024)
    this.#slots = new Int32Array(2048).fill(-1)
  }

  get size(): number {
    return this.#count
  }

  get bytes(): number {
    return this.#count * this.#width * 4 + this.#slots.length * 4
  }

  /** The number in a column of a row. */
  at(row: number, column: number): number {
    return this.#rows[row * this.#width + column] ?? 0
  }

  /** The number of the row, and whether it is new. */
  add(row: readonly number[]): { readonly number: number; readonly isNew: boolean } {
    if (this.#count * 4 >= this.#slots.length * 3) this.#grow()
    const mask = this.#slots.length - 1
    for (let slot = this.#hash(row) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? -1
      if (number < 0) {
        this.#slots[slot] = this.#count
        this.#append(row)
        return { number: this.#count - 1, isNew: true }
      }
      if (this.#isAt(number, row)) return { number, isNew: false }
    }
  }

  #append(row: readonly number[]): void {
    const start = this.#count * this.#width
    if (start + this.#width > this.#rows.length) {
      const grown = new Int32Array(this.#rows.length * 2)
      grown.set(this.#rows)
      this.#rows = grown
    }
    for (let column = 0; column < this.#width; column++) this.#rows[start + column] = row[column] ?? 0
    this.#count++
  }

  #isAt(number: number, row: readonly number[]): boolean {
    const start = number * this.#width
    for (let column = 0; column < this.#width; column++) if (this.#rows[start + column] !== row[column]) return false
    return true
  }

  #hash(row: readonly number[]): number {
    let hash = 0x811c9dc5
    for (let column = 0; column < this.#width; column++) {
      hash = Math.imul(hash ^ (row[column] ?? 0), 0x01000193)
      hash ^= hash >>> 15
    }
    return (hash ^ (hash >>> 13)) >>> 0
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let number = 0; number < this.#count; number++) {
      const start = number * this.#width
      let slot = this.#hash(Array.from(this.#rows.subarray(start, start + this.#width))) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = number
    }
  }
}
