import type { Diagnostic } from './diagnostic.ts'
import { lineText, positionAt, type Span } from './source.ts'

/** How the parts of a frame are painted; nothing is, unless somebody says so. */
export interface FramePaint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
  readonly faint: (text: string) => string
  readonly strong: (text: string) => string
}

const same = (text: string) => text
const unpainted: FramePaint = { error: same, warning: same, info: same, faint: same, strong: same }

/** Columns of a line that are shown at the most; a longer one is cut around the place. */
const widest = 100

/**
 * A diagnostic for a person: the place, what is wrong, the line with a caret under the very token, what to do, and further
 * places that help.
 */
export function codeFrame(diagnostic: Diagnostic, paint: FramePaint = unpainted): string {
  const { severity, code, message, hint, rule, related = [], at } = diagnostic
  const head = `${placeOf(at)}: ${paint[severity](`${severity}[${code}]`)}: ${paint.strong(shown(message))}`
  const lines = [head, ...excerpt(at, paint, severity)]
  if (hint !== undefined) lines.push(`   = hint  ${shown(hint)}`)
  if (rule !== undefined) lines.push(`   = rule  ${rule}`)
  for (const each of related) lines.push(`   = see   ${placeOf(each.at)}: ${shown(each.message)}`)
  return lines.join('\n')
}

/** `file:line:column`, as editors and terminals jump to it. */
export function placeOf({ source, start }: Span): string {
  const { line, column } = positionAt(source, start)
  return `${source.path}:${line}:${column}`
}

function excerpt({ source, start, end }: Span, paint: FramePaint, severity: Diagnostic['severity']): readonly string[] {
  if (source.text === '') return []
  const { line, column } = positionAt(source, start)
  const whole = lineText(source, line)
  const from = Math.max(0, Math.min(column - 1 - widest / 2, whole.length - widest))
  const cut = whole.slice(from, from + widest)
  const before = `${from > 0 ? '…' : ''}${whole.slice(from, column - 1)}`
  const length = Math.max(1, Math.min(end - start, from + cut.length - (column - 1)))
  const token = whole.slice(column - 1, column - 1 + length)
  const gutter = String(line).padStart(4)
  const blank = ' '.repeat(gutter.length)
  const carets = '^'.repeat(Math.max(1, width(shown(token))))
  return [
    paint.faint(`${blank} |`),
    `${paint.faint(`${gutter} |`)} ${shown(`${from > 0 ? '…' : ''}${cut}${from + cut.length < whole.length ? '…' : ''}`)}`,
    `${paint.faint(`${blank} |`)} ${' '.repeat(width(shown(before)))}${paint[severity](carets)}`,
  ]
}

/** A text from a file, as a terminal may show it: tabs as blanks, no other control character. */
function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  return text.replace(/\t/g, '  ').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '·')
}

/** Columns on a terminal: Hangul and other wide letters take two. */
function width(text: string): number {
  let columns = 0
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1
  return columns
}
