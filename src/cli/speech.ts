import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Phrase, phraseKey, type Speaker, type Voices } from '../sound/phrases.ts'
import type { Samples } from '../sound/telephone.ts'
import { sampleRate } from '../sound/telephone.ts'
import { readWav } from '../sound/wav.ts'
import type { Io } from './io.ts'

const program = 'espeak-ng'

/** The machine's speech program; undefined where it has none. */
export function speechProgram({ env }: Pick<Io, 'env'>): string | undefined {
  const places = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return places.map(each => join(each, program)).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const accents: Readonly<Record<Speaker, string>> = { caller: '+f3', agent: '+m3', ivr: '+f2' }
const languages: Readonly<Record<Phrase['language'], string>> = { en: 'en-us', ko: 'ko' }

/** Words a minute: usual, and the fastest that can be understood. */
const pace = { usual: 175, fastest: 300 }

/** Phrases that are spoken for one call or page at the most; each takes some twentieth of a second. */
const most = 300

/** The sound of phrases; what the program cannot say is not there. */
export function speak(path: string, phrases: readonly Phrase[]): Voices {
  return new Map(
    phrases.slice(0, most).flatMap((each): readonly (readonly [string, Samples])[] => {
      const samples = spoken(path, each)
      return samples ? [[phraseKey(each), samples]] : []
    }),
  )
}

/** A phrase that would take longer than the call leaves it is said again, faster. */
function spoken(path: string, phrase: Phrase): Samples | undefined {
  const first = said(path, phrase, pace.usual)
  const seconds = (first?.length ?? 0) / sampleRate
  if (!first || seconds <= phrase.seconds) return first
  return said(path, phrase, Math.min(pace.fastest, Math.ceil((pace.usual * seconds) / phrase.seconds)))
}

/** The text goes in as input, never as an argument, so that nothing in it can be an option. */
function said(path: string, { text, speaker, language }: Phrase, words: number): Samples | undefined {
  const voice = `${languages[language]}${accents[speaker]}`
  const { status, stdout } = spawnSync(path, ['--stdin', '--stdout', '-b', '1', '-v', voice, '-s', String(words)], {
    input: text,
    timeout: 10_000,
    maxBuffer: 20_000_000,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return status === 0 && stdout ? readWav(stdout) : undefined
}
