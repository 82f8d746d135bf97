import type { Finding, LintRun } from '../lint/finding.ts'
import type { Severity } from '../text/diagnostic.ts'
import { positionAt } from '../text/source.ts'
import { safeText } from './safe-text.ts'
import { data, property } from './workflow-command.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** GitHub shows ten annotations of a kind for a step and drops the rest without a word. */
const shownByGithub = 10

/** What was found, as GitHub's workflow commands: an annotation each, and one that says how many more there are. */
export function findingsGithub({ findings }: LintRun): string {
  const open = findings.filter(each => each.suppressed === undefined)
  const lines = (['error', 'warning', 'info'] as const).flatMap(severity => {
    const all = open.filter(each => each.severity === severity)
    const shown = all.length > shownByGithub ? all.slice(0, shownByGithub - 1) : all
    const rest = all.length - shown.length
    const more = `::${commands[severity]} title=callwright::${rest} more of this kind; the log has them all`
    return [...shown.map(annotation), ...(rest > 0 ? [more] : [])]
  })
  return lines.map(line => `${line}\n`).join('')
}

function annotation({ severity, code, at, message, hint }: Finding): string {
  const start = positionAt(at.source, at.start)
  const end = positionAt(at.source, at.end)
  // GitHub takes columns only where both are on one line.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : ''
  const place = `file=${property(at.source.path)},line=${start.line},endLine=${end.line}${columns},title=${property(code)}`
  return `::${commands[severity]} ${place}::${data([message, ...(hint === undefined ? [] : [hint])].map(safeText).join('\n'))}`
}
