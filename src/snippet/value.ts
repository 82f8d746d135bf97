import { compareText } from '../text/diagnostic.ts'
import { type OpenValue, printOpen } from './anything.ts'
import { dateText } from './date.ts'
import { jsonText } from './json.ts'

/** What a variable holds. A plain array is a text with `|` between its elements; null is a variable that was never set. */
export type Value = string | number | boolean | DateValue | DynamicValue | OpenValue | null

/** A moment as an OLE number: days since 1899-12-30, the time as a fraction. `form` says how it prints. */
export interface DateValue {
  readonly kind: 'date'
  readonly days: number
  readonly form?: 'date' | 'time'
}

/** Dynamic data: an object or a list (help page Dynamic Data Objects). Never changed in place. */
export type DynamicValue = DynamicObject | DynamicList

export interface DynamicObject {
  readonly kind: 'object'
  /** By exact name: case matters here. */
  readonly members: ReadonlyMap<string, Value>
  /** What GetRESTProxy() gives, whose calls change it. */
  readonly role?: 'rest-proxy'
}

export interface DynamicList {
  readonly kind: 'list'
  readonly items: readonly Value[]
}

export { fromJson } from './json.ts'

/** How a stored boolean prints; undocumented. */
export type BooleanPrint = 'True' | 'true' | '1'

/** A value as Studio puts it into a text: an unset one as nothing, dynamic data as JSON. */
export function printValue(value: Value, booleans: BooleanPrint = 'True'): string {
  if (value === null) return ''
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      return printNumber(value)
    case 'boolean':
      return printBoolean(value, booleans)
    case 'object':
      if (value.kind === 'open') return printOpen(value)
      return value.kind === 'date' ? dateText(value) : jsonText(value)
  }
}

function printBoolean(value: boolean, style: BooleanPrint): string {
  if (style === '1') return value ? '1' : '0'
  const word = value ? 'True' : 'False'
  return style === 'True' ? word : word.toLowerCase()
}

/** Fifteen significant digits, as .NET prints a double. */
function printNumber(value: number): string {
  const rounded = Number(value.toPrecision(15))
  return String(Object.is(rounded, -0) ? 0 : rounded).replace('e', 'E')
}

const numeric = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/

/** Whether a value is a number, or a text that reads as one. */
export function looksNumeric(value: Value): boolean {
  if (typeof value === 'string') return numeric.test(value)
  return typeof value === 'number' || (value !== null && typeof value === 'object' && value.kind === 'date')
}

/** The number in a value: of a date its OLE number, of text that is none, and of unset, 0 (help page Expressions). */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string') return numeric.test(value) ? Number(value) : 0
  return value !== null && value.kind === 'date' ? value.days : 0
}

/** Unset, 0, "", "0" and false do not hold, nor does the text that a stored false became. */
export function isTruthy(value: Value): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string')
    return value !== '' && !/^\s*false\s*$/i.test(value) && !(numeric.test(value) && Number(value) === 0)
  if (typeof value === 'number') return value !== 0
  return value !== null && (value.kind !== 'date' || value.days !== 0)
}

export interface Comparison {
  readonly case: 'sensitive' | 'insensitive'
  /** Compare as text even what looks like numbers: a name that ends with `$`. */
  readonly asText: boolean
  readonly booleans: BooleanPrint
}

const plainly: Comparison = { case: 'sensitive', asText: false, booleans: 'True' }

/** Negative, 0 or positive: as numbers when both sides look so, truth against a boolean, else text by code units. */
export function compareValues(a: Value, b: Value, how: Comparison = plainly): number {
  if (!how.asText) {
    if (typeof a === 'boolean' || typeof b === 'boolean') return Number(isTruthy(a)) - Number(isTruthy(b))
    if (looksNumeric(a) && looksNumeric(b)) return a === b ? 0 : toNumber(a) - toNumber(b)
  }
  const [left, right] = [printValue(a, how.booleans), printValue(b, how.booleans)]
  return how.case === 'sensitive' ? compareText(left, right) : compareText(left.toLowerCase(), right.toLowerCase())
}
