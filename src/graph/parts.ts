import type { Graph, GraphEdge, GraphNode } from './graph.ts'

/** Actions that belong together in the picture, with the ways among them and those that lead out of them. */
export interface Part {
  readonly kind: 'script' | 'events' | 'unreached'
  readonly nodes: readonly GraphNode[]
  readonly inner: readonly GraphEdge[]
  readonly outer: readonly GraphEdge[]
}

/**
 * The parts of one script: what begins at Begin, then each event action with its chain (those that meet are one part),
 * then what neither reaches. In the order of the
 * script; where a part begins stands first in it.
 */
export function partsOf(graph: Graph, group: string): readonly Part[] {
  const nodes = graph.nodes.filter(each => each.group === group)
  const begin = graph.groups.find(each => each.key === group)?.begin ?? ''
  const ways = waysOf(graph, new Set(nodes.map(each => each.key)))
  const main = reached([begin], ways.out, new Set())
  const events = nodes.filter(each => each.kind === 'event' && !main.has(each.key)).map(each => each.key)
  const handled = reached(events, ways.out, main)
  const left = new Set(nodes.map(each => each.key).filter(key => !main.has(key) && !handled.has(key)))
  const part = partMaker(graph, nodes)
  return [
    part('script', main),
    ...islands(nodes, handled, ways).map(island => part('events', island)),
    ...islands(nodes, left, ways).map(island => part('unreached', island)),
  ].filter(part => part.nodes.length > 0)
}

/** A whole script as one part. */
export function wholeOf(graph: Graph, group: string): Part {
  const nodes = graph.nodes.filter(each => each.group === group)
  return partMaker(graph, nodes)('script', new Set(nodes.map(each => each.key)))
}

interface Ways {
  readonly out: ReadonlyMap<string, readonly string[]>
  readonly both: ReadonlyMap<string, readonly string[]>
}

function waysOf(graph: Graph, keys: ReadonlySet<string>): Ways {
  const out = new Map<string, string[]>()
  const both = new Map<string, string[]>()
  const add = (map: Map<string, string[]>, from: string, to: string) => {
    const list = map.get(from)
    if (list) list.push(to)
    else map.set(from, [to])
  }
  for (const { from, to, role } of graph.edges) {
    if (role === 'call' || !keys.has(from) || !keys.has(to)) continue
    add(out, from, to)
    add(both, from, to)
    add(both, to, from)
  }
  return { out, both }
}

/** All that can be come to from here, without what is taken already. */
function reached(
  from: readonly string[],
  ways: ReadonlyMap<string, readonly string[]>,
  taken: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set(from.filter(key => !taken.has(key)))
  for (const key of found) for (const next of ways.get(key) ?? []) if (!taken.has(next)) found.add(next)
  return found
}

/** The connected islands within a set, in the order of their first node. */
function islands(nodes: readonly GraphNode[], within: ReadonlySet<string>, { both }: Ways): readonly Set<string>[] {
  const seen = new Set<string>()
  const found: Set<string>[] = []
  for (const { key } of nodes) {
    if (!within.has(key) || seen.has(key)) continue
    const island = new Set([key])
    for (const each of island) for (const next of both.get(each) ?? []) if (within.has(next)) island.add(next)
    for (const each of island) seen.add(each)
    found.push(island)
  }
  return found
}

/** What stands on top of its part. */
const isRoot = ({ kind }: GraphNode): boolean => kind === 'begin' || kind === 'event'

/** Makes parts of sets of keys; what it looks up in is made once for all of them. */
function partMaker(graph: Graph, nodes: readonly GraphNode[]): (kind: Part['kind'], keys: ReadonlySet<string>) => Part {
  const place = new Map(nodes.map((node, index) => [node.key, { node, index }]))
  const leaving = new Map(nodes.map(({ key }): [string, GraphEdge[]] => [key, []]))
  for (const edge of graph.edges) leaving.get(edge.from)?.push(edge)
  return (kind, keys) => {
    const members = [...keys]
      .flatMap(key => place.get(key) ?? [])
      .sort((one, other) => Number(isRoot(other.node)) - Number(isRoot(one.node)) || one.index - other.index)
    const edges = members.flatMap(({ node }) => leaving.get(node.key) ?? [])
    const isInner = ({ to, role }: GraphEdge): boolean => keys.has(to) && role !== 'call'
    return {
      kind,
      nodes: members.map(each => each.node),
      inner: edges.filter(isInner),
      outer: edges.filter(each => !isInner(each)),
    }
  }
}
