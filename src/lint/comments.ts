import { lineText, positionAt, type Source, type Span } from '../text/source.ts'

/** A comment that lets findings of the next line stay. */
export interface IgnoreComment {
  readonly rules: readonly string[]
  readonly reason: string
  /** The line it speaks of, from 1. */
  readonly line: number
  readonly at: Span
  /** Its whole line, with the line break. */
  readonly whole: { readonly start: number; readonly end: number }
}

/** `#` in YAML, `//` in a snippet. */
const form = /^[ \t]*(?:#|\/\/)[ \t]*(callwright-ignore-next-line\b(.*))$/gm

/** The comments of a file; those that stand below one another speak of the same line. */
export function ignoreComments(source: Source): readonly IgnoreComment[] {
  if (!source.text.includes('callwright-ignore-next-line')) return []
  return [...source.text.matchAll(form)].map(match => {
    const [whole, said = '', rest = ''] = match
    const start = match.index + whole.length - said.length
    const { line } = positionAt(source, start)
    const [names = '', ...reasons] = rest.split(/[ \t]--[ \t]?/)
    return {
      rules: names.split(/[\s,]+/).filter(each => each !== ''),
      reason: reasons.join(' -- ').trim(),
      line: nextLine(source, line),
      whole: { start: match.index, end: Math.min(source.text.length, match.index + whole.length + 1) },
      at: { source, start, end: start + said.trimEnd().length },
    }
  })
}

/** The next line that is neither empty nor a comment. */
function nextLine(source: Source, line: number): number {
  const last = positionAt(source, source.text.length).line
  let next = line + 1
  while (next < last && /^[ \t]*(?:$|#|\/\/)/.test(lineText(source, next))) next++
  return next
}
