import type { CallRecord } from '../record/call-record.ts'
import { cutTo, displayWidth, wrapTo } from '../text/display-width.ts'
import { clockText } from '../text/duration.ts'
import { afterCallLines } from './after-call.ts'
import { globalsTable, noteLines, recordingsTable, statementsTable } from './call-tables.ts'
import { safeText } from './safe-text.ts'
import { stepLines } from './steps.ts'
import { type Style, toAscii } from './style.ts'
import { timeline } from './timeline.ts'

/** A call for a person: its timeline, what happened, what was recorded, and at the end the answer. */
export function callText(record: CallRecord, style: Style): string {
  const sections = [
    headerLines(record, style),
    timeline(record, style),
    titled('What happened', stepLines(record, style), style),
    titled('Recordings', recordingsTable(record, style), style),
    titled('Statements', statementsTable(record, style), style),
    titled('After the call', afterCallLines(record, style), style),
    titled('Variables at the end', globalsTable(record, style), style),
    titled('Notes', noteLines(record, style), style),
    verdictLines(record, style),
  ]
  const text = sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
  return `${style.ascii ? toAscii(text) : text}\n`
}

function headerLines(record: CallRecord, style: Style): readonly string[] {
  const { script, call, contact } = record
  const facts = [script.name, `${contact.ani} → ${contact.dnis}`, contact.direction, `seed ${call.seed}`]
  const ended = `${record.outcome} after ${clockText(record.duration * 1_000)}`
  // A call of days is understood by its weekdays.
  const since = record.duration < 86_400 ? '' : `   from ${weekdayOf(call.start)}${call.start.replace('T', ' ')}`
  const end = `${ended}${since}`
  const isNamed = call.name !== '' && call.name !== script.name
  const name = isNamed ? `${cutTo(safeText(call.name), Math.max(20, style.columns - displayWidth(end) - 3))}   ` : ''
  return [
    style.paint.strong(cutTo(safeText(facts.join('   ')), style.columns)),
    style.paint.faint(cutTo(`${name}${safeText(end)}`, style.columns)),
  ]
}

/** `Fri ` for the moment `2025-03-14T17:50`; nothing where it is written in another way. */
function weekdayOf(moment: string): string {
  const day = new Date(`${moment.slice(0, 10)}T00:00:00Z`).getUTCDay()
  const name = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][day]
  return name === undefined ? '' : `${name} `
}

function titled(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length > 0 ? [style.paint.strong(title), ...lines] : []
}

/** The line that answers "was this caller recorded, and why". */
function verdictLines(record: CallRecord, style: Style): readonly string[] {
  const { recorded, text } = record.verdict
  const answers = { none: 'No.', some: 'In part.', all: 'Yes.' } as const
  const tones = { none: 'good', some: 'warn', all: 'bad' } as const
  // The text may begin with its own answer, which can say more than one word: "No: only the agent's voice was recorded."
  const own = /^(?:No|Yes|In part|Only)\b[^.]*\./.exec(text)?.[0]
  const answer = style.paint[tones[recorded]](safeText(own ?? answers[recorded]))
  const why = safeText(text.slice(own?.length ?? 0)).trim()
  return [
    `  ${style.paint.strong('Was this caller recorded?')}  ${answer}`,
    ...(why === '' ? [] : wrapTo(why, style.columns - 2).map(line => `  ${line}`.trimEnd())),
  ]
}
