import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Flow } from '../../src/flow/flow.ts'
import { link } from '../../src/flow/link.ts'
import type { Box, Drawing, Point } from '../../src/graph/drawing.ts'
import { readScript } from '../../src/script/read.ts'
import { sound } from '../support/play.ts'

/** Every script of the samples, linked with the scripts beside it. */
export function sampleFlows(): readonly { readonly name: string; readonly flow: Flow }[] {
  const files = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml') && !path.endsWith('.call.yaml') && !path.endsWith('center.yaml'))
    .sort()
  const read = (path: string) => {
    const file = join('scripts', path)
    return sound(readScript({ path: file, text: readFileSync(file, 'utf8') }))
  }
  return files.map(name => ({
    name,
    flow: sound(link(read(name), files.filter(each => each !== name && dirname(each) === dirname(name)).map(read))),
  }))
}

/** Pairs of boxes that lie on each other. */
export function overlaps(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  const sorted = boxes.toSorted((one, other) => one.x - other.x)
  return sorted.flatMap((one, index) => {
    const found: [Box, Box][] = []
    for (const other of sorted.slice(index + 1)) {
      if (other.x >= one.x + one.width) break
      if (other.y < one.y + one.height && one.y < other.y + other.height) found.push([one, other])
    }
    return found
  })
}

/** The cards that a drawing's lines run through; touching the edge of a card is no harm. */
export function crossedCards({ wires, cards }: Drawing): readonly string[] {
  return wires.flatMap(({ points, edges }) =>
    points
      .slice(1)
      .flatMap((end, index) =>
        cards
          .filter(card => runsThrough(points[index] ?? end, end, card))
          .map(card => `${edges.map(each => `${each.from} ${each.label}`).join()} runs through ${card.node.key}`),
      ),
  )
}

/** Of an upright or level piece of a line. */
function runsThrough(start: Point, end: Point, { x, y, width, height }: Box): boolean {
  const inside = 0.5
  return (
    Math.max(start.x, end.x) > x + inside &&
    Math.min(start.x, end.x) < x + width - inside &&
    Math.max(start.y, end.y) > y + inside &&
    Math.min(start.y, end.y) < y + height - inside
  )
}

/** Lines that lie on each other, so that nobody could tell which goes where. */
export function sharedLines({ wires }: Drawing): readonly string[] {
  const pieces = wires.flatMap(({ points, edges }) =>
    points.slice(1).map((end, index) => ({ start: points[index] ?? end, end, edges })),
  )
  return pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter(other => other.edges !== one.edges && lieOnEachOther(one, other))
      .map(other => `${one.edges[0]?.from} and ${other.edges[0]?.from} at ${one.start.x}, ${one.start.y}`),
  )
}

interface Piece {
  readonly start: Point
  readonly end: Point
}

function lieOnEachOther(one: Piece, other: Piece): boolean {
  const [x, y] = [
    common(one.start.x, one.end.x, other.start.x, other.end.x),
    common(one.start.y, one.end.y, other.start.y, other.end.y),
  ]
  return (x > 3 && y > -2) || (y > 3 && x > -2)
}

/** How much two stretches have in common; below 0, how far they are apart. */
function common(from: number, to: number, start: number, end: number): number {
  return Math.min(Math.max(from, to), Math.max(start, end)) - Math.max(Math.min(from, to), Math.min(start, end))
}
