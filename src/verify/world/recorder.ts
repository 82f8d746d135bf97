import type { Center } from '../../center/center.ts'
import { readRecordingAssumptions } from '../../recording/assumptions.ts'
import { emptyLedger, type Ledger, type LedgerSettings, record } from '../../recording/ledger.ts'
import { directionOf } from '../../simulate/direction.ts'
import { lostOf, type Seen, tellFact } from '../seen.ts'
import type { Canon } from './canonical.ts'
import type { Chance } from './chance.ts'
import { asksRecorder, type Beat, type Reply, replyTo } from './tableau.ts'
import { Tries } from './tries.ts'

/** What is drawn for policies holds for the whole call. */
export type Draws = ReadonlyMap<string, boolean>

/** What the recorder knows at a moment of a call. */
export interface Page {
  readonly ledger: Ledger
  readonly draws: Draws
}

/** What the recorder made of some beats. */
export interface Outcome {
  readonly page: Page
  readonly seen: readonly Seen[]
  readonly chances: readonly Chance[]
  /** What it says back, if the script waits for it. */
  readonly reply: Reply | undefined
}

/** The recorder before a call. */
export const blankPage: Page = { ledger: emptyLedger, draws: new Map() }

/** Enters what scripts and people did into the ledger, by its own rules, and tries each way in which policies can draw. */
export class Recorder {
  readonly #center: Center
  readonly #canon: Canon
  readonly #settings: LedgerSettings
  readonly #tries = new Tries()
  #draws: Draws = new Map()
  #chances: Chance[] = []

  constructor(center: Center, canon: Canon) {
    this.#center = center
    this.#canon = canon
    this.#settings = {
      agents: center.agents,
      policies: center.policies,
      directionOf: skill => directionOf(center, skill),
      assumptions: readRecordingAssumptions(center.assumptions).value,
      draw: (policy, again) => this.#draw(policy, again),
    }
  }

  /** All that can come of beats. */
  after(page: Page, beats: readonly Beat[]): readonly Outcome[] {
    const outcomes: Outcome[] = []
    this.#tries.all(() => {
      this.#draws = page.draws
      this.#chances = []
      const { ledger, seen, reply } = this.#enter(page.ledger, beats)
      const canonical = { ledger: this.#canon.ledger(ledger), draws: this.#draws }
      outcomes.push({ page: canonical, seen, chances: this.#chances, reply })
    })
    return outcomes
  }

  #enter(first: Ledger, beats: readonly Beat[]) {
    let ledger = first
    let reply: Reply | undefined
    const seen: Seen[] = []
    for (const beat of beats) {
      reply = undefined
      if (beat.kind === 'end')
        seen.push({ kind: 'over', leftOn: beat.leftOn, lost: lostOf(beat.held, ledger.statementCount) })
      else if (beat.kind === 'fact') {
        const before = ledger
        const entered = record(before, beat.fact, this.#settings)
        ledger = entered.ledger
        tellFact({ fact: beat.fact, before, ...entered }, each => seen.push(each))
        if (asksRecorder(beat.fact)) reply = replyTo(entered.decisions)
      } else seen.push(beat)
    }
    return { ledger, seen, reply }
  }

  /** Percentages of 0 and 100 leave no choice. */
  #draw(policy: number, again: number): number {
    const { percent = 0 } = this.#center.policies[policy] ?? {}
    if (percent <= 0 || percent >= 100) return 50
    const key = `${policy}/${again}`
    const known = this.#draws.get(key)
    const isIn = known ?? this.#tries.pick(2) === 0
    if (known === undefined) {
      this.#draws = new Map([...this.#draws, [key, isIn]])
      this.#chances.push({ kind: 'draw', policy, again, isIn })
    }
    return isIn ? 0 : 99.999
  }
}
