import type { RecordingEntry } from '../../record/call-record.ts'

type Interval = readonly [number, number]

/** What is in the voice recordings: their stretches without the paused ones; where one ends as the next begins they are one. */
export function heard(recordings: readonly RecordingEntry[]): readonly Interval[] {
  const pieces = recordings.filter(each => each.media === 'voice').flatMap(piecesOf)
  const merged: [number, number][] = []
  for (const [from, to] of pieces.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

function piecesOf({ from, to, masked }: RecordingEntry): readonly Interval[] {
  const ends = masked.reduce<{ readonly at: number; readonly pieces: readonly Interval[] }>(
    ({ at, pieces }, [begins, ends]) => ({ at: ends, pieces: [...pieces, [at, begins] as const] }),
    { at: from, pieces: [] },
  )
  return [...ends.pieces, [ends.at, to] as const].filter(([begins, over]) => over > begins)
}
