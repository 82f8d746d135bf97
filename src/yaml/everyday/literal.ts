import type { ScalarNode } from '../node.ts'
import { lineEnd, nextLine, type Scan, scalar, skipBlanks } from './scan.ts'

/** `|` or `|-` and the lines below that are indented further than the key. */
export function readLiteral(scan: Scan, column: number): ScalarNode | undefined {
  const { text } = scan
  const start = scan.at
  const isStripped = text[start + 1] === '-'
  const header = start + (isStripped ? 2 : 1)
  if (text[header] !== '\n') return undefined
  const first = header + 1
  const lines: string[] = []
  let indent = -1
  let blanks = 0
  let end = first
  for (let line = first; line < text.length; ) {
    const stop = lineEnd(text, line)
    const begin = skipBlanks(text, line)
    if (begin >= stop) {
      // Blanks beyond the indentation are text.
      if (indent < 0 ? begin > line : begin - line > indent) return undefined
      blanks++
    } else {
      if (indent < 0 && begin - line > column) indent = begin - line
      if (begin - line <= column) break
      if (begin - line < indent || stop === text.length) return undefined
      for (; blanks > 0; blanks--) lines.push('')
      lines.push(text.slice(line + indent, stop))
      end = stop + 1
    }
    line = stop + 1
  }
  if (lines.length === 0) return undefined
  scan.at = end
  const value = isStripped ? lines.join('\n') : `${lines.join('\n')}\n`
  return nextLine(scan) ? scalar(scan, 'literal', { start, end, raw: first, value }) : undefined
}
