import type { Fact } from '../recording/fact.ts'
import type { LedgerResult } from '../recording/finish.ts'
import { type Decision, emptyLedger, finish, type Ledger, type LedgerSettings, record } from '../recording/ledger.ts'
import { type Kept, type Undated, undated } from '../simulate/outcome.ts'
import type { Place, Way } from './place.ts'

/** A fact as it happens, at whatever time. */
export type Timeless = Fact extends infer F ? (F extends Fact ? Omit<F, 'at'> : never) : never

export const at = (fact: Timeless, time: number): Fact => ({ at: time, ...fact }) as Fact

/**
 * The ledger after facts that came in this order, for all calls in which they did. Times in it are numbers of moments,
 * from 0: what has the same number came at the same time.
 */
export class Tape {
  readonly ledger: Ledger
  /** What was decided on each fact of the last list. */
  readonly decisions: readonly (readonly Decision[])[]
  /** The number of the last moment. */
  readonly moment: number
  readonly #settings: LedgerSettings
  readonly #next = new Map<number, Tape>()
  readonly #undated = new Map<Place, Undated>()
  #result: LedgerResult | undefined

  constructor(
    settings: LedgerSettings,
    ledger = emptyLedger,
    decisions: readonly (readonly Decision[])[] = [],
    moment = 0,
  ) {
    this.ledger = ledger
    this.decisions = decisions
    this.moment = moment
    this.#settings = settings
  }

  /** The tape after a list of facts that has this number, at the last moment or a later one. */
  after({ number, facts }: Way, isLater: boolean): Tape {
    const way = number * 2 + (isLater ? 1 : 0)
    const known = this.#next.get(way)
    if (known) return known
    const moment = isLater ? this.moment + 1 : this.moment
    let { ledger } = this
    const decisions = facts.map(fact => {
      const entered = record(ledger, at(fact, moment), this.#settings)
      ledger = entered.ledger
      return entered.decisions
    })
    const next = new Tape(this.#settings, ledger, decisions, moment)
    this.#next.set(way, next)
    return next
  }

  /** What the recorder says at the end; times are numbers of moments, and nothing is too short to be kept (R9). */
  get result(): LedgerResult {
    const assumptions = { ...this.#settings.assumptions, R9: 0 }
    this.#result ??= finish(this.ledger, this.moment, { assumptions })
    return this.#result
  }

  /** What a call with this ledger comes to that ends at a place, as `result`. */
  undatedAt(place: Place): Undated {
    const known = this.#undated.get(place)
    if (known) return known
    const made = undated({ ...keptAt(place), result: this.result })
    this.#undated.set(place, made)
    return made
  }
}

/** What is kept of every call that ends at a place. */
function keptAt({ end, moment }: Place): Omit<Kept, 'overAt' | 'result'> {
  return { outcome: end.outcome, globals: end.globals, sent: moment.sent, redactions: [] }
}
