import type { Diagnostic } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { didYouMean } from '../text/suggest.ts'

type More = Omit<Partial<Diagnostic>, 'code' | 'severity' | 'at' | 'message'>

/** Comparisons of names that one file may cost: a file full of wrong names must not take minutes. */
const mostComparisons = 300_000

/** Collects what is wrong with a document while it is read; reading goes on. */
export class Faults {
  /** The first half of the codes: `script`, `call`, `center`. */
  readonly family: string
  readonly #found: Diagnostic[]
  #comparisons = 0

  constructor(family: string, found: readonly Diagnostic[] = []) {
    this.family = family
    this.#found = [...found]
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#found
  }

  error(code: string, at: Span, message: string, hint?: string, more: More = {}): void {
    this.#found.push({ code, severity: 'error', at, message, ...(hint === undefined ? {} : { hint }), ...more })
  }

  warning(code: string, at: Span, message: string, hint?: string, more: More = {}): void {
    this.#found.push({ code, severity: 'warning', at, message, ...(hint === undefined ? {} : { hint }), ...more })
  }

  /** An error about a name that is not among those known, with what was probably meant. */
  unknown(code: string, at: Span, message: string, name: string, known: readonly string[]): void {
    this.#comparisons += known.length
    const canCompare = this.#comparisons <= mostComparisons
    const short = canCompare ? known.filter(each => each.length <= 200) : []
    this.error(code, at, message, canCompare ? didYouMean(name, short) : undefined)
  }
}

/** A name in quotes, cut if it is very long, on one line. */
export function quoted(name: string): string {
  const line = name.replace(/\s+/g, ' ')
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`
}
