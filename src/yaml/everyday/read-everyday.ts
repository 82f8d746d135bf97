import type { Source } from '../../text/source.ts'
import type { ListNode, MapNode, Node, ScalarNode } from '../node.ts'
import { isKey, readInline, readScalar } from './inline.ts'
import { readLiteral } from './literal.ts'
import { endLine, nextLine, nothing, type Scan, skipBlanks } from './scan.ts'

/** Longer texts, and deeper ones, are left to the package, which is watched there. */
const longest = 1_000_000
const deepest = 40

/** Tabs and what no editor shows; marks of several documents. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are some of them
const odd = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd]|^(?:---|\.\.\.|%)/m

/**
 * Reads the YAML that people write day by day (maps and lists by indentation, text and brackets on one line, `|` blocks,
 * comments), many times as fast as the package. Undefined for anything else and at every fault: the package reads that,
 * and says what is wrong. The nodes are those of the package, to the last place.
 */
export function readEveryday(source: Source): Node | undefined {
  const { text } = source
  if (text.length > longest || odd.test(text)) return undefined
  const scan: Scan = { source, text, at: 0, line: 0, column: -1 }
  if (!nextLine(scan) || scan.column !== 0) return undefined
  const root = readMap(scan, scan.line, 0, 0)
  return scan.column < 0 ? root?.node : undefined
}

/** A node, and where it ends for the map or list around it. */
interface Ended<T extends Node> {
  readonly node: T
  readonly end: number
}

/** The end of nothing, where remarks follow: only the package knows to what they belong. */
const unsure = -1

function readBlock(scan: Scan, depth: number): Ended<Node> | undefined {
  if (depth > deepest) return undefined
  const start = scan.line + scan.column
  return isDash(scan.text, start) ? readList(scan, start, scan.column, depth) : readMap(scan, start, scan.column, depth)
}

const isDash = (text: string, at: number): boolean => text[at] === '-' && text[at + 1] === ' '

/** A map whose first key stands at an offset, and its others below it. */
function readMap(scan: Scan, start: number, column: number, depth: number): Ended<MapNode> | undefined {
  const entries: { readonly key: ScalarNode; readonly value: Node }[] = []
  const names = new Set<string>()
  let end = start
  scan.at = start
  for (;;) {
    const key = readScalar(scan, false)
    if (!key || !isColon(scan) || !isKey(key, []) || names.has(key.text.value)) return undefined
    names.add(key.text.value)
    scan.at++
    const value = readBehindKey(scan, column, depth)
    if (!value) return undefined
    entries.push({ key, value: value.node })
    end = value.end
    if (scan.column !== column) break
    scan.at = scan.line + column
  }
  if (scan.column > column || end === unsure) return undefined
  return { node: { kind: 'map', at: { source: scan.source, start, end }, entries, isFlow: false }, end }
}

/** Whether a key's colon stands here. */
function isColon({ text, at }: Scan): boolean {
  return text[at] === ':' && (at + 1 === text.length || text[at + 1] === ' ' || text[at + 1] === '\n')
}

/** What a key stands for: on its line, or in the lines below that are indented further. */
function readBehindKey(scan: Scan, column: number, depth: number): Ended<Node> | undefined {
  const { text } = scan
  const colon = scan.at
  const start = skipBlanks(text, colon)
  if (start < text.length && text[start] !== '\n' && text[start] !== '#') {
    scan.at = start
    return readOnLine(scan, column)
  }
  if (!endLine(scan)) return undefined
  if (scan.column > column) return readBlock(scan, depth + 1)
  if (scan.column === column && isDash(text, scan.line + column))
    return readList(scan, scan.line + column, column, depth + 1)
  const hasRemark = text.slice(start, scan.line).includes('#')
  return { node: nothing(scan, start), end: hasRemark ? unsure : start }
}

function readOnLine(scan: Scan, column: number): Ended<Node> | undefined {
  if (scan.text[scan.at] === '|') {
    const node = readLiteral(scan, column)
    return node && { node, end: node.at.end }
  }
  const node = readInline(scan, false)
  if (!node || !endLine(scan)) return undefined
  return { node, end: scan.at }
}

/** A list whose first dash stands at an offset, and its others below it. */
function readList(scan: Scan, start: number, column: number, depth: number): Ended<ListNode> | undefined {
  const items: Node[] = []
  let end = start
  if (depth > deepest) return undefined
  for (let dash = start; ; dash = scan.line + column) {
    scan.at = skipBlanks(scan.text, dash + 1)
    const item = readItem(scan, column, scan.at - dash + column, depth)
    if (!item) return undefined
    items.push(item.node)
    end = item.end
    if (scan.column !== column || !isDash(scan.text, scan.line + column)) break
  }
  if (scan.column > column) return undefined
  return { node: { kind: 'list', at: { source: scan.source, start, end }, items }, end }
}

/** What stands behind a dash: a map that begins there, or something on one line. */
function readItem(scan: Scan, dash: number, column: number, depth: number): Ended<Node> | undefined {
  const start = scan.at
  const isMap = readScalar(scan, false) !== undefined && isColon(scan)
  scan.at = start
  return isMap ? readMap(scan, start, column, depth + 1) : readOnLine(scan, dash)
}
