import type { LintRun } from '../lint/finding.ts'
import { fingerprints } from '../lint/fingerprint.ts'
import type { Severity } from '../text/diagnostic.ts'
import { positionAt } from '../text/source.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** What was found, as GitLab's code quality report; a fingerprint each, without lines, or GitLab drops those that are equal. */
export function findingsGitlab({ findings }: LintRun): string {
  const prints = fingerprints(findings)
  const entries = findings
    .filter(each => each.suppressed === undefined)
    .map(each => ({
      description: each.hint === undefined ? each.message : `${each.message} (${each.hint})`,
      check_name: each.code,
      fingerprint: prints.get(each),
      severity: severities[each.severity],
      location: {
        path: each.at.source.path,
        lines: {
          begin: positionAt(each.at.source, each.at.start).line,
          end: positionAt(each.at.source, each.at.end).line,
        },
      },
    }))
  return `${JSON.stringify(entries, undefined, 2)}\n`
}
