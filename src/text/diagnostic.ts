import type { Span } from './source.ts'

/** How much a finding weighs: an error keeps a script from running, a warning and an info do not. */
export type Severity = 'error' | 'warning' | 'info'

/** Another place that helps to understand a diagnostic. */
export interface Related {
  readonly at: Span
  readonly message: string
}

/** One thing found at one place: an author's mistake, never an exception. */
export interface Diagnostic {
  /** Stable, `family/name`, for example `script/unknown-action`. */
  readonly code: string
  readonly severity: Severity
  readonly at: Span
  /** What is wrong: one fact in the author's words, lower case, no full stop, names in quotes. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** The recording rule (R1 …, E1 …) that it rests on. */
  readonly rule?: string
  readonly related?: readonly Related[]
}

/** Every stage returns what it could make of its input and what it has to say about it. */
export interface Checked<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether one of the diagnostics keeps the input from being used. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(each => each.severity === 'error')
}

/** Sorted by file and place, ties by first come, the same finding once: the same input always gives the same report. */
export function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics
    .filter(each => {
      const key = `${each.at.source.path}\0${each.at.start}\0${each.code}\0${each.message}`
      return !seen.has(key) && seen.add(key)
    })
    .sort((a, b) => compareText(a.at.source.path, b.at.source.path) || a.at.start - b.at.start)
}

/** Order of text by code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
