import type { CallRecord, TraceEntry } from '../record/call-record.ts'
import { cutTo, displayWidth, padTo, wrapTo } from '../text/display-width.ts'
import { clockText } from '../text/duration.ts'
import { safeText } from './safe-text.ts'
import type { Style } from './style.ts'
import { eventWords, visitWords } from './trace-words.ts'

interface Line {
  readonly t: number
  readonly who: string
  readonly text: string
  readonly place: string
  readonly isRefusal: boolean
  /** Equal for lines that say the same at another time. */
  readonly key: string
}

/** Actions that say nothing by themselves. */
const silent = new Set(['Begin', 'Note', 'Annotation', 'Stop'])

/** The longest loop of a script that is told once and then counted. */
const longestLoop = 6

/** What happened in order, with the script's line; why something was refused is never cut, hold music that loops for an hour is told once. */
export function stepLines(record: CallRecord, style: Style): readonly string[] {
  const lines = folded(record.trace.flatMap(entry => lineOf(entry, record)))
  const clockColumns = Math.max(4, ...lines.map(line => clockText(line.t * 1_000).length))
  const whoColumns = Math.min(14, Math.max(6, ...lines.map(line => displayWidth(line.who))))
  const placeColumns = Math.max(0, ...lines.map(line => displayWidth(line.place)))
  const textColumns = Math.max(20, style.columns - clockColumns - whoColumns - placeColumns - 8)
  const widest = Math.min(textColumns, Math.max(0, ...lines.map(line => displayWidth(line.text))))
  const indent = ' '.repeat(clockColumns + whoColumns + 6)
  return lines.flatMap(line => {
    const clock = clockText(line.t * 1_000).padStart(clockColumns)
    const who = padTo(cutTo(line.who, whoColumns), whoColumns)
    const before = `  ${style.paint.faint(clock)}  ${who}  `
    if (!line.isRefusal)
      return [`${before}${padTo(cutTo(line.text, widest), widest)}  ${style.paint.faint(line.place)}`.trimEnd()]
    const room = line.place === '' ? style.columns - indent.length : widest
    const [first = '', ...more] = wrapTo(line.text, Math.max(20, room))
    return [
      `${before}${style.paint.warn(padTo(first, widest))}  ${style.paint.faint(line.place)}`.trimEnd(),
      ...more.map(rest => `${indent}  ${style.paint.warn(rest)}`),
    ]
  })
}

function lineOf(entry: TraceEntry, record: CallRecord): readonly Line[] {
  if ('action' in entry) {
    if (silent.has(entry.type)) return []
    const elsewhere = entry.script === record.script.name ? '' : `${safeText(entry.script)} `
    const words = visitWords(entry)
    const text = safeText(words.text)
    return [line(entry.t, words.who, text, `${elsewhere}line ${entry.line}`)]
  }
  if (entry.event === 'music') return [] // the visit of the Music action says so
  const words = eventWords(entry, record.contact.media)
  const place = entry.line === undefined ? '' : `line ${entry.line}`
  return [
    { ...line(entry.t, safeText(words.who), safeText(words.text), place), isRefusal: entry.refusedBy !== undefined },
  ]
}

function line(t: number, who: string, text: string, place: string): Line {
  return { t, who, text, place, isRefusal: false, key: `${who}\0${text}\0${place}` }
}

/** One thing that happened, for tables: when (`0:05`), who, what, and where in the script. */
export interface StepRow {
  readonly at: string
  readonly who: string
  readonly what: string
  readonly where: string
}

/** The same as rows: nothing is cut. */
export function stepRows(record: CallRecord): readonly StepRow[] {
  return folded(record.trace.flatMap(entry => lineOf(entry, record))).map(({ t, who, text, place }) => ({
    at: clockText(t * 1_000),
    who,
    what: text,
    where: place,
  }))
}

/** Lines in which a loop that runs more than twice is told once, then counted. */
function folded(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = []
  let at = 0
  while (at < lines.length) {
    const loop = loopAt(lines, at)
    if (!loop) {
      const next = lines[at]
      if (next) result.push(next)
      at += 1
      continue
    }
    result.push(...lines.slice(at, at + loop.length))
    const end = lines[at + loop.length * loop.times - 1]
    const text = `… and so on, ${loop.times} times, until ${clockText((end?.t ?? 0) * 1_000)}`
    result.push(line(lines[at + loop.length]?.t ?? 0, '', text, ''))
    at += loop.length * loop.times
  }
  return result
}

function loopAt(
  lines: readonly Line[],
  start: number,
): { readonly length: number; readonly times: number } | undefined {
  for (let length = 1; length <= longestLoop; length++) {
    let end = start + length
    while (end < lines.length && lines[end]?.key === lines[end - length]?.key) end += 1
    const times = Math.floor((end - start) / length)
    if (times > 2) return { length, times }
  }
  return undefined
}
