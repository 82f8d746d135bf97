import type { Span } from '../text/source.ts'
import type { Node } from './node.ts'

/** Finds the place of a value by the keys and positions that lead to it: the value if it is text, else its key. */
export type PlaceOf = (...way: readonly (string | number)[]) => Span

/** Where things stand in a document; a way that leads nowhere ends at the nearest thing that is there. */
export function placesIn(root: Node): PlaceOf {
  return (...way) => {
    let node = root
    let place = firstOf(root)
    for (const step of way) {
      const next = stepInto(node, step)
      if (next === undefined) break
      node = next.node
      place = node.kind === 'scalar' && node.at.end > node.at.start ? node.at : next.place
    }
    return place
  }
}

function stepInto(node: Node, step: string | number): { readonly node: Node; readonly place: Span } | undefined {
  if (node.kind === 'map') {
    const entry = node.entries.find(({ key }) => key.text.value === step)
    return entry && { node: entry.value, place: entry.key.at }
  }
  if (node.kind === 'list' && typeof step === 'number') {
    const item = node.items[step]
    return item && { node: item, place: firstOf(item) }
  }
  // A single item may stand where a list of one is meant.
  return step === 0 ? { node, place: firstOf(node) } : undefined
}

/** The first token of a node. */
function firstOf(node: Node): Span {
  const first = node.kind === 'map' ? node.entries[0]?.key : node.kind === 'list' ? node.items[0] : undefined
  return first === undefined ? node.at : firstOf(first)
}
