let clusters: Intl.Segmenter | undefined

/** The wide characters of East Asian scripts and emoji, as half-open ranges of code points. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x1160],
  [0x231a, 0x231c],
  [0x2329, 0x232b],
  [0x23e9, 0x23ed],
  [0x2e80, 0x303f],
  [0x3041, 0x3400],
  [0x3400, 0x4dc0],
  [0x4e00, 0xa4d0],
  [0xa960, 0xa980],
  [0xac00, 0xd7a4],
  [0xf900, 0xfb00],
  [0xfe30, 0xfe70],
  [0xff00, 0xff61],
  [0xffe0, 0xffe7],
  [0x1f300, 0x1f650],
  [0x1f680, 0x1f700],
  [0x1f900, 0x1fb00],
  [0x20000, 0x3fffe],
]

/** Most texts: as wide as they are long. */
const plainAscii = /^[ -~]*$/

/** Signs that never join their neighbours (Latin, arrows, lines, Han, Hangul): no segmenter is made for them, which takes long. */
const standAlone =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2500-\u27bf\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/

/** The characters of a text as people see them, accents and joined emoji kept whole. */
export function characters(text: string): readonly string[] {
  if (standAlone.test(text)) return text.split('')
  clusters ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(clusters.segment(text), each => each.segment)
}

/** How many columns of a terminal a text takes; Hangul and emoji take two. */
export function displayWidth(text: string): number {
  if (plainAscii.test(text)) return text.length
  let width = 0
  for (const each of characters(text)) width += characterWidth(each)
  return width
}

/** The columns of one character, 1 or 2; 0 for a mark that stands alone. */
export function characterWidth(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x300) return 1
  if (/^\p{Mark}/u.test(character) || point === 0x200b || point === 0x200d) return 0
  return wide.some(([from, to]) => point >= from && point < to) ? 2 : 1
}

/** A text that takes at most `columns`; what is cut shows as `…`. */
export function cutTo(text: string, columns: number): string {
  // A name of a megabyte must not cost a second: no character takes less than a column for long.
  const near = text.slice(0, columns * 8 + 64)
  if (near.length === text.length && displayWidth(near) <= columns) return text
  let kept = ''
  let width = 0
  for (const each of characters(near)) {
    width += characterWidth(each)
    if (width > columns - 1) break
    kept += each
  }
  return columns > 0 ? `${kept}…` : ''
}

/** A text filled up with spaces to `columns`. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}

/** Lines of whole words of at most `columns`; a word that is too long for a line is broken. */
export function wrapTo(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/).flatMap(each => pieces(each, columns))) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function pieces(word: string, columns: number): readonly string[] {
  if (displayWidth(word) <= columns) return [word]
  const found: string[] = []
  let piece = ''
  for (const each of characters(word)) {
    if (displayWidth(piece) + characterWidth(each) > Math.max(2, columns)) {
      found.push(piece)
      piece = ''
    }
    piece += each
  }
  return [...found, piece]
}
