import { isWritten } from '../record/visible-messages.ts'
import { cutTo, displayWidth } from '../text/display-width.ts'
import { clockText } from '../text/duration.ts'
import { drawSpan } from './agent-lanes.ts'
import { blankLane, fill, laneText, write } from './lane.ts'
import { safeText } from './safe-text.ts'
import type { Canvas, Row } from './timeline.ts'
import { eventWords } from './trace-words.ts'

/** How many refusals are written out before the rest is counted. */
const shown = 3

/** A line for each recording, over all its segments, with what was masked. */
export function recordingLanes({ record, scale, columns }: Canvas): readonly Row[] {
  const ids = [...new Set(record.recordings.map(each => each.id))]
  return ids.map(id => {
    const entries = record.recordings.filter(each => each.id === id)
    const lane = blankLane(columns)
    for (const { from, to } of entries)
      drawSpan(lane, scale.columnOf(from), scale.columnOf(to), { start: '┣', middle: '━', end: '┫', point: '┃' })
    for (const [from, to] of entries.flatMap(each => each.masked))
      fill(lane, scale.columnOf(from), Math.max(scale.columnOf(from), scale.columnOf(to) - 1), '░')
    const kind = entries[0]?.media === 'screen' ? ' screen' : ''
    return {
      label: ids.length === 1 ? `recorded${kind}` : `${id}${kind}`,
      drawing: laneText(lane),
      tone: 'bad' as const,
    }
  })
}

/** A line for each recorded statement, in order. */
export function statementLanes({ record, scale, columns }: Canvas): readonly Row[] {
  return record.statements.map(({ from, to, lost }, index) => {
    const lane = blankLane(columns)
    drawSpan(lane, scale.columnOf(from), scale.columnOf(to), { start: '╟', middle: '─', end: '╢', point: '╫' })
    if (lost) write(lane, scale.columnOf(to) + 2, 'lost')
    return { label: record.statements.length === 1 ? 'statement' : `statement ${index + 1}`, drawing: laneText(lane) }
  })
}

/** What was tried and refused, each at its moment, but for messages, which have a lane; if nothing was recorded they stand in the lane of the recording. */
export function refusalLanes({ record, scale, columns }: Canvas): readonly Row[] {
  const label = record.recordings.length === 0 ? 'recorded' : 'refused'
  const refused = record.trace.filter(
    entry =>
      'event' in entry &&
      entry.refusedBy !== undefined &&
      entry.by === undefined &&
      !(record.messaging && isWritten(entry)),
  )
  const rows = refused.slice(0, shown).map((entry, index): Row => {
    const words = 'event' in entry ? eventWords(entry, record.contact.media) : { who: '', text: '' }
    const text = cutTo(`⊘ ${clockText(entry.t * 1_000)} ${safeText(`${words.who} ${words.text}`)}`, columns)
    const lane = blankLane(columns)
    write(lane, Math.min(scale.columnOf(entry.t), columns - displayWidth(text)), text)
    return { label: index === 0 ? label : '', drawing: laneText(lane), tone: 'warn' }
  })
  const rest = refused.length - shown
  if (rest > 0) return [...rows, { label: '', drawing: `⊘ … ${rest} more refused`, tone: 'warn' }]
  if (rows.length === 0 && record.recordings.length === 0 && record.statements.length === 0)
    return [{ label: 'recorded', drawing: '(nothing)' }]
  return rows
}
