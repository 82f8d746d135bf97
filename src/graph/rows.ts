import dagre from '@dagrejs/dagre'
import { backLinks, type Link } from './acyclic.ts'
import type { Point } from './drawing.ts'

/** Something to be put in a row. */
export interface Item {
  readonly key: string
  readonly width: number
  readonly height: number
}

/** Something to be drawn between two items; a label takes a place of its own on the way. */
export interface Thread extends Link {
  readonly label?: { readonly width: number; readonly height: number }
  /** Whether it should be straight rather than others. */
  readonly isMain: boolean
}

/** A thread's way through the rows: from row to row it stands at one x each, from the first row to the last. */
export interface Course {
  readonly thread: Thread
  /** It leaves below its first item, runs up beside it and comes back to the other from above. */
  readonly leadsBack: boolean
  /** Where it passes a row that lies between its ends (leading back: the rows of its ends too), from its start on. */
  readonly passes: readonly { readonly row: number; readonly x: number }[]
  readonly label?: { readonly row: number; readonly x: number }
}

/** Items in rows from top to bottom, and the ways between them. x is a center. */
export interface Rows {
  readonly count: number
  readonly items: ReadonlyMap<string, { readonly x: number; readonly row: number }>
  readonly courses: readonly Course[]
}

/** Up to so many ways the rows are those with the shortest lines; for more, finding them would take seconds. */
const exactly = 250

const turn = { width: 2, height: 2 }

/**
 * Puts items into rows so that ways lead downward and cross seldom: dagre decides rows, order and x. Ways that lead back
 * are given to it as what they look like: from above the one item, down beside both, to below the other.
 */
export function rowsOf(items: readonly Item[], threads: readonly Thread[]): Rows {
  const back = backLinks(
    items.map(each => each.key),
    threads,
  )
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  const ranker = threads.length > exactly ? 'tight-tree' : 'network-simplex'
  graph.setGraph({ nodesep: 34, edgesep: 18, ranksep: 40, ranker })
  // dagre speaks in names; numbers keep an author's ids out of its reach.
  const names = new Map(items.map((each, index) => [each.key, `n${index}`]))
  const nameOf = (key: string): string => names.get(key) ?? ''
  for (const { key, width, height } of items) graph.setNode(nameOf(key), { width, height })
  const space = ({ label }: Thread) => ({ width: label?.width ?? 0, height: label?.height ?? 0, labelpos: 'c' })
  threads.forEach((thread, index) => {
    const [from, to] = [nameOf(thread.from), nameOf(thread.to)]
    const weight = thread.isMain ? 3 : 1
    if (!back.has(thread)) graph.setEdge(from, to, { ...space(thread), weight }, `${index}`)
    else {
      graph.setNode(`above${index}`, { ...turn })
      graph.setNode(`below${index}`, { ...turn })
      graph.setEdge(`above${index}`, to, { width: 0, height: 0, weight: 1 }, `${index}`)
      graph.setEdge(from, `below${index}`, { width: 0, height: 0, weight: 1 }, `${index}`)
      graph.setEdge(`above${index}`, `below${index}`, { ...space(thread), weight: 2 }, `${index}`)
    }
  })
  dagre.layout(graph)

  const placed = new Map(items.map(({ key }) => [key, pointOf(graph.node(nameOf(key)))]))
  const drawn = threads.map((thread, index) => {
    const ends = back.has(thread) ? [`above${index}`, `below${index}`] : [nameOf(thread.from), nameOf(thread.to)]
    const edge = graph.edge(ends[0] ?? '', ends[1] ?? '', `${index}`)
    const points: readonly Point[] = edge.points.slice(1, -1).map(pointOf)
    return { thread, points, label: thread.label === undefined ? undefined : pointOf(edge) }
  })
  const heights = [...placed.values(), ...drawn.flatMap(each => each.points)].map(each => each.y)
  const rowAt = new Map([...new Set(heights)].sort((one, other) => one - other).map((y, row) => [y, row]))
  const inRow = ({ x, y }: Point) => ({ x, row: rowAt.get(y) ?? 0 })
  const rows = new Map([...placed].map(([key, point]) => [key, inRow(point)]))
  return {
    count: rowAt.size,
    items: rows,
    courses: drawn.map(({ thread, points, label }) => {
      const passes = points.map(inRow)
      if (!back.has(thread))
        return { thread, leadsBack: false, passes, ...(label === undefined ? {} : { label: inRow(label) }) }
      const [top, bottom] = [rows.get(thread.to)?.row ?? 0, rows.get(thread.from)?.row ?? 0]
      const up = passes.filter(({ row }) => row >= top && row <= bottom).reverse()
      const middle = up[Math.floor(up.length / 2)]
      const own = label === undefined ? undefined : inRow(label)
      const on = own === undefined || up.some(each => each.row === own.row) ? own : middle
      return { thread, leadsBack: true, passes: up, ...(on === undefined ? {} : { label: on }) }
    }),
  }
}

/** dagre computes with fractions; whole pixels keep rows apart and lines sharp. */
function pointOf({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
