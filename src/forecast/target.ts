import type { Policy } from '../center/center.ts'
import type { Chain } from './chain.ts'
import { type Forecast, forecastOf } from './forecast.ts'

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

/** Finds the percentage by halving: the more policies record, the more is recorded. Undefined if a loop has no end. */
export function targetOf(
  chain: Chain,
  policies: readonly Policy[],
  wanted: Pick<Target, 'recorded' | 'name'>,
): Target | undefined {
  const at = (policy: number): Forecast | undefined => forecastOf(chain, moved(policies, policy, wanted.name))
  const least = at(0)
  const most = at(1)
  if (!least || !most) return undefined
  if (wanted.recorded < least.recorded - 1e-9)
    return { ...wanted, policy: 0, reached: least.recorded, isReached: false }
  if (wanted.recorded > most.recorded + 1e-9) return { ...wanted, policy: 1, reached: most.recorded, isReached: false }
  let low = 0
  let high = 1
  for (let turn = 0; turn < halvings; turn++) {
    const middle = (low + high) / 2
    if ((at(middle)?.recorded ?? 0) < wanted.recorded) low = middle
    else high = middle
  }
  return { ...wanted, policy: high, reached: at(high)?.recorded ?? 0, isReached: true }
}

function moved(policies: readonly Policy[], share: number, name: string | undefined): readonly Policy[] {
  return policies.map(each =>
    each.kind === 'record' && (name === undefined || each.name === name) ? { ...each, percent: share * 100 } : each,
  )
}
