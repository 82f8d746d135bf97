import { cardOf } from './card.ts'
import { type Card, type Piece, type Point, type Sized, settled, type Tag, type Wire } from './drawing.ts'
import type { Plan } from './plan.ts'
import { routesOf } from './routes.ts'
import { type Item, rowsOf } from './rows.ts'

/** A part of a script from top to bottom, its ways through channels between the rows. */
export function layered({ nodes, ways, tags }: Plan): Piece {
  const cards = nodes.map(cardOf)
  const items: readonly Item[] = [
    ...cards.map(({ node, width, height }) => ({ key: node.key, width, height })),
    ...tags.map(({ key, width, height }) => ({ key, width, height })),
  ]
  const rows = rowsOf(
    items,
    ways.map(way => ({ ...way, isMain: way.role === 'default' })),
  )
  const { items: centers, lines } = routesOf(rows, items)
  const at = <T extends Sized>(key: string, sized: T): T & Point => ({ ...sized, ...corner(centers.get(key), sized) })
  return settled({
    cards: cards.map((card): Card => at(card.node.key, card)),
    tags: tags.map(({ key, ...tag }): Tag => at(key, tag)),
    wires: ways.map(({ edges, role, label }, index): Wire => {
      const { points = [], label: center } = lines[index] ?? {}
      return { edges, role, points, ...(label && center ? { label: { ...label, ...corner(center, label) } } : {}) }
    }),
  })
}

function corner(center: Point | undefined, { width, height }: Sized): Point {
  return { x: (center?.x ?? 0) - width / 2, y: (center?.y ?? 0) - height / 2 }
}
