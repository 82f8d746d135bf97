interface Timer {
  readonly name: string
  /** Milliseconds since the call began. */
  readonly at: number
  readonly run: () => void
}

/** What the platform itself will do during a call, each at its moment; the script's own timer is not here. */
export class Timers {
  #pending: readonly Timer[] = []

  /** A timer of the same name is set anew. */
  set(name: string, at: number, run: () => void): void {
    this.#pending = [...this.#pending.filter(each => each.name !== name), { name, at, run }].sort((a, b) => a.at - b.at)
  }

  clear(name: string): void {
    this.#pending = this.#pending.filter(each => each.name !== name)
  }

  clearAll(): void {
    this.#pending = []
  }

  get nextDue(): number | undefined {
    return this.#pending[0]?.at
  }

  /** Runs the timer that is due first. */
  fire(): void {
    const [first, ...rest] = this.#pending
    this.#pending = rest
    first?.run()
  }
}
