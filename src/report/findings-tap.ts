import type { Finding, LintRun } from '../lint/finding.ts'
import { positionAt } from '../text/source.ts'
import { safeText } from './safe-text.ts'

/** What was found, as TAP 14: a test for each file, what was found in it as a block below. Infos fail nothing. */
export function findingsTap({ findings, files }: LintRun): string {
  const open = findings.filter(each => each.suppressed === undefined)
  const all = [...new Set([...files, ...open.map(each => each.at.source.path)])]
  const lines = all.flatMap((file, index) => {
    const found = open.filter(each => each.at.source.path === file)
    const isOk = found.every(each => each.severity === 'info')
    const first = `${isOk ? 'ok' : 'not ok'} ${index + 1} - ${safeText(file).replace(/[\\#]/g, each => `\\${each}`)}`
    return found.length === 0 ? [first] : [first, '  ---', '  findings:', ...found.flatMap(entry), '  ...']
  })
  return ['TAP version 14', `1..${all.length}`, ...lines, ''].join('\n')
}

function entry({ code, severity, at, message }: Finding): readonly string[] {
  const { line, column } = positionAt(at.source, at.start)
  return [
    `    - code: ${code}`,
    `      severity: ${severity}`,
    `      line: ${line}`,
    `      column: ${column}`,
    `      message: ${JSON.stringify(safeText(message))}`,
  ]
}
