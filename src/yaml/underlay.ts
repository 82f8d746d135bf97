import type { MapNode } from './node.ts'

/** One map over another: what the upper one says counts, map by map; a list or a text is taken whole. */
export function underlay(upper: MapNode, lower: MapNode): MapNode {
  const said = new Map(upper.entries.map(entry => [entry.key.text.value, entry]))
  const below = new Map(lower.entries.map(({ key, value }) => [key.text.value, value]))
  const merged = upper.entries.map(({ key, value }) => {
    const under = below.get(key.text.value)
    return value.kind === 'map' && under?.kind === 'map' ? { key, value: underlay(value, under) } : { key, value }
  })
  return { ...upper, entries: [...merged, ...lower.entries.filter(({ key }) => !said.has(key.text.value))] }
}
