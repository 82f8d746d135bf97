import type { Prompt } from './effect.ts'
import type { Settings } from './settings.ts'

/** ◇ Seconds that an unknown prompt file is taken to last. */
const unknownFileMs = 3_000
const lettersASecond = 14
const hangulASecond = 5

/** Milliseconds that a text takes to be spoken: 14 characters a second, Hangul 5, at least 1 s. */
export function speechMs(text: string): number {
  const hangul = text.match(/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/gu)?.length ?? 0
  const others = [...text].length - hangul
  return Math.max(1_000, Math.round((hangul / hangulASecond + others / lettersASecond) * 1_000))
}

/** Milliseconds of a prompt file, from the center or assumed. */
export function fileMs(file: string, settings: Settings): number {
  return settings.promptMs(file) ?? unknownFileMs
}

/**
 * The pieces of a Sequence: `"hello.wav" "%text to speak"`, quoted and separated by blanks; without quotes the whole text
 * is one piece. A piece that begins with `%` is spoken, any other is a file.
 */
export function sequencePrompts(sequence: string, settings: Settings): readonly Prompt[] {
  const quoted = [...sequence.matchAll(/"([^"]*)"/g)].map(match => match[1] ?? '')
  const pieces = quoted.length > 0 ? quoted : [sequence.trim()]
  return pieces
    .map(piece => piece.trim())
    .filter(piece => piece !== '' && piece !== '%')
    .map(piece =>
      piece.startsWith('%') || piece.startsWith('$')
        ? spoken(piece.slice(1))
        : { kind: 'file', text: piece, ms: fileMs(piece, settings) },
    )
}

/** A text as one spoken prompt. */
export function spoken(text: string): Prompt {
  return { kind: 'speech', text, ms: speechMs(text) }
}

/** Milliseconds that prompts take one after another. */
export function lengthMs(prompts: readonly Prompt[]): number {
  return prompts.reduce((total, each) => total + each.ms, 0)
}
