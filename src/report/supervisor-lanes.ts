import { displayWidth } from '../text/display-width.ts'
import { drawSpan } from './agent-lanes.ts'
import { blankLane, isFree, type Lane, laneText, write } from './lane.ts'
import { safeText } from './safe-text.ts'
import type { Canvas, Row } from './timeline.ts'

/** A line for each supervisor: whom she watched from when to when, and what was refused to her. */
export function supervisorLanes({ record, scale, columns }: Canvas): readonly Row[] {
  const deeds = record.trace.flatMap(entry => ('event' in entry && entry.by !== undefined ? [entry] : []))
  const supervisors = [...new Set(deeds.map(each => each.by ?? ''))]
  return supervisors.map(by => {
    const lane = blankLane(columns)
    const watched = (record.monitors ?? []).filter(each => each.by === by)
    const refused = deeds.filter(each => each.by === by && each.refusedBy !== undefined)
    for (const { from, to } of watched)
      drawSpan(lane, scale.columnOf(from), scale.columnOf(to), { start: '├', middle: '┈', end: '┤', point: '┼' })
    for (const { t } of refused) write(lane, scale.columnOf(t), '⊘')
    // Words go where there is room between the signs.
    for (const { from, agent } of watched) label(lane, scale.columnOf(from) + 1, safeText(agent), '┈')
    for (const { t, refusedBy } of refused) label(lane, scale.columnOf(t) + 1, ` ${safeText(refusedBy ?? '')}`, ' ')
    return { label: by, drawing: laneText(lane) }
  })
}

function label(lane: Lane, column: number, text: string, ground: string): void {
  if (isFree(lane, column, displayWidth(text) + 1, ground)) write(lane, column, text)
}
