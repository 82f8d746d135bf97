import { orderedRecord } from './call-json.ts'
import { isOk, type TestedCall, type TestRun } from './test-run.ts'

/** The result of `test` as `callwright/test@1`. */
export function testJson(run: TestRun): string {
  const report = {
    format: 'callwright/test@1',
    calls: run.calls.map(callEntry),
    summary: { calls: run.calls.length, failed: run.calls.filter(call => !isOk(call)).length },
    ...(run.coverage ? { coverage: run.coverage } : {}),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function callEntry(call: TestedCall): unknown {
  const { name, file } = call
  if (call.kind === 'unreadable') return { name, file, ok: false, differences: [], problem: call.problem }
  const differences = call.differences.map(({ path, expected, got, line }) => ({ path, expected, got, line }))
  const impossible = call.impossible ? { impossible: call.impossible } : {}
  const code = call.code ? { code: call.code } : {}
  return { name, file, ok: isOk(call), differences, ...impossible, ...code, record: orderedRecord(call.record) }
}
