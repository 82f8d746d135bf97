import { type Document, isMap, isSeq, parseDocument } from 'yaml'
import type { CallRecord } from '../record/call-record.ts'
import type { Difference } from '../record/compare.ts'

/** What is written for a recording or a statement if the author's list does not say which fields matter. */
const fields: Readonly<Record<'recordings' | 'statements', readonly string[]>> = {
  recordings: ['from', 'to', 'sides', 'rule'],
  statements: ['from', 'to', 'lost'],
}

/** The text of a call file with what came out in place of what differed; everything else stays, comments too. */
export function updatedExpectation(text: string, differences: readonly Difference[], record: CallRecord): string {
  const document = parseDocument(text, { keepSourceTokens: true })
  // From the end, so that what is taken out of a list does not move what comes before.
  for (const difference of differences.toReversed()) update(document, difference, record)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

function update(document: Document, { path, got }: Difference, record: CallRecord): void {
  const [key = '', ...rest] = path.split(/[.[\]]+/).filter(part => part !== '')
  if (key === 'recordings' || key === 'statements') {
    if (rest.length > 0) document.setIn(['expect', key, ...rest.map(numbered)], plainOf(document, got))
    else document.setIn(['expect', key], entriesOf(document, key, record))
  } else if (key === 'globals') {
    document.setIn(['expect', 'globals', path.slice('globals.'.length)], got)
  } else if (key === 'path') document.setIn(['expect', 'path'], document.createNode(visited(record), { flow: true }))
  else if (key === 'never') document.deleteIn(['expect', 'never', Number(rest[0])])
  else document.setIn(['expect', key], got)
}

function numbered(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part
}

function plainOf(document: Document, value: unknown): unknown {
  return typeof value === 'object' && value !== null ? document.createNode(value, { flow: true }) : value
}

/** All entries, with the fields that the author's first entry names. */
function entriesOf(document: Document, key: 'recordings' | 'statements', record: CallRecord): unknown {
  const list = document.getIn(['expect', key])
  const first = isSeq(list) ? list.items[0] : undefined
  const named = isMap(first) ? first.items.map(pair => String(pair.key)) : fields[key]
  const entries: readonly object[] = record[key]
  const short = entries.map(entry => Object.fromEntries(Object.entries(entry).filter(([name]) => named.includes(name))))
  return document.createNode(short, { flow: short.length === 0 })
}

/** The way through the script; the same action in a row counts once. */
function visited(record: CallRecord): readonly string[] {
  const ids = record.trace.flatMap(entry => ('action' in entry ? [entry.action] : []))
  return ids.filter((id, index) => id !== ids[index - 1])
}
