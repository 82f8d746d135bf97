import { backLinks, levelsOf } from './acyclic.ts'
import { tagOf } from './card.ts'
import type { Tag } from './drawing.ts'
import type { GraphEdge, GraphNode } from './graph.ts'
import type { Part } from './parts.ts'
import { exitsOf, type Way, waysOf } from './ways.ts'

/** What of a part is to be laid out: its actions, the ways to be drawn as lines, and tags for where other ways go on. */
export interface Plan {
  readonly nodes: readonly GraphNode[]
  /** Ways among the actions, and to tags by their keys. */
  readonly ways: readonly Way[]
  readonly tags: readonly (Omit<Tag, 'x' | 'y'> & { readonly key: string })[]
}

/** Finds an action of the whole graph by its key. */
export type Find = (key: string) => GraphNode | undefined

/** A part with a line for each way inside it that passes at most so many levels; the others end at tags. */
export function planOf({ nodes, inner, outer }: Part, find: Find, farthest = Number.POSITIVE_INFINITY): Plan {
  const exits = exitsOf([...inner, ...outer])
  const level = levelsOfPart(nodes, inner)
  const isNear = ({ from, to }: GraphEdge): boolean =>
    Math.abs((level.get(to) ?? 0) - (level.get(from) ?? 0)) <= farthest
  const drawn = waysOf(inner.filter(isNear), exits)
  const cut = waysOf([...inner.filter(each => !isNear(each)), ...outer], exits)
  const tags = cut.map((way, index) => ({ key: `tag ${index}`, ...tagTo(way, find) }))
  return { nodes, ways: [...drawn, ...cut.map((way, index) => ({ ...way, to: `tag ${index}` }))], tags }
}

/** A tag for a way's target: what the target is called; of a call, the script. */
export function tagTo({ to, role }: Way, find: Find): Omit<Tag, 'x' | 'y'> {
  const target = find(to)
  return { to, ...tagOf((role === 'call' ? target?.group : target?.caption) ?? to) }
}

/** How long the lines of a part are together, in levels: what laying it out costs. */
export function lengthOf({ nodes, inner }: Part, farthest = Number.POSITIVE_INFINITY): number {
  const level = levelsOfPart(nodes, inner)
  const spans = inner.map(({ from, to }) => Math.abs((level.get(to) ?? 0) - (level.get(from) ?? 0)))
  return nodes.length + spans.filter(span => span <= farthest).reduce((sum, span) => sum + Math.max(1, span), 0)
}

/** How many levels a part has. */
export function depthOf({ nodes, inner }: Part): number {
  return 1 + [...levelsOfPart(nodes, inner).values()].reduce((deepest, level) => Math.max(deepest, level), 0)
}

function levelsOfPart(nodes: readonly GraphNode[], inner: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const keys = nodes.map(each => each.key)
  return levelsOf(keys, inner, backLinks(keys, inner))
}
