import { recordingOrders } from '../../analysis/actions-of.ts'
import { always } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const ivrStartAfterAnswer = scriptRule({
  code: 'recording/ivr-start-after-answer',
  severity: 'warning',
  summary: 'A Start/IVR runs when an agent is on the call.',
  why: 'It records the IVR segment, which has ended with the answer: nothing is recorded.',
  rests: 'R10',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: IVR }
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
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: Call }
`,
  *check(subject) {
    for (const { node, order, points } of recordingOrders(subject)) {
      if (!(order.record === 'Start' && order.type === 'IVR' && !order.statement)) continue
      if (!always(points, facts => facts.line === 'linked' || facts.line === 'held' || facts.line === 'outside'))
        continue
      yield {
        at: node.typeAt,
        message: `${named(node)} starts recording the IVR when an agent is on the call`,
        hint: 'use RecordingType Call',
      }
    }
  },
})
