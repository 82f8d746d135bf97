import { isSubscript, recordingOrders } from '../../analysis/actions-of.ts'
import { always } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const ivrStopWithoutStart = scriptRule({
  code: 'recording/ivr-stop-without-start',
  severity: 'warning',
  summary: 'A Stop/IVR runs where no recording of the IVR is running.',
  why: 'Stop/IVR ends an IVR recording only; a call that is recorded with an agent goes on being recorded.',
  rests: 'R12',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: pause
  pause:
    LogRecordingPro: { Record: Stop, RecordingType: IVR }
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
    next: pause
  pause:
    LogRecordingPro: { Record: Stop, RecordingType: Call }
`,
  *check(subject) {
    if (isSubscript(subject.flow.main)) return
    for (const { node, order, points } of recordingOrders(subject)) {
      if (!(order.record === 'Stop' && order.type === 'IVR' && !order.statement)) continue
      if (!always(points, facts => !facts.ivr)) continue
      yield {
        at: node.typeAt,
        message: `no recording of the IVR is running where ${named(node)} stops one`,
        hint: 'stop a call that is recorded with RecordingType Call',
      }
    }
  },
})
