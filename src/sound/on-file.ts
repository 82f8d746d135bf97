import type { CallRecord, RecordingEntry } from '../record/call-record.ts'
import { type Samples, samplesIn } from './telephone.ts'
import { mixed, type Tracks } from './tracks.ts'

/** A recording or a statement as it would be on file. */
export interface OnFile {
  /** The recording's or statement's id. */
  readonly id: string
  readonly samples: Samples
}

/** What of a call is on file: only the recorded stretches, only the recorded sides, masked stretches silent. */
export function onFile(record: CallRecord, tracks: Tracks): readonly OnFile[] {
  const voices = record.recordings.filter(each => each.media === 'voice')
  const ids = [...new Set(voices.map(each => each.id))]
  return [
    ...ids.map(id => ({
      id,
      samples: joined(voices.filter(each => each.id === id).map(each => heardIn(each, tracks))),
    })),
    ...record.statements.map(({ id, from, to }) => ({
      id,
      samples: mixed(tracks, ['caller', 'agent']).slice(samplesIn(from), samplesIn(to)),
    })),
  ]
}

function heardIn({ from, to, sides, masked }: RecordingEntry, tracks: Tracks): Samples {
  const heard = mixed(tracks, new Set(sides)).slice(samplesIn(from), samplesIn(to))
  for (const [start, end] of masked) heard.fill(0, samplesIn(start - from), samplesIn(end - from))
  return heard
}

/** One after the other: a gap in the recording leaves no gap in the file. */
function joined(parts: readonly Samples[]): Samples {
  const all = new Float32Array(parts.reduce((length, each) => length + each.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
