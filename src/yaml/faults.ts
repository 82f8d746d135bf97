import type { Diagnostic, Related } from '../text/diagnostic.ts'
import type { Source, Span } from '../text/source.ts'

/** How many faults of the YAML itself are told one by one: the rest mostly follows from them. */
const told = 20
/** How many are kept at the most. */
const kept = 10_000

/** Collects what is wrong with a YAML text. */
export class YamlFaults {
  readonly source: Source
  readonly #found: Diagnostic[] = []
  #count = 0

  constructor(source: Source) {
    this.source = source
  }

  get any(): boolean {
    return this.#found.length > 0
  }

  span(start: number, end: number): Span {
    const { length } = this.source.text
    const from = Math.min(Math.max(0, start), length)
    return { source: this.source, start: from, end: Math.min(Math.max(from, end), length) }
  }

  add(code: string, at: Span, message: string, hint?: string, related?: readonly Related[]): void {
    if (++this.#count > kept) return
    this.#found.push({
      code,
      severity: 'error',
      at,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(related === undefined ? {} : { related }),
    })
  }

  /** The first faults, and how many more there are. */
  get diagnostics(): readonly Diagnostic[] {
    const sorted = [...this.#found].sort((a, b) => a.at.start - b.at.start)
    const next = sorted[told]
    if (next === undefined) return sorted
    const more: Diagnostic = {
      code: 'yaml/more-errors',
      severity: 'error',
      at: next.at,
      message: `and at least ${this.#count - told} more errors from here on`,
      hint: 'mend the first ones, the others may follow from them',
    }
    return [...sorted.slice(0, told), more]
  }
}
