import type { CallRecord } from '../record/call-record.ts'
import { displayWidth } from '../text/display-width.ts'
import { blankLane, fill, isFree, laneText, write } from './lane.ts'
import { safeText } from './safe-text.ts'
import type { Canvas, Row } from './timeline.ts'

/** The caller's line: keys where they were pressed, and how it ended. */
export function callerLane({ record, scale, columns }: Canvas): Row {
  const lane = blankLane(columns)
  const gone = callerLeft(record)
  const end = scale.columnOf(gone ?? record.duration)
  fill(lane, 0, end - 1, '─')
  for (const entry of record.trace) {
    if (!('event' in entry) || entry.event !== 'press' || entry.text === undefined) continue
    const keys = safeText(entry.text).replace(/[^0-9*#A-D]/g, '')
    const column = scale.columnOf(entry.t)
    if (keys !== '' && isFree(lane, column, displayWidth(keys), '─')) write(lane, column, keys)
  }
  write(lane, end, `${record.outcome === 'open' ? '▸' : '✕'} ${ending(record, gone)}`)
  return { label: 'caller', drawing: laneText(lane) }
}

/** When the caller hung up, in seconds; undefined if somebody else ended the call. */
export function callerLeft(record: CallRecord): number | undefined {
  const hangup = record.trace.find(entry => 'event' in entry && entry.event === 'hangup' && isCaller(entry))
  return hangup?.t
}

function isCaller(entry: { readonly agent?: string; readonly text?: string }): boolean {
  return entry.agent === undefined && entry.text === 'the caller'
}

function ending(record: CallRecord, gone: number | undefined): string {
  if (gone !== undefined) return record.contact.media === 'digital' ? 'ends it' : 'hangs up'
  switch (record.outcome) {
    case 'stuck':
      return 'stuck'
    case 'error':
      return 'error'
    case 'transferred':
      return 'leaves'
    case 'open':
      return 'goes on'
    case 'released':
    case 'abandoned':
      return 'ends'
  }
}
