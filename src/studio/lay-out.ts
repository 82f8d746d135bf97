import { flowOrder } from '../script/flow-order.ts'
import type { ActionNode } from '../script/tree.ts'

type Place = readonly [x: number, y: number]

/** Studio's canvas snaps to 16; all in pixels. */
const grid = 16
const margin = 3 * grid
const columnWidth = 10 * grid
const rowHeight = 7 * grid

/**
 * A place on the canvas for each action, by its id. Places that an author chose stay; below them the others lie in columns
 * by the number of branches that lead to them, each event with what comes after it in rows of its own.
 */
export function layOut(actions: readonly ActionNode[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const { id, place } of actions) if (place) places.set(id, [Math.round(place[0]), Math.round(place[1])])
  const lowest = [...places.values()].reduce((low, [, y]) => Math.max(low, y), margin - rowHeight)
  let top = Math.ceil((lowest + rowHeight) / grid) * grid
  const { chains, unreached } = flowOrder(actions.filter(each => each.place === undefined))
  for (const chain of [...chains, unreached]) {
    const rows: number[] = []
    for (const [id, depth] of depthsOf(chain)) {
      const row = rows[depth] ?? 0
      rows[depth] = row + 1
      places.set(id, [margin + depth * columnWidth, top + row * rowHeight])
    }
    top += rows.reduce((most, count) => Math.max(most, count), 0) * rowHeight
  }
  return places
}

/** How many branches lead to each action from the first one, or from one that none of them reaches. */
function depthsOf(chain: readonly ActionNode[]): ReadonlyMap<string, number> {
  const byId = new Map(chain.map(each => [each.id, each]))
  const depths = new Map<string, number>()
  for (const root of chain) {
    if (depths.has(root.id)) continue
    depths.set(root.id, 0)
    const open = [root]
    for (let index = 0; index < open.length; index++) {
      const node = open[index]
      for (const { target } of node?.branches ?? []) {
        const next = byId.get(target)
        if (node === undefined || next === undefined || depths.has(target)) continue
        depths.set(target, (depths.get(node.id) ?? 0) + 1)
        open.push(next)
      }
    }
  }
  return depths
}
