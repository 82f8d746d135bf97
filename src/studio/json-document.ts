import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Source, Span } from '../text/source.ts'
import type { Text } from '../text/written.ts'
import type { Faults } from '../yaml/reading-faults.ts'

/** Deeper than any export; the parser recurses. */
const deepest = 100

/** The root of a JSON text; undefined after a fault, which is told with its place. */
export function parseJson(source: Source, faults: Faults): Node | undefined {
  const tooDeep = depthFault(source.text)
  if (tooDeep !== undefined) {
    const at = { source, start: tooDeep, end: tooDeep + 1 }
    faults.error('studio/too-deep', at, `the file is nested more than ${deepest} levels deep`, 'no export of Studio is')
    return undefined
  }
  const errors: ParseError[] = []
  // A byte-order mark is no JSON; a blank in its stead keeps every offset.
  const root = parseTree(source.text.replace(/^\ufeff/, ' '), errors, { disallowComments: true })
  const [first] = errors
  if (first === undefined && root !== undefined) return root
  const start = Math.min(first?.offset ?? 0, source.text.length)
  const isCutOff = source.text.slice(start + (first?.length ?? 0)).trim() === '' && source.text.trim() !== ''
  faults.error(
    'studio/not-json',
    { source, start, end: start + (first?.length ?? 0) },
    isCutOff ? 'the file ends in the middle' : `this is no JSON: ${wordsOf(first)}`,
    isCutOff ? 'export the script again: the rest is missing' : undefined,
  )
  return undefined
}

/** `CommaExpected` → `comma expected`. */
function wordsOf(error: ParseError | undefined): string {
  return error === undefined
    ? 'it is empty'
    : printParseErrorCode(error.error)
        .replace(/\B([A-Z])/g, ' $1')
        .toLowerCase()
}

/** The offset of the bracket that is one too deep. */
function depthFault(text: string): number | undefined {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (inText) {
      if (letter === 0x5c) at++
      else if (letter === 0x22) inText = false
    } else if (letter === 0x22) inText = true
    else if (letter === 0x7b || letter === 0x5b) {
      if (++depth > deepest) return at
    } else if (letter === 0x7d || letter === 0x5d) depth--
  }
  return undefined
}

export function spanOf(source: Source, node: Node): Span {
  return { source, start: node.offset, end: node.offset + node.length }
}

/** The entries of an object, in their order; nothing for any other value. */
export function entriesOf(node: Node | undefined): readonly { readonly key: Node; readonly value: Node }[] {
  if (node?.type !== 'object') return []
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) => (key && value ? [{ key, value }] : []))
}

/** The items of a list; an object with numbered keys is one too, as older exports write lists. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.type === 'array' ? (node.children ?? []) : entriesOf(node).map(each => each.value)
}

/** The value of a key, without regard to its case; the last one wins, as in Studio. */
export function memberOf(node: Node | undefined, name: string): Node | undefined {
  return entriesOf(node).findLast(({ key }) => String(key.value).toLowerCase() === name)?.value
}

/** A value's plain words: text as it is, numbers and booleans as written; undefined for null, lists and objects. */
export function wordOf(node: Node | undefined): string | undefined {
  return node === undefined || node.type === 'null' || node.children !== undefined ? undefined : String(node.value)
}

/** A value as text, each character with its place in the file, escapes (`\r\n`, `\u00e9`) counted. */
export function textOf(source: Source, node: Node): Text {
  const isText = node.type === 'string'
  const inside = { source, start: node.offset + 1, end: node.offset + node.length - 1 }
  const at = isText ? inside : spanOf(source, node)
  const written = source.text.slice(at.start, at.end)
  const value = isText ? String(node.value) : node.type === 'null' ? '' : written
  return { value, at, offsetAt: isText && written.includes('\\') ? throughEscapes(written, at.start) : plain(at.start) }
}

const plain = (start: number) => (offset: number) => start + offset

function throughEscapes(written: string, start: number): (offset: number) => number {
  let offsets: readonly number[] | undefined
  return offset => {
    offsets ??= [...written.matchAll(/\\u[0-9a-f]{4}|\\.|[\s\S]/gi)].map(each => each.index)
    return start + (offsets[offset] ?? written.length)
  }
}
