import type { CallRecord } from '../record/call-record.ts'
import { cutTo, displayWidth, padTo } from '../text/display-width.ts'
import { clockText, hoursText } from '../text/duration.ts'
import { agentLanes } from './agent-lanes.ts'
import { callerLane } from './caller-lane.ts'
import { deskLanes, lengthOf } from './desk-lanes.ts'
import { blankLane, laneText, write } from './lane.ts'
import { messageLanes, messageSigns } from './message-lanes.ts'
import { recordingLanes, refusalLanes, statementLanes } from './recording-lanes.ts'
import { safeText } from './safe-text.ts'
import { type Scale, scaleFor } from './scale.ts'
import { scriptLane } from './script-lane.ts'
import type { Paint, Style } from './style.ts'
import { supervisorLanes } from './supervisor-lanes.ts'
import { uploadLanes } from './upload-lanes.ts'

/** One line of the timeline. */
export interface Row {
  readonly label: string
  readonly drawing: string
  readonly tone?: keyof Paint
}

/** What a lane needs to be drawn. */
export interface Canvas {
  readonly record: CallRecord
  readonly scale: Scale
  /** Columns of a lane, the room for a word at the end included. */
  readonly columns: number
}

/** Room at the right for "✕ hangs up" and the like. */
const tail = 11

/** The call as a drawing against time: caller, script, agents, recordings, statements; no line is wider than the page. */
export function timeline(record: CallRecord, style: Style): readonly string[] {
  // The lanes' names do not depend on the scale, so a first drawing tells how much room they need.
  const length = lengthOf(record)
  const names = rowsOf({ record, scale: scaleFor(length, 10), columns: 10 }).map(row => safeText(row.label))
  const labelColumns = Math.min(14, Math.max(...names.map(displayWidth)))
  const columns = Math.max(24, style.columns - labelColumns - 5)
  const scale = scaleFor(length, columns - tail)
  const line = (label: string, drawing: string): string =>
    `  ${padTo(cutTo(safeText(label), labelColumns), labelColumns)}  ${drawing}`.trimEnd()
  return [
    style.paint.faint(line('', axis(length, scale, columns))),
    ...rowsOf({ record, scale, columns }).map(row => {
      const text = line(row.label, row.drawing)
      return row.tone ? style.paint[row.tone](text) : text
    }),
    ...legend(record).map(text => style.paint.faint(line('', cutTo(text, columns)))),
  ]
}

function rowsOf(canvas: Canvas): readonly Row[] {
  return [
    callerLane(canvas),
    scriptLane(canvas),
    ...agentLanes(canvas),
    ...deskLanes(canvas),
    ...supervisorLanes(canvas),
    ...messageLanes(canvas),
    ...recordingLanes(canvas),
    ...statementLanes(canvas),
    ...refusalLanes(canvas),
    ...uploadLanes(canvas),
  ]
}

function axis(duration: number, scale: Scale, columns: number): string {
  const lane = blankLane(columns)
  const text = scale.tick < 3_600 ? clockText : hoursText
  for (let at = 0; at <= duration || at === 0; at += scale.tick) write(lane, scale.columnOf(at), text(at * 1_000))
  return laneText(lane)
}

/** The signs of agents and masks that this drawing uses. */
function legend(record: CallRecord): readonly string[] {
  const has = (...events: readonly string[]): boolean =>
    record.trace.some(
      entry => 'event' in entry && events.includes(entry.event) && entry.agent !== undefined && !entry.refusedBy,
    )
  const signs = [
    has('record') ? '● presses record' : '',
    has('stopRecording') ? '■ stops it' : '',
    has('click') ? '◆ clicks' : '',
    has('hold') ? '┄ on hold' : '',
    has('connect') ? '∙ hears a whisper' : '',
    record.monitors?.length ? '┈ is watched' : '',
    record.recordings.some(each => each.masked.length > 0) ? '░ masked' : '',
    ...messageSigns(record),
  ].filter(sign => sign !== '')
  return signs.length > 0 ? [signs.join('   ')] : []
}
