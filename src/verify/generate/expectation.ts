import type { Expectation } from '../../center/call.ts'
import type { CallRecord } from '../../record/call-record.ts'
import type { Span } from '../../text/source.ts'

/** All that a trainer would ask of a call, as it came out: what `test` holds it to. */
export function expectationFrom(record: CallRecord, at: Span): Expectation {
  const visited = record.trace.flatMap(each => ('action' in each ? [each.action] : []))
  return {
    at,
    outcome: record.outcome,
    recorded: record.verdict.recorded,
    recordings: record.recordings.map(({ startedBy, sides, rule }) => ({ startedBy, sides, rule })),
    statements: record.statements.map(({ startedBy, lost }) => ({ startedBy, lost })),
    path: visited.filter((id, index) => id !== visited[index - 1]),
  }
}
