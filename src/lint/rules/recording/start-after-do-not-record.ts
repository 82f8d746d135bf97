import { orderOf, visited } from '../../analysis/actions-of.ts'
import { always } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const startAfterDoNotRecord = scriptRule({
  code: 'recording/start-after-do-not-record',
  severity: 'warning',
  summary: 'A recording is started where DoNotRecord has always run before.',
  why: 'DoNotRecord cannot be undone: the start does nothing.',
  rests: 'R1',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: refused
  refused:
    DoNotRecord:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: Call }
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: Call }
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  *check(subject) {
    for (const { node, station, points } of visited(subject, 'LogRecordingPro', 'RecordAgentOnly')) {
      if (node.type.name === 'LogRecordingPro' && orderOf(station)?.record !== 'Start') continue
      if (!always(points, facts => facts.doNotRecord && facts.line !== 'released')) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} does nothing: DoNotRecord has run before it on every way`,
        hint: 'take one of the two away',
      }
    }
  },
})
