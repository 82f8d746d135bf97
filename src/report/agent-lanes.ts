import type { CallRecord } from '../record/call-record.ts'
import { blankLane, fill, type Lane, laneText, write } from './lane.ts'
import type { Canvas, Row } from './timeline.ts'

const signs: Readonly<Record<string, string>> = { record: '●', stopRecording: '■', click: '◆' }

/** Agents in the order in which they come up. */
export function agentsOf(record: CallRecord): readonly string[] {
  const others = new Set(['caller', 'ivr', 'external'])
  const named = [
    ...record.segments.filter(segment => segment.kind !== 'external').flatMap(segment => segment.parties),
    ...record.trace.flatMap(entry =>
      'event' in entry && entry.agent !== undefined && entry.by === undefined ? [entry.agent] : [],
    ),
  ]
  return [...new Set(named)].filter(each => !others.has(each))
}

/** A line for each agent: when she was on the call, on hold, and what she pressed. */
export function agentLanes(canvas: Canvas): readonly Row[] {
  return agentsOf(canvas.record).map(agent => ({ label: agent, drawing: agentLane(agent, canvas) }))
}

function agentLane(agent: string, { record, scale, columns }: Canvas): string {
  const lane = blankLane(columns)
  for (const { from, to } of presenceOf(agent, record))
    drawSpan(lane, scale.columnOf(from), scale.columnOf(to), { start: '╞', middle: '═', end: '╡', point: '╪' })
  let held: number | undefined
  let answered: number | undefined
  for (const entry of record.trace) {
    if (!('event' in entry) || entry.agent !== agent || entry.refusedBy !== undefined) continue
    const column = scale.columnOf(entry.t)
    if (entry.event === 'hold') held = entry.t
    else if (entry.event === 'resume' && held !== undefined) {
      fill(lane, scale.columnOf(held), column - 1, '┄')
      held = undefined
    }
    // What she hears before she is connected, and nobody else.
    if (entry.event === 'answer') answered = entry.to === 'agent' ? entry.t : undefined
    else if (entry.event === 'connect' && answered !== undefined) {
      fill(lane, scale.columnOf(answered), column - 1, '∙')
      answered = undefined
    }
    const sign = signs[entry.event]
    if (sign !== undefined) write(lane, column, sign)
  }
  return laneText(lane)
}

/** When the agent was on the call; segments that follow one another without a gap are one stay. */
function presenceOf(agent: string, record: CallRecord): readonly { readonly from: number; readonly to: number }[] {
  const stays: { from: number; to: number }[] = []
  for (const segment of record.segments) {
    if (!segment.parties.includes(agent)) continue
    const last = stays.at(-1)
    if (last && last.to === segment.from) last.to = segment.to
    else stays.push({ from: segment.from, to: segment.to })
  }
  return stays
}

/** Draws a stretch with its ends; one that is too short to have two ends is a point. */
export function drawSpan(
  lane: Lane,
  from: number,
  to: number,
  signs: { readonly start: string; readonly middle: string; readonly end: string; readonly point: string },
): void {
  if (to <= from) return void fill(lane, from, from, signs.point)
  fill(lane, from, to, signs.middle)
  fill(lane, from, from, signs.start)
  fill(lane, to, to, signs.end)
}
