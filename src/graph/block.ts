import { fontSize } from './card.ts'
import { joined, moved, type Piece, type Point, type Region } from './drawing.ts'
import type { GraphGroup } from './graph.ts'
import { cutToWidth, textWidth } from './measure.ts'
import type { Part } from './parts.ts'

/** A part that has been laid out. */
export interface Arranged {
  readonly kind: Part['kind']
  readonly piece: Piece
}

const gap = { piece: 44, region: 40, padding: 24, heading: 40 }

const headings: Readonly<Record<Exclude<Part['kind'], 'script'>, string>> = {
  events: 'Events',
  unreached: 'Not reached by any way',
}

/** One script: what begins at Begin to the left, its events beside it, last what nothing leads to. */
export function blockOf(group: GraphGroup, parts: readonly Arranged[]): Piece {
  const of = (kind: Part['kind']): readonly Piece[] => parts.filter(each => each.kind === kind).map(each => each.piece)
  let block = regionOf('script', group.name, joined(of('script')), { x: 0, y: 0 })
  for (const kind of ['events', 'unreached'] as const) {
    const pieces = of(kind)
    if (pieces.length === 0) continue
    const packed = inColumns(pieces, block.height - gap.heading - gap.padding)
    block = joined([block, regionOf(kind, headings[kind], packed, { x: block.width + gap.region, y: 0 })])
  }
  return block
}

function regionOf(kind: Region['kind'], heading: string, piece: Piece, { x, y }: Point): Piece {
  const width = Math.max(
    piece.width + 2 * gap.padding,
    Math.min(360, textWidth(heading, fontSize.heading) + 2 * gap.padding),
  )
  const title = cutToWidth(heading, fontSize.heading, width - 2 * gap.padding)
  const height = piece.height + gap.heading + gap.padding
  const inner = moved(piece, { x: x + (width - piece.width) / 2, y: y + gap.heading })
  return { ...inner, width: x + width, height: y + height, regions: [{ kind, heading: title, x, y, width, height }] }
}

/** Pieces one below the other, in as many columns as it takes to stay about as tall as this. */
function inColumns(pieces: readonly Piece[], tall: number): Piece {
  const area = pieces.reduce((sum, { width, height }) => sum + (width + gap.piece) * (height + gap.piece), 0)
  const limit = Math.max(tall, Math.sqrt(area) * 0.9, ...pieces.map(each => each.height))
  const placed: Piece[] = []
  let [x, y, width] = [0, 0, 0]
  for (const piece of pieces) {
    if (y > 0 && y + piece.height > limit) {
      x += width + gap.piece
      ;[y, width] = [0, 0]
    }
    placed.push(moved(piece, { x, y }))
    y += piece.height + gap.piece
    width = Math.max(width, piece.width)
  }
  return joined(placed)
}
