import type { CallRecord, Happening } from '../record/call-record.ts'
import { displayWidth } from '../text/display-width.ts'
import { drawSpan } from './agent-lanes.ts'
import { blankLane, isFree, type Lane, laneText, write } from './lane.ts'
import type { Canvas, Row } from './timeline.ts'

/** Lines of a contact of messages: what was written, when anything may be written, and targets that were reached. */
export function messageLanes(canvas: Canvas): readonly Row[] {
  const { messaging, trace } = canvas.record
  if (!messaging) return []
  const events = trace.filter(entry => 'event' in entry)
  const breaches = events.filter(each => each.event === 'breach')
  return [
    { label: 'messages', drawing: threadLane(canvas, events) },
    ...windowLanes(canvas, messaging),
    ...(breaches.length === 0 ? [] : [{ label: 'service', drawing: breachLane(canvas, breaches) }]),
  ]
}

/** What the signs of these lanes mean, for the legend. */
export function messageSigns({ messaging }: CallRecord): readonly string[] {
  if (!messaging) return []
  const isRefused = messaging.sent.some(each => each.result !== 'delivered')
  return ['› customer writes', '‹ is written to', ...(isRefused ? ['⊘ refused'] : [])]
}

function threadLane({ scale, columns }: Canvas, events: readonly Happening[]): string {
  const lane = blankLane(columns)
  for (const { event, t, agent, refusedBy } of events) {
    if (event !== 'message' && event !== 'textmsg') continue
    const sign = agent === undefined && event === 'message' ? '›' : '‹'
    put(lane, scale.columnOf(t), refusedBy === undefined ? sign : '⊘')
  }
  return laneText(lane)
}

/** Beside what stands there already, where there is room. */
function put(lane: Lane, column: number, sign: string): void {
  const free = [column, column + 1, column + 2].find(each => isFree(lane, each, 1))
  write(lane, free ?? column, sign)
}

function windowLanes(
  { scale, columns, record }: Canvas,
  { windows, customer }: NonNullable<CallRecord['messaging']>,
): readonly Row[] {
  return [...new Set(windows.map(each => each.customer))].map(who => {
    const lane = blankLane(columns)
    for (const { from, until } of windows.filter(each => each.customer === who && each.until > 0)) {
      const isShut = until <= record.duration
      drawSpan(lane, scale.columnOf(Math.max(0, from)), scale.columnOf(Math.min(until, record.duration)), {
        start: from < 0 ? '┄' : '├',
        middle: '┄',
        end: isShut ? '┤' : '┄',
        point: '┼',
      })
    }
    return { label: who === customer ? 'window' : `window ${who}`, drawing: laneText(lane) }
  })
}

function breachLane({ scale, columns }: Canvas, breaches: readonly Happening[]): string {
  const lane = blankLane(columns)
  for (const { t } of breaches) write(lane, scale.columnOf(t), '!')
  // Words go where there is room between the signs.
  for (const { t, text = '' } of breaches) {
    const column = scale.columnOf(t) + 2
    const words = text.replace(/^the target of | is reached$/g, '')
    if (isFree(lane, column, displayWidth(words) + 1)) write(lane, column, words)
  }
  return laneText(lane)
}
