import type { OpenValue } from './anything.ts'
import { checkIndex } from './array.ts'
import { dynamicDepth, dynamicLimit, parseJson } from './json.ts'
import type { Run } from './run.ts'
import type { DynamicList, DynamicObject, DynamicValue, Value } from './value.ts'
import { parseXml } from './xml.ts'

export function isDynamic(value: Value): value is DynamicValue {
  return value !== null && typeof value === 'object' && value.kind !== 'date' && value.kind !== 'open'
}

/** What DYNAMIC makes of JSON or XML text; undefined when it is neither. */
export function dynamicFromText(text: string): DynamicValue | undefined {
  const value = /^\s*</.test(text) ? parseXml(text.trim()) : parseJson(text)
  return value !== undefined && isDynamic(value) ? value : undefined
}

/** One step of a path, evaluated. */
export type Key = KnownKey | { readonly open: OpenValue }

export type KnownKey = { readonly member: string } | { readonly index: number }

/** The value with the one at the end of the path replaced; what is missing on the way is made. Former values stay as they are. */
export function withPath(value: Value, path: readonly KnownKey[], end: Value, run: Run): Value {
  const [key, ...rest] = path
  if (key === undefined) return end
  if ('member' in key) {
    const object = asObject(value, key.member, run)
    const members = new Map(object.members)
    members.set(key.member, withPath(object.members.get(key.member) ?? null, rest, end, run))
    return checked({ ...object, members }, run)
  }
  checkIndex(key.index, run)
  const list = asList(value, run)
  if (key.index > dynamicLimit) run.fail(`dynamic data must stay under ${dynamicLimit} characters`)
  const items = [...list.items]
  while (items.length < key.index) items.push(null)
  items[key.index - 1] = withPath(items[key.index - 1] ?? null, rest, end, run)
  return checked({ kind: 'list', items }, run)
}

function asObject(value: Value, member: string, run: Run): DynamicObject {
  if (member === '__type') run.fail('"__type" cannot be a member')
  if (isDynamic(value) && value.kind === 'object') return value
  if (value === null || value === '') return { kind: 'object', members: new Map() }
  return run.fail(`"${member}" cannot be set: its variable holds no dynamic data`)
}

function asList(value: Value, run: Run): DynamicList {
  if (isDynamic(value))
    return value.kind === 'list' ? value : { kind: 'list', items: value.members.size === 0 ? [] : [value] }
  if (value === null || value === '') return { kind: 'list', items: [] }
  return run.fail('the variable holds a text, not a list of dynamic data')
}

interface Extent {
  readonly size: number
  readonly depth: number
}

const extents = new WeakMap<DynamicValue, Extent>()

/** Keeps dynamic data under 32 KB as text (help page Dynamic Data Objects), and so bounded in memory. */
function checked(value: DynamicValue, run: Run): DynamicValue {
  run.charge((value.kind === 'list' ? value.items.length : value.members.size) / 64)
  const { size, depth } = extentOf(value, 0)
  if (size > dynamicLimit) run.fail(`dynamic data must stay under ${dynamicLimit} characters`)
  if (depth > dynamicDepth) run.fail(`dynamic data is nested more than ${dynamicDepth} deep`)
  return value
}

function extentOf(value: Value, above: number): Extent {
  if (!isDynamic(value)) return { size: typeof value === 'string' ? value.length + 2 : 5, depth: 0 }
  const known = extents.get(value)
  if (known) return known
  if (above > dynamicDepth) return { size: 0, depth: dynamicDepth }
  let size = 2
  let depth = 0
  const add = (each: Value, name: string): void => {
    const inner = extentOf(each, above + 1)
    size += inner.size + name.length + 1
    depth = Math.max(depth, inner.depth)
  }
  if (value.kind === 'list') for (const item of value.items) add(item, '')
  else for (const [name, member] of value.members) add(member, `"${name}":`)
  const extent = { size, depth: depth + 1 }
  extents.set(value, extent)
  return extent
}
