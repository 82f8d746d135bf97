import type { Anything } from './anything.ts'
import type { SnippetAssumptions } from './assumptions.ts'
import type { FunctionDeclaration } from './tree.ts'
import type { Value } from './value.ts'

/** Steps that one evaluation may take: one a statement, a 32nd an operand, one for each 1,024 characters that it builds. */
export const statementBudget = 100_000

/** What a script lends to a snippet. */
export interface Scope {
  /** A variable as written: `global:x`, `_ERR`, `ANI`. Case is the scope's duty; null when never set. */
  get(name: string): Value
  set(name: string, value: Value): void
  /** Local wall time of the business unit, in OLE days. */
  now(): number
  utcOffsetMinutes(): number
  /** In [0, 1). */
  random(): number
  /** Takes what TRACE says. */
  trace?(text: string): void
  /** Hears which variable a savetodb() marks. */
  saveToDb?(name: string): void
  /** From every snippet of the script, by lower-case name. */
  readonly functions: ReadonlyMap<string, FunctionDeclaration>
  /** Characters of MaxStringSize. */
  readonly maxStringSize: number
  readonly assumptions: SnippetAssumptions
  /** Counted down in place. */
  readonly budget: { steps: number }
  /** Answers web calls; without it each fails with StatusCode -1. */
  stub?(name: string, given: readonly Value[]): Value
  /** Where what is read may be open: in a search for all calls, and nowhere else. */
  readonly anything?: Anything | undefined
}

/** A run-time error, with its place in the text: the Error branch is taken. */
export interface FailedOutcome {
  readonly kind: 'failed'
  readonly message: string
  readonly start: number
  readonly end: number
}

/** A bound of the simulator, not of the platform. */
export interface LimitOutcome {
  readonly kind: 'limit'
  readonly message: string
}

/** How a snippet ended; `result` is what a RETURN outside of functions gave. */
export type Outcome = { readonly kind: 'done'; readonly result?: Value } | FailedOutcome | LimitOutcome

/** What an expression or a template came to. */
export type Evaluated<T> = { readonly kind: 'value'; readonly value: T } | FailedOutcome | LimitOutcome
