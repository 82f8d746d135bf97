import { dated } from '../recording/dated.ts'
import { finish, type LedgerResult } from '../recording/finish.ts'
import type { LedgerSettings } from '../recording/ledger.ts'
import { type Decided, writeDecision } from '../simulate/book.ts'
import { inSeconds, type Outcome, outcomeOf } from '../simulate/outcome.ts'
import { Scribe } from '../simulate/scribe.ts'
import { seconds } from '../text/duration.ts'
import type { Place, Way } from './place.ts'
import { at, keptAt, type Tape } from './tape.ts'
import { type Log, unlearned } from './walk.ts'

/** Keeps where the recorder stands, and when it was told something. */
export class OutcomeLog implements Log {
  #tape: Tape
  readonly #times: number[] = [0]

  constructor(tape: Tape) {
    this.#tape = tape
  }

  take(way: Way, now: number): void {
    if (way.facts.length > 0) this.tell(way, now)
  }

  /** Tells the recorder what comes about on a way; returns where it stands then. */
  tell({ facts, number }: Way, now: number): Tape {
    const isLater = now > (this.#times[this.#tape.moment] ?? 0)
    this.#tape = this.#tape.after(number, facts, isLater)
    if (isLater) this.#times.push(now)
    return this.#tape
  }

  note(): void {}

  /** What came of the call, which ended at a place and was released at a time. */
  came(place: Place, overAt: number, { assumptions }: LedgerSettings): Came {
    const { result } = this.#tape
    const length = ({ from, to }: { readonly from: number; readonly to: number }): number =>
      (this.#times[to] ?? 0) - (this.#times[from] ?? 0)
    // Where each entry is long enough to be kept, all are (R9); else the recorder sees to it, with the times of this call.
    if (result.recordings.every(each => length(each) >= assumptions.R9)) {
      const clock = (moment: number): number => seconds(this.#times[moment] ?? 0)
      const { outcome, recordings, statements } = inSeconds(this.#tape.outcomeAt(place), clock)
      return { result, clock, outcome: { outcome, duration: seconds(overAt), recordings, statements } }
    }
    const ledger = dated(this.#tape.ledger, moment => this.#times[moment] ?? 0)
    const own = finish(ledger, overAt, { assumptions })
    return { result: own, clock: seconds, outcome: outcomeOf({ ...keptAt(place), overAt, result: own }) }
  }
}

/** What came of a call, and what the recorder says of it with the clock for its times. */
interface Came {
  readonly result: LedgerResult
  readonly clock: (at: number) => number
  readonly outcome: Outcome
}

/** Writes everything down as the platform does. */
export class RecordLog implements Log {
  readonly scribe = new Scribe(() => {})
  readonly decisions: Decided[] = []
  readonly recorder: OutcomeLog

  constructor(tape: Tape) {
    this.recorder = new OutcomeLog(tape)
  }

  take(way: Way, now: number): void {
    if (!way.beats) throw unlearned
    const decided = way.facts.length > 0 ? this.recorder.tell(way, now).decisions : []
    let told = 0
    for (const beat of way.beats) {
      if (beat.kind === 'write') beat.write(this.scribe, now)
      else
        for (const decision of decided[told++] ?? []) {
          this.decisions.push({ at: now, decision })
          writeDecision(this.scribe, now, at(beat.fact, now), decision)
        }
    }
  }

  note(code: string, text: string): void {
    this.scribe.note({ code, text })
  }
}
