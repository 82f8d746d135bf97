import { allActions } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { recordsNow } from '../../analysis/facts.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const sensitiveWhileRecorded = scriptRule({
  code: 'recording/sensitive-while-recorded',
  severity: 'error',
  summary: 'Something secret is said or keyed in while the call is recorded.',
  why: 'What the annotation "sensitive" marks must not be on tape; only a Stop before it, or DoNotRecord, keeps it off.',
  rests: 'R3',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: IVR }
    next: card
  card:
    Menu: { Phrase: Your card number please., MaxDigits: 16 }
    sensitive: card
    next: goodbye
  goodbye:
    Hangup:
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: IVR }
    next: greet
  greet:
    Play: { Phrase: Welcome. }
    next: pause
  pause:
    LogRecordingPro: { Record: Stop, RecordingType: IVR }
    next: card
  card:
    Menu: { Phrase: Your card number please., MaxDigits: 16 }
    sensitive: card
    next: goodbye
  goodbye:
    Hangup:
`,
  *check(subject) {
    for (const { node, points } of allActions(subject)) {
      if (node.sensitive === undefined) continue
      const found = somewhere(points, facts => recordsNow(facts) === 'ordered')
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} is sensitive, and the script is recording there`,
        hint: 'put a LogRecordingPro that stops the recording before it',
        path: pathTo(found),
      }
    }
  },
})
