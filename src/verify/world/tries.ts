/** Runs something once for each way in which its open questions can be answered. */
export class Tries {
  /** Answers to begin with, by their numbers; all further questions get the first answer. */
  #script: readonly number[] = []
  #given: { readonly answer: number; readonly of: number }[] = []

  /** The number of the answer to one open question that has so many. */
  pick(of: number): number {
    const answer = this.#script[this.#given.length] ?? 0
    this.#given.push({ answer, of })
    return answer
  }

  /** Calls `run` until every combination of answers has come up, in the same order each time. */
  all(run: () => void): void {
    this.#script = []
    for (;;) {
      this.#given = []
      run()
      const last = this.#given.findLastIndex(({ answer, of }) => answer + 1 < of)
      if (last < 0) return
      this.#script = [...this.#given.slice(0, last).map(each => each.answer), (this.#given[last]?.answer ?? 0) + 1]
    }
  }
}
