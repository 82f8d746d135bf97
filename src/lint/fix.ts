import type { Finding } from './finding.ts'

/** Families that no machine mends: what they say is for a person to decide. */
const neverMended = ['consent', 'recording']

/** Whether a finding can be mended without altering a call. */
export function isFixable({ code, fix, suppressed }: Finding): boolean {
  return fix !== undefined && suppressed === undefined && !neverMended.includes(code.split('/')[0] ?? '')
}

/** A text with the fixes of these findings of one file; a fix that overlaps an earlier one waits for the next time. */
export function fixed(text: string, findings: readonly Finding[]): { readonly text: string; readonly count: number } {
  let result = ''
  let done = 0
  let count = 0
  const fixes = findings
    .filter(isFixable)
    .map(({ fix = [] }) => [...fix].sort((a, b) => a.start - b.start))
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
  for (const edits of fixes) {
    if (edits.some(({ start, end }) => start < done || end > text.length || end < start)) continue
    for (const edit of edits) {
      result += text.slice(done, edit.start) + edit.text
      done = edit.end
    }
    count++
  }
  return { text: result + text.slice(done), count }
}
