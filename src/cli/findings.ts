import { type Checked, type Diagnostic, hasErrors, sorted } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { Read } from './files.ts'

/** Gathers, over the reading of several files, what is wrong in them and which of them could not be read at all. */
export class Findings {
  readonly #diagnostics: Diagnostic[] = []
  readonly #problems: string[] = []

  /** All that was found by several readings. */
  static of(all: readonly Findings[]): Findings {
    const joint = new Findings()
    for (const each of all) {
      joint.#diagnostics.push(...each.#diagnostics)
      joint.#problems.push(...each.#problems)
    }
    return joint
  }

  /** The text that was read; a failure is noted. */
  take(read: Read): Source | undefined {
    if (read.kind === 'read') return read.source
    this.#problems.push(read.message)
    return undefined
  }

  /** The value of a stage; its diagnostics are noted. */
  keep<T>(checked: Checked<T>): T {
    for (const each of checked.diagnostics) this.#diagnostics.push(each)
    return checked.value
  }

  /** Notes a failure that has no place in a file. */
  fail(message: string): void {
    this.#problems.push(message)
  }

  /** Whether something keeps the files from being used. */
  get areFatal(): boolean {
    return this.#problems.length > 0 || hasErrors(this.#diagnostics)
  }

  get diagnostics(): readonly Diagnostic[] {
    return sorted(this.#diagnostics)
  }

  /** A line each. */
  get problems(): readonly string[] {
    return [...new Set(this.#problems)]
  }
}
