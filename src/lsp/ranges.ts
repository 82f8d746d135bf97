import type { Position, Range } from 'vscode-languageserver-types'
import { positionAt, type Source, type Span } from '../text/source.ts'

/** Lines and columns from 0, as the protocol counts them. */
export function positionOf(source: Source, offset: number): Position {
  const { line, column } = positionAt(source, Math.min(Math.max(0, offset), source.text.length))
  return { line: line - 1, character: column - 1 }
}

export function rangeOf({ source, start, end }: Span): Range {
  return { start: positionOf(source, start), end: positionOf(source, Math.max(start, end)) }
}

/** Whether an offset lies in a span or at its end, where the cursor stands after typing it. */
export const holds = ({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean =>
  start <= offset && offset <= end
