import type { Prompt } from '../behavior/effect.ts'
import { sequencePrompts, spoken } from '../behavior/prompt.ts'
import type { Turn } from '../behavior/turn.ts'

/**
 * What an action with Sequence and Phrase plays. Sequence is what plays; where it was not written, Phrase is spoken.
 * A Sequence that was written as empty text is silent, as Studio's is.
 */
export function promptOf(turn: Turn): readonly Prompt[] {
  if (turn.isWritten('Sequence')) return sequencePrompts(turn.text('Sequence'), turn.settings)
  const phrase = turn.text('Phrase').trim()
  return phrase === '' ? [] : [spoken(phrase)]
}
