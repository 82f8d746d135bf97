import { dated } from '../recording/dated.ts'
import { finish, type LedgerResult, tooShort } from '../recording/finish.ts'
import type { LedgerSettings } from '../recording/ledger.ts'
import { inSeconds, type Outcome, type Undated } from '../simulate/outcome.ts'
import { seconds } from '../text/duration.ts'
import type { Tape } from './tape.ts'
import type { Walk } from './walk.ts'

/** What came of a call that was walked to its end. */
export function outcomeOfWalk(walk: Walk<Tape>, recorder: LedgerSettings): Outcome {
  const { noted, place } = walk.spot
  const undated = noted.undatedAt(place)
  const kept = isLongEnough(walk, recorder) ? undated : { ...undated, recordings: longEnough(walk, recorder, undated) }
  return inSeconds(kept, walk.releasedAt, clockOf(walk))
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
  for (const { from, to } of spot.noted.result.recordings)
    if ((moments[to] ?? 0) - (moments[from] ?? 0) < assumptions.R9) return false
  return true
}

/** Else those that last long enough in the times of this call. */
function longEnough(
  { moments }: Walk<Tape>,
  { assumptions }: LedgerSettings,
  { recordings }: Undated,
): Undated['recordings'] {
  const timeOf = (moment: number): number => moments[moment] ?? 0
  const voices = recordings
    .filter(({ media }) => media === 'voice')
    .map(({ id, from, to }) => ({ id, from: timeOf(from), to: timeOf(to) }))
  const short = tooShort(voices, assumptions.R9)
  return recordings.filter(({ id }) => !short.has(id))
}

/** For a record the recorder says more about it. */
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
