import { dated } from '../recording/dated.ts'
import type { LedgerResult } from '../recording/finish.ts'
import { emptyLedger, finish, type LedgerSettings, record } from '../recording/ledger.ts'
import { type Decided, writeDecision } from '../simulate/book.ts'
import { inSeconds, type Outcome, outcomeOf } from '../simulate/outcome.ts'
import { Scribe } from '../simulate/scribe.ts'
import { seconds } from '../text/duration.ts'
import type { Place, Way } from './place.ts'
import { at, keptAt, type Tape } from './tape.ts'
import { type Log, unlearned } from './walk.ts'

/** Writes everything down: the recorder decides on each fact of this call, in its own time. */
export class RecordLog implements Log {
  readonly scribe = new Scribe(() => {})
  readonly decisions: Decided[] = []
  readonly #settings: LedgerSettings
  #ledger = emptyLedger

  constructor(settings: LedgerSettings) {
    this.#settings = settings
  }

  take({ beats }: Way, now: number): void {
    if (!beats) throw unlearned
    for (const beat of beats) {
      if (beat.kind === 'write') beat.write(this.scribe, now)
      else {
        const fact = at(beat.fact, now)
        const { ledger, decisions } = record(this.#ledger, fact, this.#settings)
        this.#ledger = ledger
        for (const decision of decisions) {
          this.decisions.push({ at: now, decision })
          writeDecision(this.scribe, now, fact, decision)
        }
      }
    }
  }

  note(code: string, text: string): void {
    this.scribe.note({ code, text })
  }

  result(overAt: number): LedgerResult {
    return finish(this.#ledger, overAt, this.#settings)
  }
}

/** Keeps nothing but where the recorder stands and when it was told something. */
export class OutcomeLog implements Log {
  #tape: Tape
  readonly #times: number[] = [0]

  constructor(tape: Tape) {
    this.#tape = tape
  }

  take({ facts, number }: Way, now: number): void {
    if (facts.length === 0) return
    const isLater = now > (this.#times[this.#tape.moment] ?? 0)
    this.#tape = this.#tape.after(number, facts, isLater)
    if (isLater) this.#times.push(now)
  }

  note(): void {}

  /** What came of the call, which ended at a place and was released at a time. */
  outcome(place: Place, overAt: number, { assumptions }: LedgerSettings): Outcome {
    const times = this.#times
    const outcome = this.#tape.outcomeAt(place)
    const length = ({ from, to }: { readonly from: number; readonly to: number }): number =>
      (times[to] ?? 0) - (times[from] ?? 0)
    // Where each entry is long enough to be kept, all are (R9); else the recorder sees to it, with the times of this call.
    if (outcome.recordings.every(each => length(each) >= assumptions.R9))
      return { ...inSeconds(outcome, moment => seconds(times[moment] ?? 0)), duration: seconds(overAt) }
    const ledger = dated(this.#tape.ledger, moment => times[moment] ?? 0)
    return outcomeOf({ ...keptAt(place), overAt, result: finish(ledger, overAt, { assumptions }) })
  }
}
