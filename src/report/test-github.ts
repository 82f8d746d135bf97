import { differenceText } from './difference-text.ts'
import { safeText } from './safe-text.ts'
import { isOk, reasons, type TestRun } from './test-run.ts'
import { data, property } from './workflow-command.ts'

/** GitHub shows ten errors of a step and drops the rest without a word. */
const shownByGithub = 10

/** The result of `test` as workflow commands: an annotation for each failed call, on its file. */
export function testGithub(run: TestRun): string {
  const failed = run.calls.filter(call => !isOk(call))
  const shown = failed.length > shownByGithub ? failed.slice(0, shownByGithub - 1) : failed
  const rest = failed.length - shown.length
  const lines = shown.map(call => {
    const line = call.kind === 'played' ? (call.impossible?.line ?? 1) : 1
    const message = reasons(call, differenceText).map(safeText).join('\n')
    return `::error file=${property(call.file)},line=${line},title=${property(safeText(call.name))}::${data(message)}`
  })
  const more = rest > 0 ? [`::error title=callwright::${rest} more calls failed; the log has them all`] : []
  return [...lines, ...more].map(line => `${line}\n`).join('')
}
