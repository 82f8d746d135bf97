import { type Finding, type LintRun, summaryOf } from '../lint/finding.ts'
import { positionAt, type Span } from '../text/source.ts'

/** What was found, as `callwright/findings@1`. */
export function findingsJson(run: LintRun): string {
  const report = {
    format: 'callwright/findings@1',
    findings: run.findings.filter(each => each.suppressed === undefined).map(entry),
    summary: summaryOf(run),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function entry({ code, severity, message, hint, at, rule, related, action, path }: Finding): unknown {
  const start = positionAt(at.source, at.start)
  const end = positionAt(at.source, at.end)
  return {
    code,
    severity,
    message,
    hint,
    file: at.source.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    rule,
    action,
    related: (related ?? []).map(({ at: place, message: says }) => ({ ...placed(place), message: says })),
    path: path?.map(({ at: place, message: says }) => ({ ...placed(place), message: says })),
  }
}

function placed({ source, start }: Span): { readonly file: string; readonly line: number; readonly column: number } {
  return { file: source.path, ...positionAt(source, start) }
}
