import type { CallRecord } from '../record/call-record.ts'
import type { DeskStretch } from '../record/desk-entry.ts'
import { displayWidth } from '../text/display-width.ts'
import { blankLane, fill, isFree, laneText, write } from './lane.ts'
import { safeText } from './safe-text.ts'
import type { Canvas, Row } from './timeline.ts'

/** A line for each agent whose state changed: what she was when, with the words where there is room. */
export function deskLanes({ record, scale, columns }: Canvas): readonly Row[] {
  return Object.entries(record.desk?.agents ?? {}).map(([agent, stretches]) => {
    const lane = blankLane(columns)
    for (const { from, to } of stretches) {
      fill(lane, scale.columnOf(from), scale.columnOf(to) - 1, '╌')
      write(lane, scale.columnOf(from), '╎')
    }
    for (const stretch of stretches) {
      const room = scale.columnOf(stretch.to) - scale.columnOf(stretch.from) - 1
      const at = scale.columnOf(stretch.from) + 1
      const word = [nameOf(stretch), stretch.state].find(each => displayWidth(each) <= room)
      if (word !== undefined && isFree(lane, at, displayWidth(word), '╌')) write(lane, at, word)
    }
    return { label: `${agent} desk`, drawing: laneText(lane) }
  })
}

/** RONA is Idle for a reason that says it all. */
function nameOf({ state, reason }: DeskStretch): string {
  if (reason === 'RONA') return reason
  return reason === undefined ? state : safeText(`${state}:${reason}`)
}

/** Until when something happens in a call, seconds: wrap-up comes after it. */
export function lengthOf({ duration, desk }: CallRecord): number {
  return Math.max(duration, ...Object.values(desk?.agents ?? {}).map(each => each.at(-1)?.to ?? 0))
}
