import type { Monitor } from '../properties/property.ts'
import { type Broken, check } from '../search/check.ts'
import type { Space } from '../search/space.ts'
import type { Work } from '../work.ts'
import type { WayThere } from './ways.ts'

/** Remembers all that began to be captured, and tells it where a call is over. */
const outcomes: Monitor = {
  start: '',
  step: (remembered, seen) => {
    if (seen.kind === 'over') return { why: remembered, korean: '' }
    if ((seen.kind !== 'recording' && seen.kind !== 'statement') || seen.now === null) return remembered
    const by = 'startedBy' in seen.now ? seen.now.startedBy : seen.now
    const word = `${seen.kind} ${by.kind}`
    const known = remembered === '' ? [] : remembered.split(', ')
    return known.includes(word) ? remembered : [...known, word].sort().join(', ')
  },
}

/** The shortest call for each set of causes by which recordings and statements begin, by these causes in words; those found by then if the time is over. */
export function* waysToOutcomes(space: Space, isOver: () => boolean): Work<ReadonlyMap<string, WayThere>> {
  const ways = new Map<string, WayThere>()
  const isEnough = ({ breach, labels }: Broken): boolean => {
    if (!ways.has(breach.why)) ways.set(breach.why, labels)
    return false
  }
  yield* check(space, outcomes, { isEnough, isOver })
  return ways
}
