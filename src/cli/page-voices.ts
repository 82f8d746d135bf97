import { storyOf } from '../replay/story.ts'
import { phrasesOf, type Voices } from '../sound/phrases.ts'
import type { Io } from './io.ts'
import type { Playable } from './playable.ts'
import { speak, speechProgram } from './speech.ts'

/** More samples, a byte each before they are packed, would make a page of more than 1 MB: fifty seconds of speech. */
const most = 400_000

/** What is said in calls, spoken by this machine; empty where it cannot speak, or where it would be too much. */
export function voicesOf(calls: readonly Playable[], io: Io): Voices {
  const program = speechProgram(io)
  if (program === undefined) return new Map()
  const voices = new Map<string, Float32Array>()
  let size = 0
  for (const phrase of phrasesOf(calls.map(each => storyOf(each).record)))
    for (const [key, samples] of speak(program, [phrase])) {
      size += samples.length
      if (size > most) return voices
      voices.set(key, samples)
    }
  return voices
}
