import { type Document, isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { CallRecord } from '../record/call-record.ts'
import { careKeys } from '../record/care-entries.ts'
import type { Difference } from '../record/compare.ts'

/** What is written for a recording or a statement if the author's list does not say which fields matter. */
const fields: Readonly<Record<'recordings' | 'statements' | 'monitors', readonly string[]>> = {
  recordings: ['from', 'to', 'sides', 'rule'],
  statements: ['from', 'to', 'lost'],
  monitors: ['by', 'agent', 'from', 'to'],
}

/** The text of a call file with what came out in place of what differed; everything else stays, comments too. */
export function updatedExpectation(text: string, differences: readonly Difference[], record: CallRecord): string {
  const [from, to] = sectionOf(text)
  const section = text.slice(from, to)
  const document = read(section)
  // From the end, so that what is taken out of a list does not move what comes before.
  for (const difference of differences.toReversed()) update(document, difference, record)
  const written = document.toString({ lineWidth: 0 }).trimEnd() + (/\s*$/.exec(section)?.[0] ?? '')
  const lines = text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written
  return text.slice(0, from) + lines + text.slice(to)
}

/** Without a schema every scalar is the text that the author wrote: 012 stays 012. */
function read(text: string): Document {
  return parseDocument(text, { schema: 'failsafe' })
}

/** From where to where `expect` stands; the whole file where it does not begin a line. */
function sectionOf(text: string): readonly [from: number, to: number] {
  const { contents } = read(text)
  const pairs = isMap(contents) ? contents.items : []
  const starts = pairs.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0))
  const index = pairs.findIndex(({ key }) => isScalar(key) && key.value === 'expect')
  const from = starts[index]
  return from === undefined || (from > 0 && text[from - 1] !== '\n')
    ? [0, text.length]
    : [from, starts[index + 1] ?? text.length]
}

function update(document: Document, { path, got }: Difference, record: CallRecord): void {
  const [key = '', ...rest] = path.split(/[.[\]]+/).filter(part => part !== '')
  const put = (where: readonly (string | number)[], node: Node): void => {
    const old = document.getIn(['expect', ...where], true)
    if (isNode(old)) Object.assign(node, { comment: old.comment, commentBefore: old.commentBefore })
    document.setIn(['expect', ...where], node)
  }
  const set = (where: readonly (string | number)[], value: unknown): void => put(where, nodeOf(document, value))
  if (key === 'recordings' || key === 'statements' || key === 'monitors') {
    if (rest.length > 0) set([key, ...rest.map(numbered)], got)
    else put([key], entriesOf(document, key, record))
  } else if (key === 'desk' || key === 'messaging') set([key, ...rest.map(numbered)], got)
  else if (key === 'globals') set(['globals', path.slice('globals.'.length)], got)
  else if (key === 'path') set(['path'], visited(record))
  else if (key === 'never') document.deleteIn(['expect', 'never', Number(rest[0])])
  else set(isOfCare(key) ? [key, ...rest.map(numbered)] : [key], got)
}

function isOfCare(key: string): boolean {
  return careKeys.some(each => each === key)
}

/** A value as it is written: lists in one line, text that could be taken for nothing in quotes. */
function nodeOf(document: Document, value: unknown): Node {
  const node = document.createNode(asText(value), { flow: true })
  if (isScalar(node) && typeof value === 'string' && /^(?:null|~|true|false|)$/i.test(value)) node.type = 'QUOTE_DOUBLE'
  return node
}

function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asText(each)]))
  return String(value ?? '')
}

function numbered(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part
}

/** All entries, with the fields that the author's first entry names. */
function entriesOf(document: Document, key: 'recordings' | 'statements' | 'monitors', record: CallRecord): Node {
  const list = document.getIn(['expect', key])
  const first = isSeq(list) ? list.items[0] : undefined
  const named = isMap(first) ? first.items.map(pair => String(pair.key)) : fields[key]
  const entries: readonly object[] = record[key] ?? []
  const short = entries.map(entry =>
    Object.fromEntries(
      Object.entries(entry).flatMap(([name, value]) => (named.includes(name) ? [[name, asText(value)]] : [])),
    ),
  )
  return document.createNode(short, { flow: short.length === 0 })
}

/** The way through the script; the same action in a row counts once. */
function visited(record: CallRecord): readonly string[] {
  const ids = record.trace.flatMap(entry => ('action' in entry ? [entry.action] : []))
  return ids.filter((id, index) => id !== ids[index - 1])
}
