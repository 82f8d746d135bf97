import { isSubscript, orderOf, recordingOrders, stationAt } from '../../analysis/actions-of.ts'
import { analysisOf, isSure, pathTo } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import type { Point } from '../../analysis/point.ts'
import { type ScriptSubject, scriptRule } from '../../rule.ts'

export const idNotCopied = scriptRule({
  code: 'statement/id-not-copied',
  severity: 'error',
  summary: 'The id of a recorded statement is lost: nothing copies it before the Stop or the end of the call.',
  why: 'The Stop clears _recordingStatementId; without the id nobody finds the statement again.',
  rests: 'R23',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: start
  start:
    LogRecordingPro: { Record: Start, UseRecordingStatementId: true }
    next: stop
  stop:
    LogRecordingPro: { Record: Stop, UseRecordingStatementId: true }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: start
  start:
    LogRecordingPro: { Record: Start, UseRecordingStatementId: true }
    next: keep
  keep:
    Snippet: ASSIGN statement = _recordingStatementId
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{statement}"] }
    next: stop
  stop:
    LogRecordingPro: { Record: Stop, UseRecordingStatementId: true }
`,
  *check(subject) {
    const { points } = analysisOf(subject.flow)
    for (const { node, station, order } of recordingOrders(subject)) {
      if (order.record !== 'Start' || !order.statement) continue
      const key = `${station.script}/${station.id}`
      const lost = points.find(
        point => point.facts.idFrom === key && point.facts.id === 'fresh' && isSure(point) && isLost(point, subject),
      )
      if (!lost) continue
      yield {
        at: node.typeAt,
        message:
          lost.stands === 'over'
            ? `nothing has copied the id of the statement that ${named(node)} starts when the call is over`
            : `the id of the statement that ${named(node)} starts is cleared before anything copies it`,
        hint: 'copy _recordingStatementId with a Snippet right behind the Start',
        path: pathTo(lost),
      }
    }
  },
})

/** At the end of the call, or at a Stop of the statement. */
function isLost(point: Point, subject: ScriptSubject): boolean {
  if (point.stands === 'over') return !isSubscript(subject.flow.main)
  const station = stationAt(subject.flow, point)
  const order = station && orderOf(station)
  return order?.record === 'Stop' && order.statement
}
