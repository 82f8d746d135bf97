import { grouped } from '../../text/grouped.ts'
import { Numbers } from '../search/numbers.ts'
import { beginning, type Label, type Space } from '../search/space.ts'
import type { Work } from '../work.ts'

/** What is done on a call, in order, until something was seen. */
export type WayThere = readonly Label[]

/** The branches of a sight, by key: `script`, `action` and label. */
export function branchKey(script: string, action: string, branch: string): string {
  return [script, action, branch].join('\u0000').toLowerCase()
}

/** So many states are gone through between two looks at the time. */
const statesBetween = 64

/** The shortest way to each branch that some call takes, by the branch's key, the nearest first; those found by then if the time is up. */
export function* waysToBranches(space: Space, isUp: () => boolean): Work<ReadonlyMap<string, WayThere>> {
  const ways = new Map<string, WayThere>()
  const states = new Numbers()
  states.push(beginning)
  const visited = new Uint8Array(space.size)
  const parents = new Numbers()
  const labels = new Numbers()
  const looked = new Set<number>()
  visited[beginning] = 1
  parents.push(-1)
  labels.push(-1)
  const wayTo = (place: number): WayThere => {
    const way: Label[] = []
    for (let at = place; parents.at(at) >= 0; at = parents.at(at)) way.push(space.labelAt(labels.at(at)))
    return way.reverse()
  }
  for (let place = 0; place < states.length; place++) {
    if (place % statesBetween === 0) {
      yield () => `${grouped(place)} states looked through for branches`
      if (isUp()) return ways
    }
    space.eachWay(states.at(place), (target, sight, label) => {
      if (!looked.has(sight)) {
        looked.add(sight)
        for (const seen of space.seen.get(sight)) {
          if (seen.kind !== 'leave' || seen.branch === null) continue
          const key = branchKey(seen.script, seen.action, seen.branch)
          if (!ways.has(key)) ways.set(key, [...wayTo(place), space.labelAt(label)])
        }
      }
      if (visited[target] === 1) return
      visited[target] = 1
      states.push(target)
      parents.push(place)
      labels.push(label)
    })
  }
  return ways
}
