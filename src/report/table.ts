import { displayWidth, padTo, wrapTo } from '../text/display-width.ts'
import { safeText } from './safe-text.ts'
import type { Style } from './style.ts'

/** A column narrower than this says nothing; words up to the other length are kept whole while there is room. */
const narrowest = 4
const longestWord = 20

/** A table that fits the page: cells wrap at words, columns that are empty throughout are left out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], style: Style): readonly string[] {
  const safe = rows.map(row => row.map(safeText))
  const used = heads.map((_, column) => column).filter(column => safe.some(row => (row[column] ?? '') !== ''))
  const cells = [heads, ...safe].map(row => used.map(column => row[column] ?? ''))
  const columns = fitted(
    used.map((_, column) => widest(cells.map(row => row[column] ?? ''))),
    used.map((_, column) => Math.min(longestWord, widest(cells.flatMap(row => (row[column] ?? '').split(' '))))),
    style.columns - 2,
  )
  return cells.flatMap((row, index) => {
    const lines = rowLines(row, columns)
    return index === 0 ? lines.map(line => style.paint.faint(line)) : lines
  })
}

function rowLines(row: readonly string[], columns: readonly number[]): readonly string[] {
  const wrapped = row.map((cell, column) => wrapTo(cell, columns[column] ?? narrowest))
  const height = Math.max(...wrapped.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    `  ${wrapped.map((lines, column) => padTo(lines[line] ?? '', columns[column] ?? 0)).join('  ')}`
      .replaceAll('\u00a0', ' ')
      .trimEnd(),
  )
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0)
}

/** The columns' widths: the widest gives way first, whole words last, until all fit. */
function fitted(wanted: readonly number[], words: readonly number[], room: number): readonly number[] {
  // Megabytes in one cell: straight down to the page, then a column at a time.
  const widths = wanted.map(width => Math.min(width, room))
  const tooWide = (): boolean => widths.reduce((sum, width) => sum + width + 2, -2) > room
  for (const floors of [words, words.map(() => narrowest)]) {
    while (tooWide()) {
      // The first column names the row: it gives way last.
      const spare = widths.map((width, column) =>
        width > (floors[column] ?? 0) ? width - (column === 0 ? 1_000 : 0) : Number.NEGATIVE_INFINITY,
      )
      const most = Math.max(...spare)
      if (most === Number.NEGATIVE_INFINITY) break
      const column = spare.indexOf(most)
      widths[column] = (widths[column] ?? 0) - 1
    }
  }
  return widths
}
