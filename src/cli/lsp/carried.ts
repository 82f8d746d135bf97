import type { Finding } from '../../lint/finding.ts'
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

/** What differs: a range of the former text, and by how much all behind it has moved. */
function changeBetween(
  from: string,
  to: string,
): { readonly start: number; readonly end: number; readonly delta: number } {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++
  let tail = 0
  while (tail < most - start && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) tail++
  return { start, end: from.length - tail, delta: to.length - from.length }
}
