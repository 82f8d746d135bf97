import type { Span } from '../../text/source.ts'
import type { Text } from '../../text/written.ts'

/** One word of a claim: a name, a quoted name, or a mark of punctuation. */
export interface Word {
  readonly kind: 'name' | 'quoted' | 'mark'
  readonly text: string
  readonly at: Span
}

const form = /\s+|("(?:[^"\\]|\\.)*"|'[^']*')|([\p{L}\p{N}_][\p{L}\p{N}_.-]*)|([\s\S])/gu

/** The words of a claim with their places in the file. */
export function wordsOf({ value, at, offsetAt }: Text): readonly Word[] {
  return [...value.matchAll(form)].flatMap(({ 0: whole, 1: quoted, 2: name, index }): readonly Word[] => {
    if (/^\s/.test(whole)) return []
    const span = { source: at.source, start: offsetAt(index), end: offsetAt(index + whole.length) }
    if (quoted !== undefined) return [{ kind: 'quoted', text: quoted.slice(1, -1).replace(/\\(.)/g, '$1'), at: span }]
    return [{ kind: name === undefined ? 'mark' : 'name', text: whole, at: span }]
  })
}

/** Whether a word is this word of the grammar; case does not count, and in quotes none is. */
export function is(word: Word | undefined, text: string): boolean {
  return word !== undefined && word.kind !== 'quoted' && word.text.toLowerCase() === text
}
