import type { StubValue } from '../center/call.ts'
import { fromJson, type Value } from '../snippet/value.ts'

/** What a call file gives a variable, as the script's value: a list is a pipe array, a map a dynamic object. */
export function stubValue(value: StubValue): Value {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value) && value.every(each => each === null || typeof each !== 'object'))
    return value.map(each => String(each ?? '')).join('|')
  return fromJson(value)
}
