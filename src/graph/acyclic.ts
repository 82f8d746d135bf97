/** What leads from one node to another, by their keys. */
export interface Link {
  readonly from: string
  readonly to: string
}

/**
 * Which links lead back: without them there is no circle. Found by walking from the nodes in their order, so that what an
 * author wrote first stays on top. A loop of a node to itself leads back too.
 */
export function backLinks<L extends Link>(keys: readonly string[], links: readonly L[]): ReadonlySet<L> {
  const leaving = new Map<string, L[]>(keys.map(key => [key, []]))
  for (const link of links) leaving.get(link.from)?.push(link)
  const back = new Set<L>()
  const state = new Map<string, 'open' | 'done'>()
  for (const root of keys) {
    if (state.has(root)) continue
    state.set(root, 'open')
    const path = [{ key: root, at: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const link = leaving.get(top.key)?.[top.at++]
      if (link === undefined) {
        state.set(top.key, 'done')
        path.pop()
      } else if (state.get(link.to) === 'open') back.add(link)
      else if (!state.has(link.to)) {
        state.set(link.to, 'open')
        path.push({ key: link.to, at: 0 })
      }
    }
  }
  return back
}

/** The level of each node when every link, but for those that lead back, goes at least one level down. */
export function levelsOf<L extends Link>(
  keys: readonly string[],
  links: readonly L[],
  back: ReadonlySet<L>,
): ReadonlyMap<string, number> {
  const level = new Map(keys.map(key => [key, 0]))
  const waiting = new Map(keys.map(key => [key, 0]))
  const leaving = new Map<string, string[]>(keys.map(key => [key, []]))
  for (const link of links) {
    if (back.has(link)) continue
    waiting.set(link.to, (waiting.get(link.to) ?? 0) + 1)
    leaving.get(link.from)?.push(link.to)
  }
  const ready = keys.filter(key => waiting.get(key) === 0)
  for (const key of ready)
    for (const to of leaving.get(key) ?? []) {
      level.set(to, Math.max(level.get(to) ?? 0, (level.get(key) ?? 0) + 1))
      const left = (waiting.get(to) ?? 0) - 1
      waiting.set(to, left)
      if (left === 0) ready.push(to)
    }
  return level
}
