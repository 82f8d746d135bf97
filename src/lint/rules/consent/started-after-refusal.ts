import { recordingOrders } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const startedAfterRefusal = scriptRule({
  code: 'consent/started-after-refusal',
  severity: 'error',
  summary: 'The script starts a recording of a caller who has refused.',
  why: 'A start by the script beats every policy, so the caller is recorded against his word unless DoNotRecord ran.',
  rests: 'R2',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": record, "2": record, Default: refused }
  record:
    LogRecordingPro: { Record: Start, RecordingType: IVR }
    next: number
  number:
    Menu: { Phrase: Your number please., MaxDigits: 8 }
    next: goodbye
  refused:
    DoNotRecord:
    next: goodbye
  goodbye:
    Hangup:
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": record, "2": refused, Default: refused }
  record:
    LogRecordingPro: { Record: Start, RecordingType: IVR }
    next: number
  number:
    Menu: { Phrase: Your number please., MaxDigits: 8 }
    next: goodbye
  refused:
    DoNotRecord:
    next: number
  goodbye:
    Hangup:
`,
  *check(subject) {
    for (const { node, order, points } of recordingOrders(subject)) {
      if (order.record !== 'Start') continue
      const found = somewhere(points, facts => facts.consent === 'refused' && !facts.doNotRecord)
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} starts a recording of a caller who has refused`,
        hint: 'put DoNotRecord on the way of the refusal, and lead it past this action',
        path: pathTo(found),
      }
    }
  },
})
