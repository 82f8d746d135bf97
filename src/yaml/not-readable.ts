import type { Diagnostic } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'

/** Characters of the longest file that is read. */
export const longestFile = 5_000_000

const deepest = 100

/** What keeps a text from being given to a parser at all: its size, its bytes, its depth. */
export function notReadable(source: Source): Diagnostic | undefined {
  const { text } = source
  const refuse = (code: string, at: number, message: string, hint: string): Diagnostic => ({
    code,
    severity: 'error',
    at: { source, start: at, end: at + 1 },
    message,
    hint,
  })
  if (text.length > longestFile) return refuse('yaml/too-large', 0, `the file has ${text.length} characters, and ${longestFile} can be read`, 'split it into several')
  const noise = text.search(/[\0\ufffd]/)
  if (noise >= 0) return refuse('yaml/not-text', noise, 'the file is not text in UTF-8', 'save it as UTF-8')
  const deep = tooDeep(text)
  return deep === undefined ? undefined : refuse('yaml/too-deep', deep, `more than ${deepest} levels stand in one another`, 'make it flatter')
}

/** Where brackets or indentation go too deep; brackets in texts count too, which no script comes near. */
function tooDeep(text: string): number | undefined {
  let brackets = 0
  let lineStart = 0
  const indents: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === 10) lineStart = at + 1
    else if (character === 91 || character === 123) {
      if (++brackets > deepest) return at
    } else if (character === 93 || character === 125) brackets = Math.max(0, brackets - 1)
    else if (at >= lineStart && character !== 32 && onlySpaces(text, lineStart, at)) {
      const indent = at - lineStart
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop()
      indents.push(indent)
      if (indents.length > deepest) return at
      // `- - - -` and `? ? ?` nest within one line.
      let dashes = 0
      for (let next = at; text[next] === '-' || text[next] === '?' || text[next] === ' '; next++) if (text[next] !== ' ' && ++dashes > deepest) return next
    }
  }
  return undefined
}

function onlySpaces(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) !== 32) return false
  return true
}
