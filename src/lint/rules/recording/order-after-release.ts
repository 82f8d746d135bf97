import { visited } from '../../analysis/actions-of.ts'
import { always } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const orderAfterRelease = scriptRule({
  code: 'recording/order-after-release',
  severity: 'warning',
  summary: 'A recording is ordered behind Onrelease, when the call is over.',
  why: 'There is nothing left to record or to stop; a statement’s id is not cleared any more either.',
  rests: 'E4',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  released:
    Onrelease:
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
  released:
    Onrelease:
`,
  *check(subject) {
    for (const { node, points } of visited(subject, 'LogRecordingPro', 'RecordAgentOnly', 'DoNotRecord')) {
      if (!always(points, facts => facts.line === 'released')) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} runs when the call is over`,
        hint: 'recording ends with the call by itself',
      }
    }
  },
})
