import type { RecordingEntry } from '../../record/call-record.ts'
import type { RedactionEntry } from '../../record/care-entries.ts'

/** The recordings without the stretches that were redacted: the file does not contain them (CC-39, V-02). */
export function cutOut(
  recordings: readonly RecordingEntry[],
  redactions: readonly RedactionEntry[],
): readonly RecordingEntry[] {
  return redactions.reduce<readonly RecordingEntry[]>(
    (entries, { start, stop }) => entries.flatMap(each => outside(each, start, stop)),
    recordings,
  )
}

function outside(entry: RecordingEntry, start: number, stop: number): readonly RecordingEntry[] {
  if (stop <= entry.from || start >= entry.to || start === stop) return [entry]
  const [before, after] = [
    { ...entry, to: Math.max(entry.from, start) },
    { ...entry, from: Math.min(entry.to, stop) },
  ]
  return [before, after]
    .filter(each => each.to > each.from)
    .map(each => ({ ...each, masked: each.masked.flatMap(stretch => within(stretch, each)) }))
}

/** What of a masked stretch lies within an entry. */
function within(
  [from, to]: readonly [number, number],
  entry: { readonly from: number; readonly to: number },
): readonly (readonly [number, number])[] {
  const [start, end] = [Math.max(from, entry.from), Math.min(to, entry.to)]
  return start < end ? [[start, end]] : []
}
