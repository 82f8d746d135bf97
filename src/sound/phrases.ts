import type { CallRecord, Happening } from '../record/call-record.ts'

/** Whose voice says something. */
export type Speaker = 'caller' | 'agent' | 'ivr'

/** A text to be spoken. */
export interface Phrase {
  readonly speaker: Speaker
  readonly text: string
  readonly language: 'en' | 'ko'
  /** The longest that it may take, seconds: what the simulator counts for a text of this length. */
  readonly seconds: number
}

/** The sound of phrases, by `phraseKey`. */
export type Voices = ReadonlyMap<string, Float32Array>

export const phraseKey = ({ speaker, text }: Pick<Phrase, 'speaker' | 'text'>): string => `${speaker}\0${text}`

/** Longer texts are cut: nobody listens to them. */
const longest = 1_000

/** A prompt of which only the file is known cannot be spoken. */
export function isFile(text: string): boolean {
  return /\.(?:wav|mp3|g729|ulaw|vox)$/i.test(text.trim())
}

/** What somebody says in an entry of the trace; undefined for all that is silent. */
export function phraseOf({ event, text = '', agent, to, refusedBy, by }: Happening): Phrase | undefined {
  if (refusedBy !== undefined || by !== undefined || text.trim() === '') return undefined
  if (event === 'say') return phrase(agent === undefined ? 'caller' : 'agent', text)
  return event === 'play' && to !== 'agent' && !isFile(text) ? phrase('ivr', text) : undefined
}

function phrase(speaker: Speaker, written: string): Phrase {
  const text = written.slice(0, longest)
  const hangul = text.match(/[\uac00-\ud7a3]/g)?.length ?? 0
  const seconds = Math.max(1, hangul / 5 + (text.length - hangul) / 14)
  return { speaker, text, language: hangul > 0 ? 'ko' : 'en', seconds }
}

/** All that is said in these calls, each phrase once, in order. */
export function phrasesOf(records: readonly CallRecord[]): readonly Phrase[] {
  const found = new Map<string, Phrase>()
  for (const { trace, contact } of records) {
    if (contact.media !== 'phone') continue
    for (const entry of trace) {
      const said = 'event' in entry ? phraseOf(entry) : undefined
      if (said && !found.has(phraseKey(said))) found.set(phraseKey(said), said)
    }
  }
  return [...found.values()]
}
