import type { ListNode, MapNode, Node, ScalarNode } from '../node.ts'
import { nothing, type Scan, scalar, skipBlanks } from './scan.ts'

/** Deeper brackets are left to the package, which is watched there. */
const deepest = 20

/** Plain text outside of brackets, up to a line's end, a colon that ends a key, or a comment. */
const plainText =
  /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^\n:#]|:(?![ \n]|$)|(?<! )#)*|-(?=[^\s-])(?:[^\n:#]|:(?![ \n]|$)|(?<! )#)*/y
/** The same within brackets, where their signs end it too. */
const plainInside = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^\n:#,[\]{}]|:(?![ \n,[\]{}]|$)|(?<! )#)*/y
const singleQuoted = /'(?:[^'\n]|'')*'/y
/** Escapes that everybody knows; the package looks at others. */
const doubleQuoted = /"(?:[^"\\\n]|\\["\\/nt])*"/y

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' }

/** A text on one line; `scan` goes on behind it, and behind the blanks that follow a plain one nothing is taken. */
export function readScalar(scan: Scan, isInside: boolean): ScalarNode | undefined {
  switch (scan.text[scan.at]) {
    case '"': {
      const raw = taken(scan, doubleQuoted)
      if (raw === undefined) return undefined
      const inner = raw.slice(1, -1)
      const value = inner.includes('\\') ? inner.replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign) : inner
      return quoted(scan, 'double', raw, value)
    }
    case "'": {
      const raw = taken(scan, singleQuoted)
      return raw === undefined ? undefined : quoted(scan, 'single', raw, raw.slice(1, -1).replaceAll("''", "'"))
    }
    default: {
      const value = taken(scan, isInside ? plainInside : plainText)?.trimEnd()
      if (value === undefined) return undefined
      return plain(scan, value)
    }
  }
}

function taken(scan: Scan, form: RegExp): string | undefined {
  form.lastIndex = scan.at
  return form.exec(scan.text)?.[0]
}

function quoted(scan: Scan, style: 'single' | 'double', raw: string, value: string): ScalarNode {
  const start = scan.at
  scan.at = start + raw.length
  return scalar(scan, style, { start, end: scan.at, raw: start, value })
}

function plain(scan: Scan, value: string): ScalarNode {
  const start = scan.at
  scan.at = start + value.length
  return scalar(scan, 'plain', { start, end: scan.at, raw: start, value })
}

/** A text, a map or a list on one line. */
export function readInline(scan: Scan, isInside: boolean, depth = 0): Node | undefined {
  if (depth > deepest) return undefined
  switch (scan.text[scan.at]) {
    case '{':
      return readBraces(scan, depth)
    case '[':
      return readBrackets(scan, depth)
    default:
      return readScalar(scan, isInside)
  }
}

function readBraces(scan: Scan, depth: number): MapNode | undefined {
  const { source, text } = scan
  const start = scan.at
  const entries: { readonly key: ScalarNode; readonly value: Node }[] = []
  scan.at = skipBlanks(text, start + 1)
  while (text[scan.at] !== '}') {
    const key = readScalar(scan, true)
    if (!key || text[scan.at] !== ':' || !isKey(key, entries)) return undefined
    const value = readBehindColon(scan, depth)
    if (!value || !isNext(scan, '}')) return undefined
    entries.push({ key, value })
  }
  scan.at++
  return { kind: 'map', at: { source, start, end: scan.at }, entries, isFlow: true }
}

function readBehindColon(scan: Scan, depth: number): Node | undefined {
  const { text } = scan
  const from = scan.at + 1
  if (text[from] !== ' ') return undefined
  scan.at = skipBlanks(text, from)
  return text[scan.at] === '}' || text[scan.at] === ',' ? nothing(scan, scan.at) : readInline(scan, true, depth + 1)
}

function readBrackets(scan: Scan, depth: number): ListNode | undefined {
  const { source, text } = scan
  const start = scan.at
  const items: Node[] = []
  scan.at = skipBlanks(text, start + 1)
  while (text[scan.at] !== ']') {
    const item = readInline(scan, true, depth + 1)
    if (!item || !isNext(scan, ']')) return undefined
    items.push(item)
  }
  scan.at++
  return { kind: 'list', at: { source, start, end: scan.at }, items }
}

/** Goes on behind a comma, if something follows it, or to the bracket that closes. */
function isNext(scan: Scan, closing: string): boolean {
  const { text } = scan
  scan.at = skipBlanks(text, scan.at)
  if (text[scan.at] === closing) return true
  if (text[scan.at] !== ',') return false
  scan.at = skipBlanks(text, scan.at + 1)
  return text[scan.at] !== closing
}

/** Whether a text can be the next key of a map: one that is there, new, and means nothing else to YAML. */
export function isKey({ text: { value }, isQuoted }: ScalarNode, entries: MapNode['entries']): boolean {
  if (value.length > 1_000 || (!isQuoted && value === '<<')) return false
  return entries.length > 16 || !entries.some(each => each.key.text.value === value)
}
