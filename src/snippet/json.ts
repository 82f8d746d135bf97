import { printOpen } from './anything.ts'
import { isoText } from './date.ts'
import type { DynamicValue, Value } from './value.ts'

/** Characters to which asjson() and asxml() cut; also the longest text that becomes dynamic data (help page). */
export const dynamicLimit = 32_768

/** Objects in objects; more is refused. */
export const dynamicDepth = 100

/** JSON data as a value; beyond the depth limit it is cut off. */
export function fromJson(data: unknown, depth = 0): Value {
  if (typeof data === 'string' || typeof data === 'boolean' || typeof data === 'number') return data
  if (data === null || typeof data !== 'object' || depth > dynamicDepth) return null
  if (data instanceof Map)
    return { kind: 'object', members: new Map([...data].map(([k, v]) => [String(k), fromJson(v, depth + 1)])) }
  if (Array.isArray(data)) return { kind: 'list', items: data.map(each => fromJson(each, depth + 1)) }
  return { kind: 'object', members: new Map(Object.entries(data).map(([k, v]) => [k, fromJson(v, depth + 1)])) }
}

/** JSON text as a value, or undefined when it is none, too long or nested too deep. */
export function parseJson(text: string): Value | undefined {
  if (text.length > dynamicLimit || nesting(text) > dynamicDepth) return undefined
  try {
    return fromJson(JSON.parse(text))
  } catch {
    return undefined
  }
}

function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (mark === '[' || mark === '{') deepest = Math.max(deepest, ++depth)
    else if (mark === ']' || mark === '}') depth -= 1
  }
  return deepest
}

/** Dynamic data as JSON, cut at the limit. */
export function jsonText(value: Value): string {
  const parts: string[] = []
  write(value, parts, { left: dynamicLimit }, 0)
  return parts.join('').slice(0, dynamicLimit)
}

function write(value: Value, parts: string[], room: { left: number }, depth: number): undefined {
  const put = (text: string): undefined => {
    if (room.left > 0) parts.push(text)
    room.left -= text.length
  }
  if (room.left <= 0 || depth > dynamicDepth) return
  if (value === null || typeof value !== 'object') return put(JSON.stringify(value))
  if (value.kind === 'date') return put(`"${isoText(value.days)}"`)
  if (value.kind === 'open') return put(`"${printOpen(value)}"`)
  put(value.kind === 'list' ? '[' : '{')
  let isFirst = true
  for (const [name, each] of entriesOf(value)) {
    if (room.left <= 0) return
    if (!isFirst) put(',')
    isFirst = false
    if (name !== undefined) put(`${JSON.stringify(name)}:`)
    write(each, parts, room, depth + 1)
  }
  put(value.kind === 'list' ? ']' : '}')
}

function entriesOf(value: DynamicValue): Iterable<readonly [string | undefined, Value]> {
  return value.kind === 'list' ? value.items.map(each => [undefined, each] as const) : value.members
}
