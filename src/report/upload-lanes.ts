import { cutTo, displayWidth } from '../text/display-width.ts'
import { hoursText } from '../text/duration.ts'
import { blankLane, laneText, write } from './lane.ts'
import { safeText } from './safe-text.ts'
import type { Canvas, Row } from './timeline.ts'

/** A line for each recording that was uploaded after the call: its time lies beyond the drawing, so it is told in words. */
export function uploadLanes({ record, columns }: Canvas): readonly Row[] {
  return (record.uploads ?? []).map(({ recording, parts, attempts, deletedAfter, lost }, index, all) => {
    const name = all.length > 1 ? `${recording} ` : ''
    const tries = attempts.count === 1 ? '' : `, ${attempts.count} attempts`
    const at = hoursText(deletedAfter * 1_000)
    const end = lost ? `✗ LOST +${at}${tries}` : `⇪ uploaded +${at}${tries}`
    const text = cutTo(safeText(`${name}${end}, ${parts.length === 1 ? 'one file' : `${parts.length} parts`}`), columns)
    const lane = blankLane(columns)
    write(lane, Math.max(0, columns - displayWidth(text)), text)
    return {
      label: index === 0 ? 'afterwards' : '',
      drawing: laneText(lane),
      ...(lost ? { tone: 'bad' as const } : {}),
    }
  })
}
