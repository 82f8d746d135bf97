import { blockOf } from './block.ts'
import { type Drawing, joined, moved, type Piece } from './drawing.ts'
import type { Graph } from './graph.ts'
import { grid } from './grid.ts'
import { layered } from './layered.ts'
import { type Part, partsOf, wholeOf } from './parts.ts'
import { depthOf, type Find, lengthOf, planOf } from './plan.ts'
import { studio } from './studio.ts'

/** How a graph is laid out: in layers from top to bottom, or where Studio has its actions. */
export type LayoutName = 'layered' | 'studio'

export const layoutNames: readonly LayoutName[] = ['layered', 'studio']

/**
 * What layers may cost: the length of all lines together, in levels (dagre takes about a second for 2,500), and how deep
 * a script may be. A graph beyond it is laid out with only its shorter ways as lines, and beyond that in columns.
 */
export const layerLimits = { length: 2_500, levels: 300 }

/** How far a way may lead and still be a line: what is tried, from the best picture to the last that has layers. */
const reaches: readonly number[] = [Number.POSITIVE_INFINITY, 24, 6, 3]

/** Lays a graph out. The same graph always gives the same drawing; time is bounded whatever the graph. */
export function layoutOf(graph: Graph, name: LayoutName = 'layered'): Drawing {
  const byKey = new Map(graph.nodes.map(each => [each.key, each]))
  const find: Find = key => byKey.get(key)
  const hasPlaces = graph.nodes.some(each => each.place !== undefined)
  return name === 'studio' && hasPlaces ? inPlaces(graph, find) : inLayers(graph, find, name)
}

function inPlaces(graph: Graph, find: Find): Drawing {
  const blocks = graph.groups.map(group =>
    blockOf(group, [{ kind: 'script', piece: studio(wholeOf(graph, group.key), find) }]),
  )
  return drawingOf(blocks, [])
}

function inLayers(graph: Graph, find: Find, name: LayoutName): Drawing {
  const groups = graph.groups.map(group => ({ group, parts: partsOf(graph, group.key) }))
  const { arrange, note } = arrangementOf(
    groups.flatMap(each => each.parts),
    find,
  )
  const blocks = groups.map(({ group, parts }) =>
    blockOf(
      group,
      parts.map(part => ({ kind: part.kind, piece: arrange(part) })),
    ),
  )
  const missed = name === 'studio' ? ['no action has a place on a canvas: laid out in layers'] : []
  return drawingOf(blocks, [...missed, ...note])
}

interface Arrangement {
  readonly arrange: (part: Part) => Piece
  readonly note: readonly string[]
}

/** The best arrangement that the limits allow. */
function arrangementOf(parts: readonly Part[], find: Find): Arrangement {
  const isDeep = parts.some(part => depthOf(part) > layerLimits.levels)
  const reach = reaches.find(
    each => !isDeep && parts.reduce((sum, part) => sum + lengthOf(part, each), 0) <= layerLimits.length,
  )
  if (reach === undefined)
    return {
      arrange: part => grid(part, find),
      note: ['too large for layers: laid out in columns, far ways end at tags'],
    }
  return {
    arrange: part => layered(planOf(part, find, reach)),
    note: Number.isFinite(reach) ? [`large: ways across more than ${reach} levels end at tags`] : [],
  }
}

const margin = 28

/** The blocks beside each other. */
function drawingOf(blocks: readonly Piece[], notes: readonly string[]): Drawing {
  const placed: Piece[] = []
  for (const block of blocks) {
    const last = placed.at(-1)
    placed.push(moved(block, { x: last === undefined ? margin : last.width + margin, y: margin }))
  }
  const all = joined(placed)
  return { ...all, width: Math.ceil(all.width + margin), height: Math.ceil(all.height + margin), notes }
}
