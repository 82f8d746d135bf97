import { cardOf } from './card.ts'
import type { Box, Card, Piece, Point, Tag, Wire } from './drawing.ts'
import { settled } from './drawing.ts'
import type { GraphNode } from './graph.ts'
import type { Part } from './parts.ts'
import { type Find, planOf } from './plan.ts'
import type { Way } from './ways.ts'

const gap = { x: 48, y: 40 }

/** Studio's actions are small pictures; cards with texts need so many times the room. */
const scale = { x: 3, y: 1.25 }

/**
 * Actions where Studio has them, farther apart because cards are larger than Studio's pictures; two that still would
 * overlap are put below each other. Actions without a place stand in a column to the right. Lines are straight.
 */
export function studio(part: Part, find: Find): Piece {
  const { nodes, ways, tags } = planOf(part, find)
  const cards = placed(nodes)
  const byKey = new Map<string, Box>(cards.map(card => [card.node.key, card]))
  const beside = new Map<string, number>()
  const stubs = new Map<string, Tag>()
  for (const way of ways) {
    const from = byKey.get(way.from)
    const tag = tags.find(each => each.key === way.to)
    if (from === undefined || tag === undefined) continue
    const { key, ...rest } = tag
    const row = beside.get(way.from) ?? 0
    beside.set(way.from, row + 1)
    stubs.set(key, { ...rest, x: from.x + from.width + gap.x + (way.label?.width ?? 0), y: from.y + row * 30 })
  }
  const boxOf = (key: string): Box => byKey.get(key) ?? stubs.get(key) ?? { x: 0, y: 0, width: 0, height: 0 }
  const pairs = new Set(ways.map(({ from, to }) => JSON.stringify([from, to])))
  const isDouble = ({ from, to }: Way): boolean => pairs.has(JSON.stringify([to, from]))
  return settled({
    cards,
    tags: [...stubs.values()],
    wires: ways.map(way => wireOf(way, boxOf(way.from), boxOf(way.to), isDouble(way) ? 7 : 0)),
  })
}

function placed(nodes: readonly GraphNode[]): readonly Card[] {
  const cards: Card[] = []
  const cells = new Map<string, Card[]>()
  const put = (card: Card) => {
    const free = lowered(card, cells)
    cards.push(free)
    for (const cell of cellsOf(free)) cells.set(cell, [...(cells.get(cell) ?? []), free])
  }
  const isPlaced = (node: GraphNode): boolean => node.place !== undefined
  for (const node of nodes.filter(isPlaced)) {
    const [x, y] = node.place ?? [0, 0]
    put({ ...cardOf(node), x: bounded(x) * scale.x, y: bounded(y) * scale.y })
  }
  const right = cards.reduce((most, card) => Math.max(most, card.x + card.width), 0)
  const top = cards.reduce((least, card) => Math.min(least, card.y), cards[0]?.y ?? 0)
  for (const node of nodes.filter(each => !isPlaced(each))) put({ ...cardOf(node), x: right + gap.x, y: top })
  return cards
}

/** A place far off the canvas must not make a picture that no program can show. */
const bounded = (length: number): number => Math.max(-50_000, Math.min(50_000, Math.round(length)))

const cellSize = 256

function cellsOf({ x, y, width, height }: Box): readonly string[] {
  const cells: string[] = []
  for (let column = Math.floor(x / cellSize); column * cellSize <= x + width; column++)
    for (let row = Math.floor(y / cellSize); row * cellSize <= y + height; row++) cells.push(`${column},${row}`)
  return cells
}

/** The card where it is free of all others: in its place, else below those that stand there. */
function lowered(card: Card, cells: ReadonlyMap<string, readonly Card[]>): Card {
  const margin = 12
  for (let y = card.y; ; ) {
    const here = { ...card, y }
    const blocking = cellsOf(here)
      .flatMap(cell => cells.get(cell) ?? [])
      .find(
        other =>
          other.x < here.x + here.width + margin &&
          here.x < other.x + other.width + margin &&
          other.y < here.y + here.height + margin &&
          here.y < other.y + other.height + margin,
      )
    if (blocking === undefined) return here
    y = blocking.y + blocking.height + margin
  }
}

/** A straight line between two boxes' edges; two that go to and fro stand beside each other, one to itself is a loop. */
function wireOf({ edges, role, label, from, to }: Way, start: Box, end: Box, aside: number): Wire {
  const points = from === to ? loopAt(start) : straight(start, end, aside)
  const middle = between(points)
  const { width = 0, height = 0 } = label ?? {}
  return {
    edges,
    role,
    points,
    ...(label === undefined ? {} : { label: { ...label, x: middle.x - width / 2, y: middle.y - height / 2 } }),
  }
}

function loopAt({ x, y, width, height }: Box): readonly Point[] {
  const [right, low, high] = [x + width, y + height * 0.7, y + height * 0.3]
  return [
    { x: right, y: low },
    { x: right + 28, y: low },
    { x: right + 28, y: high },
    { x: right, y: high },
  ]
}

function straight(start: Box, end: Box, aside: number): readonly Point[] {
  const [from, to] = [centerOf(start), centerOf(end)]
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const shift = { x: (-(to.y - from.y) / length) * aside, y: ((to.x - from.x) / length) * aside }
  const [one, other] = [from, to].map(point => ({ x: point.x + shift.x, y: point.y + shift.y }))
  return one && other ? [edgeOf(start, one, other), edgeOf(end, other, one)] : []
}

const centerOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Where the line from a point within a box to a point outside it leaves the box. */
function edgeOf(box: Box, from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const share = (delta: number, low: number, high: number): number =>
    delta > 0 ? high / delta : delta < 0 ? low / delta : Number.POSITIVE_INFINITY
  const across = share(dx, box.x - from.x, box.x + box.width - from.x)
  const along = share(dy, box.y - from.y, box.y + box.height - from.y)
  const way = Math.min(1, across, along)
  return { x: Math.round(from.x + dx * way), y: Math.round(from.y + dy * way) }
}

function between(points: readonly Point[]): Point {
  const half = points.length / 2
  const [one, other] = [points[Math.ceil(half) - 1], points[Math.floor(half)]]
  return { x: ((one?.x ?? 0) + (other?.x ?? 0)) / 2, y: ((one?.y ?? 0) + (other?.y ?? 0)) / 2 }
}
