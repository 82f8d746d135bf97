import type { GraphEdge, GraphNode, Role } from './graph.ts'

/** All measures are pixels; x grows to the right, y downward. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Sized {
  readonly width: number
  readonly height: number
}

/** A rectangle by its upper left corner. */
export interface Box extends Point, Sized {}

/** A text that stands in a box of its own. */
export interface Label extends Box {
  readonly text: string
}

/** An action as a card: its caption in one or two lines, its type below, what the author says of it in badges. */
export interface Card extends Box {
  readonly node: GraphNode
  readonly lines: readonly string[]
  readonly badges: readonly string[]
}

/** A way from one card to another as a line of straight pieces; branches of one meaning to one target share it. */
export interface Wire {
  readonly edges: readonly GraphEdge[]
  readonly role: Role
  readonly points: readonly Point[]
  readonly label?: Label
}

/** A tag that says where a way goes on, where drawing the way itself would lead across the picture. */
export interface Tag extends Label {
  /** The key of the node that the way leads to. */
  readonly to: string
}

/** A part of the picture with a heading: a script, its events, what no way leads to. */
export interface Region extends Box {
  readonly kind: 'script' | 'events' | 'unreached'
  readonly heading: string
}

/** A graph laid out: plain data, ready to be drawn by anyone. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly regions: readonly Region[]
  readonly cards: readonly Card[]
  readonly tags: readonly Tag[]
  readonly wires: readonly Wire[]
  /** What a reader should know of the layout: that it was too large to be laid out in layers, for example. */
  readonly notes: readonly string[]
}

/** A piece of a drawing; its width and height reach from 0, 0. */
export type Piece = Omit<Drawing, 'notes'>

/** The same piece, moved. */
export function moved(piece: Piece, by: Point): Piece {
  const move = <T extends Point>(each: T): T => ({ ...each, x: each.x + by.x, y: each.y + by.y })
  return {
    width: piece.width + by.x,
    height: piece.height + by.y,
    regions: piece.regions.map(move),
    cards: piece.cards.map(move),
    tags: piece.tags.map(move),
    wires: piece.wires.map(wire => ({
      ...wire,
      points: wire.points.map(move),
      ...(wire.label === undefined ? {} : { label: move(wire.label) }),
    })),
  }
}

/** Pieces as one, each where it stands. */
export function joined(pieces: readonly Piece[]): Piece {
  return {
    width: pieces.reduce((width, each) => Math.max(width, each.width), 0),
    height: pieces.reduce((height, each) => Math.max(height, each.height), 0),
    regions: pieces.flatMap(each => each.regions),
    cards: pieces.flatMap(each => each.cards),
    tags: pieces.flatMap(each => each.tags),
    wires: pieces.flatMap(each => each.wires),
  }
}

/** A piece of what was drawn anywhere: its upper left corner at 0, 0, and as large as what it holds. */
export function settled({ cards, tags, wires }: Pick<Piece, 'cards' | 'tags' | 'wires'>): Piece {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const hold = ({ x, y, width = 0, height = 0 }: Point & Partial<Sized>) => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  for (const each of cards) hold(each)
  for (const each of tags) hold(each)
  for (const { points, label } of wires) for (const each of label ? [...points, label] : points) hold(each)
  if (left > right) return joined([])
  return moved({ width: right, height: bottom, regions: [], cards, tags, wires }, { x: -left, y: -top })
}
