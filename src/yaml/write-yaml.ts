import { Document, Pair, Scalar, YAMLMap } from 'yaml'
import { asPeopleWrite, ShortSeq } from './yaml-style.ts'

/** What can be written: texts, lists, maps, or nothing behind a key. */
export type Writable = string | Unquoted | ShortList | MapToWrite | undefined

/** A number or a flag: written without quotes where it is one to every reader of YAML. */
export interface Unquoted {
  readonly unquoted: string
}

/** A list on one line: `[a, b]`. */
export type ShortList = readonly (string | Unquoted)[]

/** A map in the order of its entries. */
export interface MapToWrite {
  readonly pairs: readonly Entry[]
  /** Written as `{ a: b }` where that fits on its line. */
  readonly isShort?: boolean
}

/** A key with what stands behind it. */
export interface Entry {
  readonly key: string
  readonly value: Writable
  /** A blank line before it. */
  readonly isApart?: boolean
  /** A remark on the line before it. */
  readonly remark?: string
}

/** A line that holds a short map is no longer than this. */
const longestLine = 120

const options = { schema: 'core', compat: 'yaml-1.1', customTags: asPeopleWrite, sortMapEntries: false } as const
const style = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER, indent: 2 } as const

/**
 * One YAML document as a person would have written it: quotes only where a text needs them, also for readers who take `on`
 * and `012` for more than text; a text of several lines as a block. What is read back is exactly what was given, but for
 * line breaks of two characters, which become one.
 */
export function writeYaml(root: MapToWrite): string {
  const document = new Document(undefined, options)
  document.contents = mapNode(root, 0)
  return document.toString(style)
}

function mapNode({ pairs, isShort }: MapToWrite, depth: number, room = 0): YAMLMap<Scalar, unknown> {
  const node = new YAMLMap<Scalar, unknown>()
  node.flow = isShort === true && fits(pairs, depth, room)
  for (const { key, value, isApart, remark } of pairs) {
    const name = keyScalar(key)
    if (isApart) name.spaceBefore = true
    if (remark !== undefined) name.commentBefore = ` ${remark}`
    node.items.push(new Pair(name, valueNode(value, depth + 1, key.length)))
  }
  return node
}

function valueNode(value: Writable, depth: number, keyLength: number): unknown {
  if (value === undefined) return nothing()
  if (typeof value === 'string') return textScalar(value)
  if ('unquoted' in value) return unquotedScalar(value.unquoted)
  if ('pairs' in value) return mapNode(value, depth, 2 * (depth - 1) + keyLength + 2)
  const list = new ShortSeq()
  list.items = value.map(each => (typeof each === 'string' ? textScalar(each) : unquotedScalar(each.unquoted)))
  return list
}

/** Whether the entries, written one behind another after `room` characters, fit on a line. */
function fits(pairs: readonly Entry[], depth: number, room: number): boolean {
  if (pairs.length === 0) return true
  if (pairs.some(({ value }) => typeof value === 'string' && value.includes('\n'))) return false
  if (pairs.some(({ value }) => isMap(value) && value.isShort !== true)) return false
  const roughly = pairs.reduce((sum, { key, value }) => sum + key.length + roughLength(value), room)
  if (roughly > longestLine) return false
  const line = new Document(undefined, options)
  const flow = new YAMLMap<Scalar, unknown>()
  flow.flow = true
  for (const { key, value } of pairs) flow.items.push(new Pair(keyScalar(key), valueNode(value, depth, 0)))
  line.contents = flow
  return room + line.toString(style).trimEnd().length <= longestLine
}

const isMap = (value: Writable): value is MapToWrite =>
  typeof value === 'object' && !Array.isArray(value) && 'pairs' in value

/** Not more characters than it takes. */
function roughLength(value: Writable): number {
  if (value === undefined) return 0
  if (typeof value === 'string') return value.length
  if ('unquoted' in value) return value.unquoted.length
  if ('pairs' in value) return value.pairs.reduce((sum, each) => sum + each.key.length + roughLength(each.value), 0)
  return value.reduce((sum, each) => sum + roughLength(each), 0)
}

function nothing(): Scalar {
  const scalar = new Scalar(null)
  scalar.source = ''
  return scalar
}

function keyScalar(key: string): Scalar {
  const scalar = textScalar(key)
  // Not a key of its own but a command to merge, to many readers.
  if (key === '<<') scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

function textScalar(text: string): Scalar {
  const value = text.replaceAll('\r\n', '\n')
  const scalar = new Scalar(value)
  if (isOdd(value)) scalar.type = Scalar.QUOTE_DOUBLE
  else if (value.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL
  return scalar
}

/** Characters that editors, files and other readers of YAML change or drop unless they are escaped or quoted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are some of them
const isOdd = (text: string): boolean => /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\p{Surrogate}]/u.test(text)

function unquotedScalar(text: string): Scalar {
  const isFlag = /^(?:true|false)$/i.test(text)
  if (!isFlag && String(Number(text)) !== text) return textScalar(text)
  const scalar = new Scalar(isFlag ? /^t/i.test(text) : Number(text))
  scalar.source = text
  return scalar
}
