import { recordingOrders } from '../../analysis/actions-of.ts'
import { always } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const doubleStart = scriptRule({
  code: 'recording/double-start',
  severity: 'info',
  summary: 'A Start/Call runs where the script is recording the call already.',
  why: 'The recording goes on as it was; often a Stop between the two was forgotten.',
  rests: 'R11',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: first
  first:
    LogRecordingPro: { Record: Start, RecordingType: Call }
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: second
  second:
    LogRecordingPro: { Record: Start, RecordingType: Call }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: first
  first:
    LogRecordingPro: { Record: Start, RecordingType: Call }
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
`,
  *check(subject) {
    for (const { node, order, points } of recordingOrders(subject)) {
      if (!(order.record === 'Start' && order.type === 'Call' && !order.statement)) continue
      if (!always(points, facts => facts.call === 'started' && !facts.doNotRecord && facts.line !== 'released'))
        continue
      yield {
        at: node.typeAt,
        message: `the call is recorded already where ${named(node)} starts it`,
        hint: 'leave it out, or stop the recording before',
      }
    }
  },
})
