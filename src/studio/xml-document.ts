import { parseXml, XmlCdata, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml'
import type { Source, Span } from '../text/source.ts'
import type { Text } from '../text/written.ts'
import type { Faults } from '../yaml/reading-faults.ts'

/** The root element of an XML text; undefined after a fault, which is told with its place. Nothing is ever fetched. */
export function parseDocument(source: Source, faults: Faults): XmlElement | undefined {
  const type = doctypeAt(source.text)
  if (type !== undefined) {
    const at = { source, start: type, end: type + '<!DOCTYPE'.length }
    faults.error(
      'studio/doctype',
      at,
      'the file declares a document type',
      'no export of Studio does: entities are not read',
    )
    return undefined
  }
  try {
    const root = parseXml(source.text, { includeOffsets: true }).root
    if (root) return root
    faults.error('studio/not-xml', { source, start: 0, end: 0 }, 'the file is empty')
  } catch (error) {
    tell(error, source, faults)
  }
  return undefined
}

function tell(error: unknown, source: Source, faults: Faults): void {
  if (error instanceof XmlError) {
    const start = Math.min(error.pos, source.text.length)
    const isCutOff = source.text.slice(start).trim() === ''
    faults.error(
      'studio/not-xml',
      { source, start, end: start },
      isCutOff ? 'the file ends in the middle' : `this is no XML: ${reasonOf(error)}`,
      isCutOff ? 'export the script again: the rest is missing' : undefined,
    )
  } else if (error instanceof RangeError)
    faults.error(
      'studio/too-deep',
      { source, start: 0, end: 0 },
      'the file is nested too deep',
      'no export of Studio is',
    )
  else throw error
}

/** The first sentence, without the excerpt of the file behind it. */
function reasonOf(error: XmlError): string {
  const [line = ''] = error.message.split('\n')
  const plain = line.replace(/\s*\(line \d+.*$/, '')
  return plain.charAt(0).toLowerCase() + plain.slice(1)
}

/** The offset of a document type before the root element. */
function doctypeAt(text: string): number | undefined {
  const beforeRoot = /(?:\s|\ufeff)+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y
  let at = 0
  for (beforeRoot.lastIndex = 0; beforeRoot.test(text); beforeRoot.lastIndex = at) at = beforeRoot.lastIndex
  return text.slice(at, at + 9).toUpperCase() === '<!DOCTYPE' ? at : undefined
}

export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter(each => each instanceof XmlElement) ?? []
}

/** The first child element of a name, without regard to its case. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element).find(each => each.name.toLowerCase() === name)
}

export function spanOf(source: Source, element: XmlElement): Span {
  return { source, start: element.start, end: element.end }
}

/** The trimmed text of an element; undefined if it is missing. */
export function wordOf(element: XmlElement | undefined): string | undefined {
  return element?.text.trim()
}

/** The text of an element, each character with its place in the file, entities and line breaks counted. */
export function textOf(source: Source, element: XmlElement): Text {
  const parts = element.children.filter(each => each instanceof XmlText || each instanceof XmlCdata)
  const [first] = parts
  const inner = innerOf(source, element)
  if (first === undefined) return { value: '', at: inner, offsetAt: () => inner.start }
  const value = parts.map(each => each.text).join('')
  let offsets: readonly number[] | undefined
  return {
    value,
    at: { source, start: first.start, end: parts.at(-1)?.end ?? inner.end },
    offsetAt: offset => {
      offsets ??= parts.flatMap(part => offsetsIn(part, source.text.slice(part.start, part.end)))
      return offsets[offset] ?? parts.at(-1)?.end ?? inner.end
    },
  }
}

/** Where the content of an element stands: between its tags, or the tag itself when it is empty. */
function innerOf(source: Source, element: XmlElement): Span {
  const open = source.text.indexOf('>', element.start)
  return { source, start: Math.min(open + 1, element.end), end: Math.min(open + 1, element.end) }
}

/** The offset of each character of a piece of text: `&lt;` is one, and so is a line break of two. */
function offsetsIn(part: XmlText | XmlCdata, written: string): readonly number[] {
  const isCdata = part instanceof XmlCdata
  const start = part.start + (isCdata ? '<![CDATA['.length : 0)
  const inside = isCdata ? written.slice('<![CDATA['.length, -']]>'.length) : written
  const pieces = isCdata ? /\r\n|[\s\S]/g : /\r\n|&(?:#x([0-9a-f]+)|#(\d+)|\w+);|[\s\S]/gi
  return [...inside.matchAll(pieces)].flatMap(({ index, 1: hex, 2: decimal }) => {
    const code = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16)
    return code > 0xffff ? [start + index, start + index] : [start + index]
  })
}
