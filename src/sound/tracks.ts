import type { CallRecord, Side, TraceEntry } from '../record/call-record.ts'
import { isFile, phraseKey, phraseOf, type Voices } from './phrases.ts'
import { type Samples, samplesIn } from './telephone.ts'
import { chime, holdMusic, keyTone } from './tones.ts'

/** The sound of a call, a track for each side of it, each as long as the call. */
export type Tracks = ReadonlyMap<Side, Samples>

/** A day on hold has no more sound than this, seconds. */
const longest = 1_800

/** What each side of a call gives to hear. */
export function tracksOf({ trace, duration, contact }: CallRecord, voices: Voices): Tracks {
  const length = samplesIn(Math.min(duration, longest))
  const tracks = new Map<Side, Samples>(
    (['caller', 'agent', 'ivr', 'external'] as const).map(side => [side, new Float32Array(length)]),
  )
  if (contact.media !== 'phone') return tracks
  for (const [index, entry] of trace.entries()) {
    const end = Math.min(duration, endOf(index, trace) ?? duration)
    const { side, samples } = soundOf(entry, end, voices) ?? {}
    const track = side && tracks.get(side)
    if (track && samples) lay(track, samples, samplesIn(entry.t), samplesIn(end))
  }
  return tracks
}

interface Sound {
  readonly side: Side
  readonly samples: Samples
}

function soundOf(entry: TraceEntry, end: number, voices: Voices): Sound | undefined {
  if (!('event' in entry)) return undefined
  const { event, text = '', t, to } = entry
  if (event === 'press') return { side: 'caller', samples: keyTone(text) }
  if (event === 'music') return { side: 'ivr', samples: holdMusic(Math.min(end, t + longest) - t) }
  if (event === 'play' && to !== 'agent' && isFile(text)) return { side: 'ivr', samples: chime(end - t) }
  const phrase = phraseOf(entry)
  const samples = phrase && voices.get(phraseKey(phrase))
  return phrase && samples ? { side: phrase.speaker, samples } : undefined
}

/** When a sound ends at the latest, seconds: a prompt with its action; what people do has its own length. */
function endOf(index: number, trace: readonly TraceEntry[]): number | undefined {
  const entry = trace[index]
  if (!entry || !('event' in entry)) return undefined
  if (entry.event === 'say' || entry.event === 'press') return undefined
  const isEnd = (each: TraceEntry): boolean =>
    'action' in each || ['press', 'answer', 'hangup', 'play', 'music'].includes(each.event)
  return trace.slice(index + 1).find(isEnd)?.t
}

/** Adds a sound to a track, from one sample to another at the most. */
function lay(track: Samples, sound: Samples, from: number, to: number): void {
  const length = Math.min(sound.length, to - from, track.length - from)
  for (let index = 0; index < length; index++) track[from + index] = (track[from + index] ?? 0) + (sound[index] ?? 0)
}

/** Several sides at once. */
export function mixed(tracks: Tracks, sides: Iterable<Side>): Samples {
  const length = tracks.get('caller')?.length ?? 0
  const mix = new Float32Array(length)
  for (const side of sides) lay(mix, tracks.get(side) ?? new Float32Array(), 0, length)
  return mix.map(each => Math.max(-1, Math.min(1, each)))
}
