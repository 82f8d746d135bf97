import { allActions, isSubscript } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { recordsNow } from '../../analysis/facts.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const sensitiveUnderPolicy = scriptRule({
  code: 'recording/sensitive-under-policy',
  severity: 'warning',
  summary: 'Something secret is said or keyed in while a policy may record the call.',
  why: 'Where the script has stopped nothing, the policies decide; only an agent who masks in time keeps it off the tape.',
  rests: 'R5',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  clicked:
    Onsignal:
    next: card
  card:
    Wait: { Seconds: 20 }
    sensitive: card
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  clicked:
    Onsignal:
    next: pause
  card:
    Wait: { Seconds: 20 }
    sensitive: card
    next: resume
  pause:
    LogRecordingPro: { Record: Stop, RecordingType: Call }
    next: card
  resume:
    LogRecordingPro: { Record: Start, RecordingType: Call }
`,
  *check(subject) {
    if (isSubscript(subject.flow.main)) return
    for (const { node, points } of allActions(subject)) {
      if (node.sensitive === undefined) continue
      const found = somewhere(points, facts => recordsNow(facts) === 'by policy')
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} is sensitive, and a policy may be recording there`,
        hint: 'put a LogRecordingPro that stops the recording before it',
        path: pathTo(found),
      }
    }
  },
})
