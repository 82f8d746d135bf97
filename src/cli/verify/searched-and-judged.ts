import { exploring } from '../../verify/explore.ts'
import type { Limits } from '../../verify/limits.ts'
import type { Verified } from '../../verify/verdict.ts'
import { type Claim, judge, type Search, searchesOf } from '../../verify/verify.ts'
import type { Stop, Work } from '../../verify/work.ts'
import type { Patience } from '../patience.ts'

/** What became of a claim, and how fast its calls were looked at. */
export interface Judged {
  readonly verified: Verified
  readonly statesPerSecond: number
}

/** Of the time, the share that searches may use; what they have seen is still to be judged. */
const shareOfSearch = 0.7

/** Looks at all calls as far as there is time, and judges what was seen. */
export function* searchedAndJudged(claim: Claim, limits: Limits, patience: Patience): Work<Judged> {
  const search = patience.forSearch(shareOfSearch)
  const searches = searchesOf(claim, limits, search.isUp)
  const started = performance.now()
  yield* searched(searches, search, patience)
  const ms = Math.max(1, performance.now() - started)
  const verified = yield* judge(claim, searches, { limits, search, rest: patience.forRest() })
  return { verified, statesPerSecond: Math.round((verified.space.states / ms) * 1_000) }
}

/** Each search first has its fair share of the time that is left, so that a large space does not keep small ones from being seen. */
function* searched(searches: readonly Search[], search: Stop, patience: Patience): Work<void> {
  for (const [at, each] of searches.entries()) {
    const spent = patience.spent()
    const isUnfair = () => patience.spent() > spent + (shareOfSearch - spent) / (searches.length - at)
    yield* exploring(each, { ...search, isUp: () => search.isUp() || isUnfair() })
  }
  for (const each of searches) yield* exploring(each, search)
}
