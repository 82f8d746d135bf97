import type { CallRecord, Ender, EndKind, Starter } from '../record/call-record.ts'
import { cutTo, wrapTo } from '../text/display-width.ts'
import { clockText } from '../text/duration.ts'
import { safeText } from './safe-text.ts'
import type { Style } from './style.ts'
import { table } from './table.ts'

/** Longer values of variables are cut; the JSON has them whole. */
const longestValue = 300

/** What was recorded: a row for each segment of a recording. */
export function recordingsTable(record: CallRecord, style: Style): readonly string[] {
  const rows = record.recordings.map(each => [
    each.id,
    each.segment,
    span(each.from, each.to),
    each.media === 'screen' ? 'screen' : each.sides.join(' + '),
    each.rule,
    starterText(each.startedBy),
    enderText(each.endedBy),
    each.masked.map(([from, to]) => span(from, to)).join(', '),
    each.flags.join(', '),
  ])
  const heads = ['id', 'segment', 'from – to', 'sides', 'rule', 'started by', 'ended by', 'masked', 'flags']
  return rows.length > 0 ? table(heads, rows, style) : []
}

/** The recorded statements, and where their ids went. */
export function statementsTable(record: CallRecord, style: Style): readonly string[] {
  const rows = record.statements.map(each => [
    each.id,
    span(each.from, each.to),
    each.lost ? 'nothing: lost!' : each.heldBy.join(', '),
    each.sentTo.join(', '),
    starterText(each.startedBy),
    enderText(each.endedBy),
  ])
  return rows.length > 0 ? table(['id', 'from – to', 'held by', 'sent to', 'started by', 'ended by'], rows, style) : []
}

/** The variables at the end, by name. */
export function globalsTable(record: CallRecord, style: Style): readonly string[] {
  const rows = Object.entries(record.globals).map(([name, value]) => [
    name,
    `"${cutTo(safeText(value), longestValue)}"`,
  ])
  return rows.length > 0 ? table(['name', 'value'], rows, style) : []
}

/** What the result rests on, and what is worth knowing beside. */
export function noteLines(record: CallRecord, style: Style): readonly string[] {
  const left = record.indicators
    .filter(each => each.leftOn)
    .map(each => ({ code: 'indicator/left-on', text: `"${each.name}" is still on at ${each.agent}'s desktop` }))
  const isTold = new Set(record.notes.map(note => note.code)).has('indicator/left-on')
  return [...record.notes, ...(isTold ? [] : left)].flatMap(note => {
    const place = 'line' in note && note.line !== undefined ? ` (line ${note.line})` : ''
    const [first = '', ...more] = wrapTo(safeText(`${note.code}: ${note.text}${place}`), style.columns - 4)
    return [`  ${first}`, ...more.map(line => `    ${line}`)]
  })
}

function span(from: number, to: number): string {
  return `${clockText(from * 1_000)}–${clockText(to * 1_000)}`
}

function starterText(by: Starter): string {
  switch (by.kind) {
    case 'script':
      return withPlace(by.action === undefined ? 'the script' : `"${by.action}"`, by.line)
    case 'agent':
      return by.agent ?? 'an agent'
    case 'supervisor':
      return by.agent === undefined ? 'a supervisor' : `a supervisor for ${by.agent}`
    case 'policy':
      return by.policy === undefined ? 'a policy' : `policy "${by.policy}"`
  }
}

const ends: Readonly<Record<Exclude<EndKind, 'script' | 'agent'>, string>> = {
  supervisor: 'a supervisor',
  answer: 'the answer',
  transfer: 'the transfer',
  consult: 'the consultation',
  join: 'a third who joined',
  disposition: 'the disposition',
  blind: 'the blind transfer',
  'mask-stop': 'a stop while masked',
  'next-start': 'the next start',
  refusal: 'the refusal',
  release: 'the end',
}

function enderText(by: Ender): string {
  if (by.kind === 'script') return withPlace(by.action === undefined ? 'the script' : `"${by.action}"`, by.line)
  if (by.kind === 'agent') return by.agent ?? 'an agent'
  return withPlace(ends[by.kind], by.line)
}

function withPlace(text: string, line: number | undefined): string {
  return line === undefined ? text : `${text} line\u00a0${line}`
}
