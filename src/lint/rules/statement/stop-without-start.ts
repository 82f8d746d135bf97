import { isSubscript, recordingOrders } from '../../analysis/actions-of.ts'
import { always } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const statementStopWithoutStart = scriptRule({
  code: 'statement/stop-without-start',
  severity: 'warning',
  summary: 'A statement is stopped where none is ever running.',
  why: 'Only a Start with UseRecordingStatementId begins a statement; this Stop ends nothing.',
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
    LogRecordingPro: { Record: Start, RecordingType: Call }
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
    if (isSubscript(subject.flow.main)) return
    for (const { node, order, points } of recordingOrders(subject)) {
      if (!(order.record === 'Stop' && order.statement)) continue
      if (!always(points, facts => !facts.statement && facts.line !== 'released')) continue
      yield {
        at: node.typeAt,
        message: `no statement is ever running where ${named(node)} stops one`,
        hint: 'start it with UseRecordingStatementId, or stop the call without it',
      }
    }
  },
})
