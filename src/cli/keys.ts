import type { Input } from './io.ts'

/** The keys of a terminal, one at a time, as a person presses them. */
export class Keys {
  readonly #input: Input
  readonly #named: ReadonlyMap<string, string>
  readonly #pressed: string[] = []
  #wake: (() => void) | undefined
  #isOver = false

  /** Until `close`, the terminal gives keys without waiting for a line. `named` are sequences that count as one key. */
  constructor(input: Input, named: ReadonlyMap<string, string> = new Map()) {
    this.#input = input
    this.#named = named
    input.setRawMode?.(true)
    input.on('data', this.#take)
    input.on('end', this.#end)
    input.resume()
  }

  /** The next key; undefined when the input is over, `'later'` when `ms` have passed without one. */
  async next(ms?: number): Promise<string | undefined> {
    if (this.#pressed.length === 0 && !this.#isOver) await this.#wait(ms)
    if (this.#pressed.length > 0) return this.#pressed.shift()
    return this.#isOver ? undefined : 'later'
  }

  /** Gives the terminal back as it was. */
  close(): void {
    this.#input.off('data', this.#take)
    this.#input.off('end', this.#end)
    this.#input.setRawMode?.(false)
    this.#input.pause()
  }

  #wait(ms: number | undefined): Promise<void> {
    return new Promise(resolve => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, Math.min(ms, 2 ** 31 - 1))
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  readonly #take = (chunk: Buffer | string): void => {
    const text = chunk.toString()
    const name = this.#named.get(text)
    // Any other arrow or function key is one sequence and no key of ours.
    if (name === undefined && text.startsWith('\u001b') && text.length > 1) return
    this.#pressed.push(...(name === undefined ? text : [name]))
    this.#wake?.()
  }

  readonly #end = (): void => {
    this.#isOver = true
    this.#wake?.()
  }
}
