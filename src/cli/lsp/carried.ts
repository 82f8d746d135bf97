import type { Finding } from '../../lint/finding.ts'
import { changeBetween } from '../../text/change.ts'
import type { Source, Span } from '../../text/source.ts'

/** Findings of an earlier text in the places that they have now; those in what was changed are gone. */
export function carried(findings: readonly Finding[], from: Source, to: Source): readonly Finding[] {
  if (from === to) return findings
  const { start, end, delta } = changeBetween(from.text, to.text)
  const moved = (at: Span): Span | undefined => {
    if (at.source !== from) return at
    if (at.end < start) return { ...at, source: to }
    return at.start > end ? { source: to, start: at.start + delta, end: at.end + delta } : undefined
  }
  return findings.flatMap(({ path, related, ...finding }) => {
    const at = moved(finding.at)
    return at ? [{ ...finding, at }] : []
  })
}
