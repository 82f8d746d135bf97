import type { TraceEntry } from '../record/call-record.ts'
import { cutTo, displayWidth } from '../text/display-width.ts'
import { blankLane, fill, laneText, write } from './lane.ts'
import { safeText } from './safe-text.ts'
import type { Canvas, Row } from './timeline.ts'

type Visit = Extract<TraceEntry, { readonly action: string }>

/** Types that wait for something; what another action seems to stay is the script asleep behind it. */
const waiting = new Set([
  'Menu',
  'Play',
  'Music',
  'Wait',
  'Record',
  'Voicemail',
  'Whisper',
  'Runsub',
  'Transfer',
  'Dial',
])

interface Stay {
  readonly name: string
  readonly from: number
  readonly to: number
  /** An event took over. */
  readonly isCut: boolean
  readonly isWaiting: boolean
}

/** The script's line: where it stayed a while, and as many of the quick actions between as there is room for. */
export function scriptLane({ record, scale, columns }: Canvas): Row {
  const lane = blankLane(columns)
  const visits = record.trace.filter(entry => 'action' in entry)
  const stays = visits.map((visit, index) => stayOf(visit, visits[index + 1]?.t ?? visit.t, scale.columnOf))
  const nextLong = nextLongStay(stays)
  let free = 0
  for (const [index, stay] of stays.entries()) {
    const isLong = stay.to > stay.from
    const column = Math.max(free, stay.from)
    const last = isLong ? stay.to : Math.min(nextLong[index] ?? columns, columns)
    const name = isLong ? cutTo(stay.name, last - column - 1) : stay.name
    if (isLong && column < last) {
      if (stay.isWaiting) fill(lane, column, last - 1, '─')
      if (name.length > 1 || stay.name.length === 1) write(lane, column, name)
      if (stay.isCut && stay.isWaiting) write(lane, last - 1, '┤')
      free = last
    } else if (!isLong && column + displayWidth(name) < last && write(lane, column, name))
      free = column + displayWidth(name) + 1
  }
  return { label: 'script', drawing: laneText(lane) }
}

/** For each stay, the column in which the next begins that takes room. */
function nextLongStay(stays: readonly Stay[]): readonly (number | undefined)[] {
  let next: number | undefined
  return stays
    .toReversed()
    .map(stay => {
      const found = next
      if (stay.to > stay.from) next = stay.from
      return found
    })
    .reverse()
}

function stayOf(visit: Visit, to: number, columnOf: (seconds: number) => number): Stay {
  const name = visit.type === 'Music' ? '♪' : safeText(visit.action)
  const isCut = visit.branch === null && to > visit.t
  return { name, from: columnOf(visit.t), to: columnOf(to), isCut, isWaiting: waiting.has(visit.type) }
}
