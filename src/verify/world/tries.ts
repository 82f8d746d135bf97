/** Thrown in the middle of a state's ways when a search has no time left: where they lead stays unknown. */
export class OutOfTime extends Error {}

/** So many runs are made between two looks at the time. */
const runsBetween = 64

/** Runs something once for each way in which its open questions can be answered. */
export class Tries {
  /** Answers to begin with, by their numbers; all further questions get the first answer. */
  #script: readonly number[] = []
  #given: { readonly answer: number; readonly of: number }[] = []
  readonly #isUp: () => boolean
  #runs = 0

  constructor(isUp: () => boolean = () => false) {
    this.#isUp = isUp
  }

  /** The number of the answer to one open question that has so many. */
  pick(of: number): number {
    const answer = this.#script[this.#given.length] ?? 0
    this.#given.push({ answer, of })
    return answer
  }

  /** This run begins anew. */
  again(): void {
    this.#given = []
  }

  /** The answers that were given so far in this run. */
  get picks(): readonly number[] {
    return this.#given.map(each => each.answer)
  }

  /** Calls `run` until every combination of answers has come up, in the same order each time. The first answers can be fixed. Throws `OutOfTime`. */
  all(run: () => void, fixed: readonly number[] = []): void {
    this.#script = fixed
    for (;;) {
      if (++this.#runs % runsBetween === 0 && this.#isUp()) throw new OutOfTime()
      this.#given = []
      run()
      const last = this.#given.findLastIndex(({ answer, of }, at) => at >= fixed.length && answer + 1 < of)
      if (last < 0) return
      this.#script = [...this.#given.slice(0, last).map(each => each.answer), (this.#given[last]?.answer ?? 0) + 1]
    }
  }
}
