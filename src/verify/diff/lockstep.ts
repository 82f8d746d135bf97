import { beginning, type Space } from '../search/space.ts'
import type { Seen } from '../seen.ts'

interface Ways {
  readonly target: number
  readonly sight: string
}

/** Pairs after which no further one is looked at. */
const mostPairs = 200_000

/**
 * Whether two spaces that were seen to their ends do the same in lock-step: from each pair of states that the same moves lead to, the same
 * moves and chances are possible, and the same is recorded on them. False where they do not, or where it was not found out.
 */
export function isSameInLockstep(old: Space, next: Space): boolean {
  if (!old.isComplete || !next.isComplete) return false
  const known = new Set<string>()
  const pairs: (readonly [number, number])[] = []
  const visit = (one: number, other: number): void => {
    const key = `${one} ${other}`
    if (known.has(key)) return
    known.add(key)
    pairs.push([one, other])
  }
  visit(beginning, beginning)
  for (let at = 0; at < pairs.length; at++) {
    if (pairs.length > mostPairs) return false
    const [one, other] = pairs[at] ?? [beginning, beginning]
    const before = waysFrom(old, one)
    const after = waysFrom(next, other)
    if (before.size !== after.size) return false
    for (const [label, way] of before) {
      const same = after.get(label)
      if (!same || same.sight !== way.sight || way.sight === ambiguous) return false
      visit(way.target, same.target)
    }
  }
  return true
}

const ambiguous = 'ambiguous'

/** The ways on by what is done and how chance falls. */
function waysFrom(space: Space, state: number): ReadonlyMap<string, Ways> {
  const ways = new Map<string, Ways>()
  space.eachWay(state, (target, sight, label) => {
    const key = JSON.stringify(space.labelAt(label), plainly)
    const way = { target, sight: JSON.stringify(space.seen.get(sight).flatMap(counted)) }
    const known = ways.get(key)
    ways.set(key, known && (known.target !== target || known.sight !== way.sight) ? { target, sight: ambiguous } : way)
  })
  return ways
}

const plainly = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value)

/** What is recorded, and by whom, without the places in scripts. */
function counted(seen: Seen): readonly unknown[] {
  switch (seen.kind) {
    case 'recording':
      return [[seen.kind, seen.now && [seen.now.startedBy.kind, seen.now.isMasked], seen.endedBy?.kind]]
    case 'statement':
      return [[seen.kind, seen.now?.kind, seen.endedBy?.kind]]
    case 'stuck':
    case 'endless':
      return [[seen.kind]]
    case 'over':
      return [[seen.kind, seen.lost]]
    default:
      return []
  }
}
