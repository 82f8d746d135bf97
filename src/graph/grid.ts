import { cardOf } from './card.ts'
import type { Card, Piece, Point, Sized, Tag, Wire } from './drawing.ts'
import { joined, moved, settled } from './drawing.ts'
import type { GraphEdge, GraphNode } from './graph.ts'
import type { Part } from './parts.ts'
import { type Find, tagTo } from './plan.ts'
import { exitsOf, type Way, waysOf } from './ways.ts'

const gap = { x: 56, y: 46, tag: 32, stub: 16 }

/**
 * A part too large for layers: its actions one below the other in columns, in the order in which ways come to them; a way
 * to the action below is a line, any other ends at a tag beside its action. Takes time in proportion to the part.
 */
export function grid({ nodes, inner, outer }: Part, find: Find): Piece {
  const order = inOrder(nodes, inner)
  const leaving = new Map<string, Way[]>(nodes.map(({ key }) => [key, []]))
  for (const way of waysOf([...inner, ...outer], exitsOf([...inner, ...outer]))) leaving.get(way.from)?.push(way)
  const rows = Math.max(12, Math.ceil(Math.sqrt(order.length) * 1.4))
  const pieces: Piece[] = []
  let x = 0
  for (let first = 0; first < order.length; first += rows) {
    const column = columnOf(order.slice(first, first + rows), leaving, find)
    pieces.push(moved(column, { x, y: 0 }))
    x += column.width + gap.x
  }
  return joined(pieces)
}

/** The actions in the order in which one comes to them who takes each first branch first. */
function inOrder(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly GraphNode[] {
  const byKey = new Map(nodes.map(each => [each.key, each]))
  const leaving = new Map<string, string[]>(nodes.map(({ key }) => [key, []]))
  for (const { from, to } of edges) leaving.get(from)?.push(to)
  const found = new Set<GraphNode>()
  for (const root of nodes) {
    const open = [root.key]
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const node = byKey.get(key)
      if (node === undefined || found.has(node)) continue
      found.add(node)
      open.push(...(leaving.get(key) ?? []).toReversed())
    }
  }
  return [...found]
}

function columnOf(nodes: readonly GraphNode[], leaving: ReadonlyMap<string, readonly Way[]>, find: Find): Piece {
  const cards = nodes.map(cardOf)
  const widest = cards.reduce((width, card) => Math.max(width, card.width), 0)
  const cells: Piece[] = []
  let y = 0
  for (const [index, sized] of cards.entries()) {
    const card = { ...sized, x: (widest - sized.width) / 2, y }
    const below = cards[index + 1]
    const ways = leaving.get(card.node.key) ?? []
    const down = ways.find(way => way.to === below?.node.key)
    const aside = asideOf(
      card,
      ways.filter(way => way !== down),
      find,
    )
    const height = Math.max(card.height, aside.height)
    const bottom = y + height + gap.y
    const wires = down === undefined ? [] : [wireDown(down, card, bottom)]
    cells.push({ ...aside, cards: [card], wires: [...wires, ...aside.wires] })
    y = bottom
  }
  return settled(joined(cells))
}

/** A line to the card below; both have their centers on one vertical. */
function wireDown({ edges, role, label }: Way, from: Card, bottom: number): Wire {
  const x = from.x + from.width / 2
  const top = from.y + from.height
  return {
    edges,
    role,
    points: [
      { x, y: top },
      { x, y: bottom },
    ],
    ...(label === undefined ? {} : { label: centered(label, { x, y: bottom - gap.y / 2 - 4 }) }),
  }
}

function centered<T extends Sized>(sized: T, { x, y }: Point): T & Point {
  return { ...sized, x: x - sized.width / 2, y: y - sized.height / 2 }
}

/** The tags beside a card, each at the end of a line with its label. */
function asideOf(card: Card, ways: readonly Way[], find: Find): Piece {
  const room = ways.reduce((width, { label }) => Math.max(width, label?.width ?? 0), 0) + 2 * gap.stub
  const out = { x: card.x + card.width, y: card.y + card.height / 2 }
  const turn = out.x + gap.stub
  const lines = ways.map((way, index) => {
    const { edges, role, label } = way
    const tag = tagTo(way, find)
    const y = card.y + index * gap.tag + Math.max(tag.height, card.height - (ways.length - 1) * gap.tag) / 2
    const points = [out, { x: turn, y: out.y }, { x: turn, y }, { x: turn + room, y }]
    const wire: Wire = {
      edges,
      role,
      points,
      ...(label === undefined ? {} : { label: centered(label, { x: turn + room / 2 - 4, y }) }),
    }
    return { wire, tag: { ...tag, x: turn + room, y: y - tag.height / 2 } satisfies Tag }
  })
  return {
    width: 0,
    height: ways.length * gap.tag,
    regions: [],
    cards: [],
    tags: lines.map(each => each.tag),
    wires: lines.map(each => each.wire),
  }
}
