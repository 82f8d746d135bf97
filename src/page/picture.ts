import type { Flow } from '../flow/flow.ts'
import { lineOf } from '../text/source.ts'

interface Point {
  readonly x: number
  readonly y: number
}

interface Box extends Point {
  readonly width: number
  readonly height: number
}

interface Node {
  readonly key: string
  readonly id: string
  readonly group: string
  readonly type: string
  readonly kind: string
  readonly line: number
}

interface Edge {
  readonly from: string
  readonly to: string
  readonly label: string
}

/** The flow as it is drawn: cards, wires between them, and tags where a way goes on elsewhere; in pixels. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly regions: readonly (Box & { readonly heading: string })[]
  readonly cards: readonly (Box & { readonly node: Node; readonly lines: readonly string[] })[]
  readonly tags: readonly (Box & { readonly text: string; readonly to: string })[]
  readonly wires: readonly {
    readonly edges: readonly Edge[]
    readonly role: string
    readonly points: readonly Point[]
    readonly label?: Box & { readonly text: string }
  }[]
}

/** The key of an action in a picture. */
export const cardKey = (script: string, action: string): string => `${script}/${action}`

/** The name by which a path of the call knows the action of a card. */
export const actionOfKey = ({ group, id }: Node): string => `${group}\0${id}`

const [width, height, gapX, gapY] = [190, 52, 40, 56]

/** A simple placement: each action in the row of its distance from the beginning. */
export function pictureOf(flow: Flow): Picture {
  const cards: Picture['cards'][number][] = []
  const wires: Picture['wires'][number][] = []
  let left = 0
  let bottom = 0
  for (const { key, script, begin } of flow.scripts.values()) {
    const row = new Map<string, number>([[begin, 0]])
    const roots = script.actions.filter(each => each.type.handles !== undefined).map(each => each.id)
    for (const root of roots) row.set(root, 0)
    const queue = [begin, ...roots]
    const nodes = new Map(script.actions.map(each => [each.id, each]))
    for (const id of queue)
      for (const { target } of nodes.get(id)?.branches ?? [])
        if (!row.has(target)) {
          row.set(target, (row.get(id) ?? 0) + 1)
          queue.push(target)
        }
    const filled: number[] = []
    const placed = new Map<string, Point>()
    for (const id of [...queue, ...script.actions.map(each => each.id).filter(each => !row.has(each))]) {
      const node = nodes.get(id)
      const at = row.get(id) ?? 0
      const column = filled[at] ?? 0
      filled[at] = column + 1
      const place = { x: left + column * (width + gapX), y: at * (height + gapY) }
      placed.set(id, place)
      bottom = Math.max(bottom, place.y + height)
      if (node)
        cards.push({
          ...place,
          width,
          height,
          node: { key: cardKey(key, id), id, group: key, type: node.typeName, kind: 'action', line: lineOf(node.at) },
          lines: [node.caption ?? id],
        })
    }
    for (const { id, branches } of script.actions)
      for (const [index, { label, target }] of branches.entries()) {
        const from = placed.get(id)
        const to = placed.get(target)
        if (!from || !to) continue
        const start = { x: from.x + ((index + 1) / (branches.length + 1)) * width, y: from.y + height }
        const end = { x: to.x + width / 2, y: to.y }
        wires.push({
          edges: [{ from: cardKey(key, id), to: cardKey(key, target), label }],
          role: label === 'Default' ? 'default' : 'branch',
          points: [start, { x: start.x, y: start.y + 14 }, { x: end.x, y: end.y - 14 }, end],
          ...(label === 'Default'
            ? {}
            : { label: { x: start.x - 20, y: start.y + 2, width: 40, height: 16, text: label } }),
        })
      }
    left += Math.max(1, ...filled) * (width + gapX) + gapX
  }
  return { width: left, height: bottom, regions: [], cards, tags: [], wires }
}
