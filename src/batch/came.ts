import { dated } from '../recording/dated.ts'
import { finish, type LedgerResult } from '../recording/finish.ts'
import type { LedgerSettings } from '../recording/ledger.ts'
import { inSeconds, type Outcome, outcomeOf } from '../simulate/outcome.ts'
import { seconds } from '../text/duration.ts'
import { keptAt, type Tape } from './tape.ts'
import type { Walk } from './walk.ts'

/** What came of a call, and what the recorder says of it with the clock for its times. */
interface Came {
  readonly result: LedgerResult
  readonly clock: (at: number) => number
  readonly outcome: Outcome
}

/** What came of a call that was walked to its end. */
export function cameOf({ spot, moments, releasedAt }: Walk<Tape>, { assumptions }: LedgerSettings): Came {
  const { place, noted: tape } = spot
  const { result } = tape
  const timeOf = (moment: number): number => moments[moment] ?? 0
  // Where each entry is long enough to be kept, all are (R9); else the recorder sees to it, with the times of this call.
  if (result.recordings.every(({ from, to }) => timeOf(to) - timeOf(from) >= assumptions.R9)) {
    const clock = (moment: number): number => seconds(timeOf(moment))
    const { outcome, recordings, statements } = inSeconds(tape.outcomeAt(place), clock)
    return { result, clock, outcome: { outcome, duration: seconds(releasedAt), recordings, statements } }
  }
  const own = finish(dated(tape.ledger, timeOf), releasedAt, { assumptions })
  return { result: own, clock: seconds, outcome: outcomeOf({ ...keptAt(place), overAt: releasedAt, result: own }) }
}
