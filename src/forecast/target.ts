import type { Policy } from '../center/center.ts'
import type { Work } from '../verify/work.ts'
import type { Chain } from './chain.ts'
import { forecastOf } from './forecast.ts'
import type { Unsettled } from './visits.ts'

/** What the policies must be so that a share of calls is recorded. */
export interface Target {
  /** The share that was asked for. */
  readonly recorded: number
  /** The only policy that is moved; all that record, if none is named. */
  readonly name?: string
  /** The share that policies must record, from 0 to 1; where the target is out of reach, the nearest to it. */
  readonly policy: number
  /** What comes of it. */
  readonly reached: number
  readonly isReached: boolean
}

const halvings = 60

/** Finds the percentage by halving: the more policies record, the more is recorded. */
export function* targetOf(
  chain: Chain,
  policies: readonly Policy[],
  wanted: Pick<Target, 'recorded' | 'name'>,
  isUp?: () => boolean,
): Work<Target | Unsettled> {
  const at = function* (policy: number): Work<number | Unsettled> {
    const forecast = yield* forecastOf(chain, moved(policies, policy, wanted.name), isUp)
    return typeof forecast === 'string' ? forecast : forecast.recorded
  }
  const least = yield* at(0)
  const most = yield* at(1)
  if (typeof least === 'string') return least
  if (typeof most === 'string') return most
  if (wanted.recorded < least - 1e-9) return { ...wanted, policy: 0, reached: least, isReached: false }
  if (wanted.recorded > most + 1e-9) return { ...wanted, policy: 1, reached: most, isReached: false }
  let low = 0
  let high = 1
  let reached = most
  for (let turn = 0; turn < halvings; turn++) {
    const middle = (low + high) / 2
    const recorded = yield* at(middle)
    if (typeof recorded === 'string') return recorded
    if (recorded < wanted.recorded) low = middle
    else {
      high = middle
      reached = recorded
    }
  }
  return { ...wanted, policy: high, reached, isReached: true }
}

function moved(policies: readonly Policy[], share: number, name: string | undefined): readonly Policy[] {
  return policies.map(each =>
    each.kind === 'record' && (name === undefined || each.name === name) ? { ...each, percent: share * 100 } : each,
  )
}
