import { grouped } from '../../text/grouped.ts'
import { beginning, type Label, type Space } from '../search/space.ts'
import type { Seen } from '../seen.ts'
import type { Work } from '../work.ts'

interface Way {
  readonly target: number
  readonly sight: string
  readonly label: Label
}

/** A pair of states, and how it was come to. */
interface Pair {
  readonly old: number
  readonly next: number
  readonly from?: { readonly pair: Pair; readonly label: Label }
}

/** What going through two spaces in lock-step gave. */
export interface Lockstep {
  /** Every pair was looked at, and none differs. */
  readonly same: boolean
  /** What is done up to where the two part, the shortest first. */
  readonly partings: readonly (readonly Label[])[]
  /** Why not every pair was looked at, though both spaces are whole. */
  readonly ended?: 'pairs' | 'time'
}

/** Pairs after which no further one is looked at. */
export const mostPairs = 200_000
const mostPartings = 60
/** So many are looked at between two looks at the time. */
const pairsBetween = 16

/**
 * Goes through two spaces together: from each pair of states that the same moves lead to, the same moves and chances must be
 * possible, and the same be recorded on them.
 */
export function* inLockstep(old: Space, next: Space, isUp: () => boolean): Work<Lockstep> {
  const partings: (readonly Label[])[] = []
  const known = new Set<number>()
  const pairs: Pair[] = []
  const visit = (pair: Pair): void => {
    const key = pair.old * next.size + pair.next
    if (known.has(key)) return
    known.add(key)
    pairs.push(pair)
  }
  visit({ old: beginning, next: beginning })
  const [before, after] = [new Ways(old), new Ways(next)]
  let isLate = false
  for (let at = 0; at < pairs.length && pairs.length <= mostPairs && partings.length < mostPartings; at++) {
    if (at % pairsBetween === 0) {
      yield () => `${grouped(at)} pairs of states compared`
      isLate = isUp()
      if (isLate) break
    }
    const pair = pairs[at]
    if (!pair) break
    const [ones, others] = [before.from(pair.old), after.from(pair.next)]
    for (const [key, one] of ones) {
      const other = others.get(key)
      if (other && other.sight === one.sight && one.sight !== ambiguous)
        visit({ old: one.target, next: other.target, from: { pair, label: one.label } })
      else partings.push([...wayTo(pair), one.label])
    }
    for (const [key, other] of others) if (!ones.has(key)) partings.push([...wayTo(pair), other.label])
  }
  const ended = isLate ? 'time' : pairs.length > mostPairs ? 'pairs' : undefined
  const isWhole = old.isComplete && next.isComplete && ended === undefined
  return { same: isWhole && partings.length === 0, partings, ...(ended === undefined ? {} : { ended }) }
}

function wayTo(pair: Pair): readonly Label[] {
  const labels: Label[] = []
  for (let { from } = pair; from; from = from.pair.from) labels.push(from.label)
  return labels.reverse()
}

const ambiguous = 'ambiguous'

/** The ways of a space by what is done and how chance falls. */
class Ways {
  readonly #space: Space
  readonly #labels = new Map<number, string>()
  readonly #sights = new Map<number, string>()

  constructor(space: Space) {
    this.#space = space
  }

  from(state: number): ReadonlyMap<string, Way> {
    const ways = new Map<string, Way>()
    this.#space.eachWay(state, (target, sightNumber, labelNumber) => {
      const label = this.#space.labelAt(labelNumber)
      const key = textOf(this.#labels, labelNumber, () => JSON.stringify(label, plainly))
      const seen = () => JSON.stringify(this.#space.seen.get(sightNumber).flatMap(counted))
      const sight = textOf(this.#sights, sightNumber, seen)
      const known = ways.get(key)
      const isOther = known && (known.target !== target || known.sight !== sight)
      ways.set(key, { target, sight: isOther ? ambiguous : sight, label })
    })
    return ways
  }
}

function textOf(texts: Map<number, string>, number: number, make: () => string): string {
  const text = texts.get(number) ?? make()
  texts.set(number, text)
  return text
}

const plainly = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value)

/** What is recorded, and by whom, without the places in scripts. */
function counted(seen: Seen): readonly unknown[] {
  switch (seen.kind) {
    case 'recording':
      return [[seen.kind, seen.now && [seen.now.startedBy.kind, seen.now.isMasked], seen.endedBy?.kind]]
    case 'statement':
      return [[seen.kind, seen.now?.kind, seen.endedBy?.kind]]
    case 'changed':
      return seen.heard ? [[seen.kind, seen.heard, seen.by?.kind]] : []
    case 'stuck':
    case 'endless':
      return [[seen.kind]]
    case 'over':
      return [[seen.kind, seen.lost]]
    default:
      return []
  }
}
