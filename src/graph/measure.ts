import { characters, characterWidth } from '../text/display-width.ts'

/**
 * How wide a text is in a sans-serif font of this size, in pixels: on the safe side, because nobody knows which font the
 * reader's machine has.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const each of characters(text)) ems += emsOf(each)
  return Math.ceil(ems * size)
}

function emsOf(character: string): number {
  if (characterWidth(character) === 2) return 1.02
  if (/[ilj|'.,:;!]/.test(character)) return 0.34
  if (/[ ftr()[\]{}/\\-]/.test(character)) return 0.42
  if (/[mwMW@%&]/.test(character)) return 0.96
  if (/[A-Z_+=<>~#]/.test(character)) return 0.74
  return 0.62
}

/** A text as at most two lines of this width; what does not fit is cut and shows as `…`. */
export function twoLines(text: string, size: number, width: number): readonly string[] {
  // A caption of a megabyte must not cost a second: two lines never hold so many characters.
  const words = text.slice(0, 400).split(/\s+/).filter(Boolean)
  const [first, rest] = firstLine(words, size, width)
  return rest === '' ? [first] : [first, cutToWidth(rest, size, width)]
}

function firstLine(words: readonly string[], size: number, width: number): readonly [line: string, rest: string] {
  let line = ''
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size) <= width) {
      line = longer
      continue
    }
    if (line !== '') return [line, words.slice(index).join(' ')]
    const head = brokenWell(fitting(word, size, width))
    return [head, [word.slice(head.length), ...words.slice(index + 1)].join(' ')]
  }
  return [line, '']
}

/** A name that must be broken is broken after a mark in it, if one is near. */
function brokenWell(head: string): string {
  const [whole = head] = /^.*[_./\\-]/.exec(head) ?? []
  return whole.length * 2 > head.length ? whole : head
}

/** A text in one line of this width. */
export function cutToWidth(text: string, size: number, width: number): string {
  const near = text.slice(0, 400)
  if (near.length === text.length && textWidth(text, size) <= width) return text
  return `${fitting(near, size, width - size).trimEnd()}…`
}

function fitting(text: string, size: number, width: number): string {
  let kept = ''
  let ems = 0
  for (const each of characters(text)) {
    ems += emsOf(each)
    if (ems * size > width && kept !== '') break
    kept += each
  }
  return kept
}
