import type { Variables } from '../../behavior/variables.ts'
import type { Value } from '../../snippet/value.ts'
import type { Bound, Counters } from '../counters.ts'

/** The ids of statements in a list that is a text, each once and where it stands last; undefined where it is no such list. */
export function idsIn(value: Value): readonly string[] | undefined {
  if (typeof value !== 'string' || value.startsWith('{') || value.startsWith('[')) return undefined
  const ids = value.split('|').filter(each => each.includes('stmt-'))
  return ids.filter((each, at) => ids.lastIndexOf(each) === at)
}

/**
 * Counters as far as it matters how far they have come: one that is compared and divided alone begins anew beyond the largest number, and
 * the place of the latest element goes with the ids that are left of its array.
 */
export function counted(variables: Variables, { most, places }: Counters): Variables {
  if (most.size + places.size === 0) return variables
  const changed = [...variables].map(([key, each]) => {
    const value = standing(key, each.value)
    return [key, value === each.value ? each : { ...each, value }] as const
  })
  return new Map(changed)

  function standing(key: string, value: Value): Value {
    const count = value === '' || value === null ? Number.NaN : Number(value)
    if (!Number.isFinite(count)) return value
    const bound = most.get(key)
    const array = places.get(key)
    const place = array === undefined ? undefined : placeAmong(variables.get(array)?.value ?? '', count)
    const least = place ?? (bound === undefined ? count : within(bound, count))
    return typeof value === 'string' ? String(least) : least
  }
}

function within({ largest, divisor }: Bound, count: number): number {
  return count <= largest ? count : largest + 1 + ((count - largest - 1) % divisor)
}

/** Where the element at a place stands among the ids that are left of its array; behind them where it is none. */
function placeAmong(array: Value, place: number): number | undefined {
  const ids = idsIn(array)
  if (!ids || typeof array !== 'string' || !Number.isInteger(place) || place < 1) return undefined
  return array.split('|')[place - 1]?.includes('stmt-') ? ids.length : ids.length + 1
}
