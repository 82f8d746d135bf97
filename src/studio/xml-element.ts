/** An element of an XML document to be written: with elements in it, with text, or with nothing. */
export interface Element {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly content?: string | readonly Element[]
}

/** Shorthand for an element. */
export const element = (name: string, content: string | number | readonly Element[] = ''): Element => ({
  name,
  content: typeof content === 'number' ? String(content) : content,
})

/** A whole document as Studio writes it, with a byte-order mark. */
export function writeDocument(root: Element): string {
  return `\ufeff<?xml version="1.0" encoding="utf-8"?>\n${lines(root, '').join('\n')}`
}

function lines({ name, attributes = {}, content = '' }: Element, indent: string): readonly string[] {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${inAttribute(value)}"`)
  const head = `${indent}<${name}${written.join('')}`
  if (content.length === 0) return [`${head} />`]
  if (typeof content === 'string') return [`${head}>${inText(content)}</${name}>`]
  return [`${head}>`, ...content.flatMap(each => lines(each, `${indent}  `)), `${indent}</${name}>`]
}

/** What XML 1.0 has no way to write, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu

/** Whether a text holds characters that `writeDocument` has to replace. */
export function isUnwritable(text: string): boolean {
  return text.search(unwritable) >= 0
}

function inText(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '&#xD;')
}

function inAttribute(text: string): string {
  return inText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#xA;').replaceAll('\t', '&#x9;')
}
