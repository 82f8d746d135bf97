import { recordingOrders } from '../../analysis/actions-of.ts'
import { analysisOf, pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const stoppedWithoutId = scriptRule({
  code: 'statement/stopped-without-id',
  severity: 'warning',
  summary: 'A Stop without UseRecordingStatementId leaves a running statement running.',
  why: 'A statement ends by a Stop that says UseRecordingStatementId, with another agent or with the call, not by any other Stop.',
  rests: 'R21',
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
    next: keep
  keep:
    Snippet: ASSIGN statement = _recordingStatementId
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{statement}"] }
    next: stop
  stop:
    LogRecordingPro: { Record: Stop, RecordingType: Call }
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
    const orders = recordingOrders(subject)
    if (!analysisOf(subject.flow).isComplete || orders.some(({ order }) => order.record === 'Stop' && order.statement))
      return
    for (const { node, order, points } of orders) {
      if (order.record !== 'Stop' || order.type !== 'Call') continue
      const found = somewhere(points, facts => facts.statement && facts.call !== 'started')
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} does not end the statement that is running`,
        hint: 'add UseRecordingStatementId: true',
        path: pathTo(found),
      }
    }
  },
})
