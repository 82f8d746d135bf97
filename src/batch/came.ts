import { dated } from '../recording/dated.ts'
import { finish, type LedgerResult } from '../recording/finish.ts'
import type { LedgerSettings } from '../recording/ledger.ts'
import { inSeconds, type Outcome, outcomeOf } from '../simulate/outcome.ts'
import { seconds } from '../text/duration.ts'
import { keptAt, type Tape } from './tape.ts'
import type { Walk } from './walk.ts'

/** What came of a call that was walked to its end. */
export function outcomeOfWalk(walk: Walk<Tape>, recorder: LedgerSettings): Outcome {
  const { noted, place } = walk.spot
  if (isLongEnough(walk, recorder)) return inSeconds(noted.undatedAt(place), walk.releasedAt, clockOf(walk))
  return outcomeOf({ ...keptAt(place), overAt: walk.releasedAt, result: finishedAnew(walk, recorder) })
}

/** What the recorder says of it, and the seconds for each time that stands in it. */
export function resultOfWalk(
  walk: Walk<Tape>,
  recorder: LedgerSettings,
): { readonly result: LedgerResult; readonly clock: (at: number) => number } {
  return isLongEnough(walk, recorder)
    ? { result: walk.spot.noted.result, clock: clockOf(walk) }
    : { result: finishedAnew(walk, recorder), clock: seconds }
}

/** Where each entry is long enough to be kept, all are (R9), and nothing rests on how long they are. */
function isLongEnough({ spot, moments }: Walk<Tape>, { assumptions }: LedgerSettings): boolean {
  const { recordings } = spot.noted.result
  return recordings.every(({ from, to }) => (moments[to] ?? 0) - (moments[from] ?? 0) >= assumptions.R9)
}

/** Else the recorder sees to it, with the times of this call. */
function finishedAnew({ spot, moments, releasedAt }: Walk<Tape>, recorder: LedgerSettings): LedgerResult {
  return finish(
    dated(spot.noted.ledger, moment => moments[moment] ?? 0),
    releasedAt,
    recorder,
  )
}

/** The seconds for each number of a moment. */
function clockOf({ moments }: Walk<Tape>): (moment: number) => number {
  return moment => seconds(moments[moment] ?? 0)
}
