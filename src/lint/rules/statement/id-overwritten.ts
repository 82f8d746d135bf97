import { recordingOrders } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const idOverwritten = scriptRule({
  code: 'statement/id-overwritten',
  severity: 'error',
  summary: 'A second statement is started before the id of the first was copied.',
  why: 'The next Start overwrites _recordingStatementId; the first statement cannot be found again.',
  rests: 'R22',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: first
  first:
    LogRecordingPro: { Record: Start, UseRecordingStatementId: true }
    next: second
  second:
    LogRecordingPro: { Record: Start, UseRecordingStatementId: true }
    next: keep
  keep:
    Rest_api: { Command: save, Parameters: ["{_recordingStatementId}"] }
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
    next: again
  again:
    LogRecordingPro: { Record: Start, UseRecordingStatementId: true }
    next: keepAgain
  keepAgain:
    Rest_api: { Command: save, Parameters: ["{_recordingStatementId}"] }
`,
  *check(subject) {
    for (const { node, order, points } of recordingOrders(subject)) {
      if (order.record !== 'Start' || !order.statement) continue
      const found = somewhere(points, facts => facts.id === 'fresh' && !facts.doNotRecord && facts.line !== 'released')
      if (!found) continue
      const first = found.facts.idFrom.split('/').at(-1) ?? ''
      yield {
        at: node.typeAt,
        message:
          first === node.id
            ? `${named(node)} can run again and overwrite the statement’s id before anything copied it`
            : `${named(node)} overwrites the id of the statement that "${first}" started, and nothing has copied it`,
        hint: 'copy _recordingStatementId with a Snippet right behind each Start',
        path: pathTo(found),
      }
    }
  },
})
