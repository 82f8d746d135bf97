import type { Station } from '../../../behavior/station.ts'
import { orderOf, recordingOrders, stationAt } from '../../analysis/actions-of.ts'
import { leadsTo, pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import type { Point } from '../../analysis/point.ts'
import { type ScriptSubject, scriptRule } from '../../rule.ts'

export const stopNeverResumed = scriptRule({
  code: 'recording/stop-never-resumed',
  severity: 'warning',
  summary: 'A recording is stopped for something secret and never started again.',
  why: 'A Stop holds for all later segments, transfers too: the rest of the call is lost.',
  rests: 'R3',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: Call }
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  clicked:
    Onsignal:
    next: pause
  pause:
    LogRecordingPro: { Record: Stop, RecordingType: Call }
    next: card
  card:
    Wait: { Seconds: 20 }
    sensitive: card
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: Call }
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  clicked:
    Onsignal:
    next: pause
  pause:
    LogRecordingPro: { Record: Stop, RecordingType: Call }
    next: card
  card:
    Wait: { Seconds: 20 }
    sensitive: card
    next: resume
  resume:
    LogRecordingPro: { Record: Start, RecordingType: Call }
`,
  *check(subject) {
    const { flow } = subject
    for (const { node, order, points } of recordingOrders(subject)) {
      if (order.record !== 'Stop' || order.type !== 'Call' || order.statement) continue
      const pauses = somewhere(points, (_, point) => leadsTo(point, later => isSensitive(subject, later)))
      if (!pauses || leadsTo(pauses, later => isCallStart(stationAt(flow, later)) || later.facts.unseen)) continue
      yield {
        at: node.typeAt,
        message: `the recording that ${named(node)} stops is never started again`,
        hint: 'start it again behind the sensitive action',
        path: pathTo(pauses),
      }
    }
  },
})

function isCallStart(station: Station | undefined): boolean {
  const order = station && orderOf(station)
  return order !== undefined && order.record === 'Start' && order.type === 'Call' && !order.statement
}

function isSensitive(subject: ScriptSubject, point: Point): boolean {
  const station = stationAt(subject.flow, point)
  return (
    station !== undefined &&
    point.facts.call === 'stopped' &&
    // Alone with the caller, the script may be about to end the call.
    (point.facts.line === 'linked' || point.facts.line === 'held') &&
    subject.flow.scripts.get(station.script)?.nodes.get(station.id)?.sensitive !== undefined
  )
}
