import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types'
import type { Finding } from '../lint/finding.ts'
import { rangeOf } from './ranges.ts'

const severities: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 }

/** What is never run is shown paler. */
const pale: readonly string[] = ['flow/unreachable', 'snippet/after-return', 'snippet/never-read', 'lint/unused-ignore']

/** A finding as an editor shows it. */
export function diagnosticOf(finding: Finding, uriOf: (path: string) => string): Diagnostic {
  const { at, severity, code, message, hint, related = [], path = [] } = finding
  const unnecessary: DiagnosticTag = 1
  const places = [...related, ...path].map(each => ({
    location: { uri: uriOf(each.at.source.path), range: rangeOf(each.at) },
    message: each.message,
  }))
  return {
    range: rangeOf(at),
    severity: severities[severity],
    code,
    source: 'callwright',
    message: hint === undefined ? message : `${message}\n${hint}`,
    ...(places.length > 0 ? { relatedInformation: places } : {}),
    ...(pale.includes(code) ? { tags: [unnecessary] } : {}),
  }
}
