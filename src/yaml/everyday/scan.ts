import type { Source } from '../../text/source.ts'
import type { ScalarNode } from '../node.ts'
import { offsetsOf, type Style } from '../offsets.ts'

/** A text that is read from front to back. */
export interface Scan {
  readonly source: Source
  readonly text: string
  /** Where reading goes on. */
  at: number
  /** Where the line with something on it begins that comes next, once a node of a block is read. */
  line: number
  /** How far that line is indented; -1 at the end of the text. */
  column: number
}

/** How far the blanks at an offset reach. */
export function skipBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 32) at++
  return at
}

/** Where the line around an offset ends, before its line break. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed < 0 ? text.length : feed
}

/**
 * Goes on to the next line with something on it, and tells where the node before it ends for the package: behind the
 * line break. False where something else stands behind the node, or a comment further right than what follows, whose
 * place only the package knows.
 */
export function endLine(scan: Scan): boolean {
  const { text } = scan
  const blank = skipBlanks(text, scan.at)
  const isOver = blank >= text.length || text[blank] === '\n' || (text[blank] === '#' && blank > scan.at)
  if (!isOver) return false
  const own = lineEnd(text, blank)
  scan.at = Math.min(own + 1, text.length)
  return nextLine(scan)
}

/** Goes on to the next line with something on it, from the beginning of a line. */
export function nextLine(scan: Scan): boolean {
  const { text } = scan
  let remark = -1
  for (let line = scan.at; ; ) {
    const start = skipBlanks(text, line)
    if (start >= text.length) {
      scan.line = text.length
      scan.column = -1
      return remark <= 0
    }
    if (text[start] === '#') remark = Math.max(remark, start - line)
    else if (text[start] !== '\n') {
      scan.line = line
      scan.column = start - line
      return remark <= scan.column
    }
    line = lineEnd(text, start) + 1
    if (line > text.length) line = text.length
  }
}

/** A scalar from where it was written. */
export function scalar(
  { source, text }: Scan,
  style: Style,
  {
    start,
    end,
    raw,
    value,
  }: { readonly start: number; readonly end: number; readonly raw: number; readonly value: string },
): ScalarNode {
  const at = { source, start, end }
  const isQuoted = style !== 'plain'
  return {
    kind: 'scalar',
    text: { value, at, offsetAt: offsetsOf(text.slice(raw, end), raw, value, style) },
    at,
    isNull: !isQuoted && (value === '' || value === '~' || value === 'null'),
    isQuoted,
  }
}

/** Nothing stands behind a key. */
export function nothing(scan: Scan, at: number): ScalarNode {
  return scalar(scan, 'plain', { start: at, end: at, raw: at, value: '' })
}
