import { hasOpen, isOpen, type Term, tooOpen } from './anything.ts'
import { isReserved } from './reserved.ts'
import type { FailedOutcome, LimitOutcome, Scope } from './scope.ts'
import type { FunctionDeclaration } from './tree.ts'
import { type Comparison, isTruthy, printValue, type Value } from './value.ts'

/** Ends an evaluation from within; caught where it began. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly outcome: FailedOutcome | LimitOutcome

  constructor(outcome: FailedOutcome | LimitOutcome) {
    super(outcome.message)
    this.outcome = outcome
  }
}

/** Calls of user functions in each other. */
const deepestCalls = 64
/** Evaluations in each other, over all calls. */
const deepestEvaluation = 1_200

/** Open choices that are followed in one evaluation; behind them all that it may change is anything. */
const mostChoices = 12

interface Locals {
  readonly values: Map<string, Value>
}

/** One evaluation while it lasts: its budget, the place it has reached, the variables of the function it is in. */
export class Run {
  readonly scope: Scope
  readonly anything: Scope['anything']
  readonly #own: ReadonlyMap<string, FunctionDeclaration>
  #locals: Locals | undefined
  #calls = 0
  #depth = 0
  #choices = 0
  #place = { start: 0, end: 0 }

  constructor(scope: Scope, own: ReadonlyMap<string, FunctionDeclaration> = new Map()) {
    this.scope = scope
    this.anything = scope.anything
    this.#own = own
  }

  /** What happens next happens here; failures name it. */
  at(place: { readonly start: number; readonly end: number }): void {
    this.#place = place
  }

  fail(message: string): never {
    throw new Stopped({ kind: 'failed', message, start: this.#place.start, end: this.#place.end })
  }

  limit(message: string): never {
    throw new Stopped({ kind: 'limit', message })
  }

  charge(steps: number): void {
    const { budget } = this.scope
    budget.steps -= steps
    if (budget.steps < 0) {
      budget.steps = 0
      this.limit('the snippet takes too many steps')
    }
  }

  /** Counts work on long texts. */
  chargeText(characters: number): void {
    this.charge(characters / 1_024)
  }

  nested<T>(work: () => T): T {
    if (this.#depth >= deepestEvaluation) this.limit('expressions and calls are nested too deep')
    this.#depth += 1
    try {
      return work()
    } finally {
      this.#depth -= 1
    }
  }

  functionNamed(name: string): FunctionDeclaration | undefined {
    const key = name.toLowerCase()
    const known = this.scope.functions.get(key)
    const own = this.#own.get(key)
    return known?.body === undefined && own?.body !== undefined ? own : (known ?? own)
  }

  /** Runs the body of a function with its own parameters. */
  inFunction<T>(values: Map<string, Value>, body: () => T): T {
    if (this.#calls >= deepestCalls) this.limit(`functions call each other more than ${deepestCalls} deep`)
    const before = this.#locals
    this.#locals = { values }
    this.#calls += 1
    try {
      return body()
    } finally {
      this.#locals = before
      this.#calls -= 1
    }
  }

  read(name: string): Value {
    const key = name.toLowerCase()
    const local = this.#locals?.values.get(key)
    if (local !== undefined) return local
    return this.scope.get(name)
  }

  write(name: string, value: Value): void {
    const key = name.toLowerCase()
    const kept = typeof value === 'string' ? this.known(this.bounded(value)) : value
    const locals = this.#locals?.values
    const isLocal = locals?.has(key) || (this.scope.assumptions.functionLocals === 'all' && !key.startsWith('global:'))
    if (locals && isLocal) locals.set(key, kept)
    else if (isReserved(plain(key))) this.fail(`"${name}" is reserved and cannot be assigned to`)
    else this.scope.set(name, kept)
  }

  /** Whether a condition holds. */
  holds(value: Value): boolean {
    const { anything } = this
    if (anything === undefined || !isOpen(value)) return isTruthy(value)
    this.#choose()
    return anything.holds(value)
  }

  /** Fails where working out what is open does, in so many words. */
  failIf(term: Term, message: string): void {
    const { anything } = this.scope
    this.#choose()
    if (anything?.fails(term)) this.fail(message)
  }

  #choose(): void {
    this.#choices += 1
    if (this.#choices > mostChoices) throw tooOpen
  }

  /** A text that was put together, as a value: open if something open is in it. */
  known(text: string): Value {
    const { anything } = this
    return anything !== undefined && hasOpen(text) ? anything.read(text) : text
  }

  /** A text within MaxStringSize. */
  bounded(text: string): string {
    const { maxStringSize, assumptions } = this.scope
    if (text.length <= maxStringSize) return text
    // assumption: stringOverflow
    if (assumptions.stringOverflow === 'fail') this.fail(`the value is longer than ${maxStringSize} characters`)
    return text.slice(0, maxStringSize)
  }

  /** A value as text, of the length that can be kept. */
  text(value: Value): string {
    const text = printValue(value, this.scope.assumptions.booleanPrint)
    this.chargeText(text.length)
    return text
  }

  comparison(asText = false): Comparison {
    const { textComparisonCase, booleanPrint } = this.scope.assumptions
    return { case: textComparisonCase, asText, booleans: booleanPrint }
  }
}

/** A lower-case name without `global:`. */
export function plain(key: string): string {
  return key.startsWith('global:') ? key.slice(7) : key
}
