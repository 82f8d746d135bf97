import { differenceText } from './difference-text.ts'
import { safeText } from './safe-text.ts'
import { isOk, reasons, type TestRun } from './test-run.ts'

/** The result of `test` as TAP 14, what differs as a block below its call. */
export function testTap(run: TestRun): string {
  const lines = run.calls.flatMap((call, index) => {
    const name = safeText(call.name).replace(/[\\#]/g, each => `\\${each}`)
    const first = `${isOk(call) ? 'ok' : 'not ok'} ${index + 1} - ${name}`
    if (isOk(call)) return [first]
    const details = reasons(call, differenceText).map(reason => `    - ${JSON.stringify(safeText(reason))}`)
    return [first, '  ---', `  file: ${JSON.stringify(call.file)}`, '  reasons:', ...details, '  ...']
  })
  return ['TAP version 14', `1..${run.calls.length}`, ...lines, ''].join('\n')
}
