import type { Scope } from '../scope.ts'
import type { Comparison, Value } from '../value.ts'

/** A built-in function: `f(x, a)` and `x.f(a)` are the same call. */
export interface Builtin {
  readonly name: string
  /** The least and the most arguments, the receiver included. */
  readonly arity: readonly [number, number]
  readonly summary: string
  /** Whether some arguments end the snippet with a run-time error. */
  readonly canFail?: boolean
  /** It gives numbers that are far from the largest there is. */
  readonly isSmall?: boolean
  readonly run: (call: BuiltinCall) => Value
}

/** What a built-in function gets: its arguments, and what it may do. */
export interface BuiltinCall {
  readonly given: readonly Value[]
  /** The call is a line of its own. */
  readonly isStatement: boolean
  readonly scope: Scope
  /** The variable that the receiver comes from, as written. */
  readonly variable?: string
  /** An argument as text or as a number. */
  text(at: number): string
  number(at: number): number
  /** A value as text. */
  print(value: Value): string
  /** A text within MaxStringSize. */
  bounded(text: string): string
  /** How texts are compared here. */
  comparison(): Comparison
  /** Ends the snippet with a run-time error. */
  fail(message: string): never
  /** Assigns to the receiver, if it can be assigned to. */
  change(value: Value): void
}
