import { allActions } from '../../analysis/actions-of.ts'
import { always } from '../../analysis/analysis.ts'
import { recordsNow } from '../../analysis/facts.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const disclosedTooLate = scriptRule({
  code: 'consent/disclosed-too-late',
  severity: 'warning',
  summary: 'The recording is announced when it is already running.',
  why: 'The caller has been recorded before he was told.',
  rests: 'R10',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: IVR }
    next: number
  number:
    Menu: { Phrase: Your number please., MaxDigits: 8 }
    next: notice
  notice:
    Play: { Phrase: This call is recorded. }
    disclosure: true
    next: goodbye
  goodbye:
    Hangup:
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: notice
  notice:
    Play: { Phrase: This call is recorded. }
    disclosure: true
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: IVR }
    next: number
  number:
    Menu: { Phrase: Your number please., MaxDigits: 8 }
    next: goodbye
  goodbye:
    Hangup:
`,
  *check(subject) {
    for (const { node, points } of allActions(subject)) {
      if (node.disclosure !== true || !always(points, facts => recordsNow(facts) === 'ordered')) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} announces a recording that is already running`,
        hint: 'announce it before LogRecordingPro starts it',
      }
    }
  },
})
