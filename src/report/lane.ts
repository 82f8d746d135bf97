import { characters, characterWidth, displayWidth } from '../text/display-width.ts'

/** One line of a drawing: a cell a column; a wide character takes its own cell and an empty one. */
export type Lane = string[]

/** A lane of blanks. */
export function blankLane(columns: number): Lane {
  return Array.from({ length: columns }, () => ' ')
}

/** Draws one character from column `from` to `to`, `to` included. */
export function fill(lane: Lane, from: number, to: number, character: string): void {
  for (let at = Math.max(0, from); at <= to && at < lane.length; at++) lane[at] = character
}

/** Writes a text over what is there; false, and nothing written, if it does not fit the lane. */
export function write(lane: Lane, column: number, text: string): boolean {
  if (column < 0 || column + displayWidth(text) > lane.length) return false
  let at = column
  for (const each of characters(text)) {
    const width = characterWidth(each)
    lane[at] = each
    if (width === 2) lane[at + 1] = ''
    at += width
  }
  return true
}

/** Whether the columns from `from` on, `count` of them, hold nothing but blanks or the given filler. */
export function isFree(lane: Lane, from: number, count: number, filler = ' '): boolean {
  for (let at = from; at < from + count; at++) if (lane[at] !== ' ' && lane[at] !== filler) return false
  return true
}

/** The lane as text, without blanks at its end. */
export function laneText(lane: Lane): string {
  return lane.join('').trimEnd()
}
