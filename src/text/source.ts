/** A text as it was read, and the path that messages name it by. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** A half-open range of offsets in a source. Offsets are the truth; lines are a view of them. */
export interface Span {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** Line and column as people count them, from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

const lineStarts = new WeakMap<Source, readonly number[]>()

/** Where each line of a source begins; found once a source. */
function startsOf(source: Source): readonly number[] {
  const known = lineStarts.get(source)
  if (known) return known
  const starts = [0]
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1)
  lineStarts.set(source, starts)
  return starts
}

/** The line and column of an offset. */
export function positionAt(source: Source, offset: number): Position {
  const starts = startsOf(source)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** The line on which a span begins, from 1. */
export function lineOf(span: Span): number {
  return positionAt(span.source, span.start).line
}

/** The text of a line (from 1), without its line break. */
export function lineText(source: Source, line: number): string {
  const starts = startsOf(source)
  const start = starts[line - 1] ?? source.text.length
  const end = starts[line] ?? source.text.length + 1
  return source.text.slice(start, end - 1).replace(/\r$/, '')
}
