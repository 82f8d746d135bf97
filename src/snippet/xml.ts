import { dynamicDepth, dynamicLimit } from './json.ts'
import type { DynamicValue, Value } from './value.ts'
import { printValue } from './value.ts'

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const piece =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s[^<>]*)?)>|([^<]+)|<|$/y

interface Element {
  readonly name: string
  readonly members: Map<string, Value>
  text: string
}

/** XML text as dynamic data, or undefined if it is none: the members of the root, repeated ones as a list; no attributes. */
// assumption: the root's own name is not part of the path; the help shows no example.
export function parseXml(text: string): Value | undefined {
  if (text.length > dynamicLimit) return undefined
  const open: Element[] = [{ name: '', members: new Map(), text: '' }]
  for (piece.lastIndex = 0; piece.lastIndex < text.length; ) {
    const match = piece.exec(text)
    if (match === null || match[0] === '<' || match[0] === '') return undefined
    const [, data, slash, name = '', rest = '', words] = match
    const top = open[open.length - 1]
    if (top === undefined) return undefined
    if (data !== undefined) top.text += data
    else if (words !== undefined)
      top.text += words.replace(/&(?:#(\d+)|(\w+));/g, (all, code, word) => resolve(all, code, word))
    else if (slash === '/') {
      if (open.length < 2 || top.name !== name) return undefined
      open.pop()
      adopt(open[open.length - 1], name, finished(top))
    } else if (slash !== undefined) {
      if (open.length > dynamicDepth) return undefined
      const element = { name, members: new Map<string, Value>(), text: '' }
      if (rest.trimEnd().endsWith('/')) adopt(top, name, '')
      else open.push(element)
    }
  }
  const [root] = open
  if (open.length !== 1 || root === undefined || root.members.size !== 1 || root.text.trim() !== '') return undefined
  return [...root.members.values()][0] ?? null
}

function resolve(all: string, code: string | undefined, word = ''): string {
  if (code !== undefined) return String.fromCodePoint(Math.min(Number(code), 0x10ffff))
  return Object.hasOwn(entities, word) ? (entities[word] ?? all) : all
}

function finished(element: Element): Value {
  return element.members.size === 0 ? element.text.trim() : { kind: 'object', members: element.members }
}

function adopt(parent: Element | undefined, name: string, value: Value): void {
  if (parent === undefined) return
  const known = parent.members.get(name)
  if (known === undefined) parent.members.set(name, value)
  else if (known !== null && typeof known === 'object' && known.kind === 'list')
    parent.members.set(name, { kind: 'list', items: [...known.items, value] })
  else parent.members.set(name, { kind: 'list', items: [known, value] })
}

/** Dynamic data as XML, cut at the limit; list items repeat their element. */
export function xmlText(value: Value): string {
  const parts: string[] = []
  write({ name: 'root', value, depth: 0 }, parts, { left: dynamicLimit })
  return parts.join('').slice(0, dynamicLimit)
}

function write(node: { name: string; value: Value; depth: number }, parts: string[], room: { left: number }): void {
  const { value, depth } = node
  if (room.left <= 0 || depth > dynamicDepth) return
  const put = (text: string): void => {
    room.left -= text.length
    parts.push(text)
  }
  if (isDynamic(value) && value.kind === 'list') {
    for (const item of value.items) write({ ...node, value: item, depth: depth + 1 }, parts, room)
    return
  }
  const name = node.name.replace(/[^\w.-]/g, '_').replace(/^(?![A-Za-z_])/, '_')
  put(`<${name}>`)
  if (isDynamic(value))
    for (const [each, member] of value.members) write({ name: each, value: member, depth: depth + 1 }, parts, room)
  else put(printValue(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'))
  put(`</${name}>`)
}

function isDynamic(value: Value): value is DynamicValue {
  return value !== null && typeof value === 'object' && value.kind !== 'date'
}
