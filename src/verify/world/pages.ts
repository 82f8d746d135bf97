import { emptyLedger, type Ledger, type LedgerSettings, type record } from '../../recording/ledger.ts'
import { statementSettings } from '../../simulate/book.ts'
import { Interner } from '../search/interner.ts'
import { lostOf, type Seen, tellFact } from '../seen.ts'
import type { Canon } from './canonical.ts'
import type { Chance, Draws, EveryChance } from './chance.ts'
import type { Plot } from './plot.ts'
import type { Tries } from './tries.ts'

/** What the recorder knows of a call, and what was drawn for policies. */
export interface Page {
  readonly ledger: Ledger
  readonly draws: Draws
}

/** What a plot makes of a page: the page after it, what was seen by then, and what was drawn. */
export interface Turn {
  readonly page: number
  readonly sight: number
  readonly chances: readonly Chance[]
}

/** The turns of a plot, and the share of draws with which the plot is the one that happens: 0 where it is another. */
export interface Turns {
  readonly share: number
  readonly turns: readonly Turn[]
}

/** Of what pages are made. */
export interface PageParts {
  readonly canon: Canon
  readonly chance: EveryChance
  readonly tries: Tries
  readonly record: typeof record
  readonly settings: LedgerSettings
  readonly mostStatements: number
}

/** Numbers what the recorder knows, and remembers what becomes of it: places come and go, the recorder's part is the same. */
export class Pages {
  readonly #parts: PageParts
  readonly #pages = new Interner<Page>()
  readonly #ledgers = new Interner<Ledger>()
  readonly #plots = new Interner<Plot>()
  readonly seen = new Interner<readonly Seen[]>()
  /** By plot and page. */
  readonly #known: Turns[][] = []
  readonly #judged: string[] = []

  constructor(parts: PageParts) {
    this.#parts = parts
  }

  get first(): number {
    return this.#of(emptyLedger, new Map())
  }

  get(number: number): Page {
    return this.#pages.get(number)
  }

  get size(): number {
    return this.#pages.size
  }

  plot(plot: Plot): number {
    return this.#plots.of(JSON.stringify(plot), plot)
  }

  /** The agents of whom the recorder knows something, as one word. */
  judged(page: number): string {
    this.#judged[page] ??= [...new Set(this.get(page).ledger.verdicts.map(each => each.agent))].sort().join()
    return this.#judged[page] ?? ''
  }

  after(page: number, plot: number): Turns {
    const ofPlot = this.#known[plot] ?? []
    this.#known[plot] = ofPlot
    ofPlot[page] ??= this.#turns(this.get(page), this.#plots.get(plot))
    return ofPlot[page] ?? nowhere
  }

  #turns({ ledger, draws }: Page, plot: Plot): Turns {
    const { chance, tries, mostStatements } = this.#parts
    const turns: Turn[] = []
    let share = 0
    tries.all(() => {
      chance.begin(draws)
      const seen: Seen[] = []
      const after = this.#read(ledger, plot, seen)
      if (after === undefined) return
      share += chance.drawShare
      if (after.statementCount > mostStatements) return
      const page = this.#of(after, chance.draws)
      turns.push({ page, sight: this.seen.of(JSON.stringify(seen), seen), chances: chance.taken })
    })
    return { share, turns }
  }

  /** The ledger after a plot; undefined where the script would have gone on otherwise. */
  #read(first: Ledger, plot: Plot, seen: Seen[]): Ledger | undefined {
    const { record, settings } = this.#parts
    let ledger = first
    let decisions: ReturnType<typeof record>['decisions'] = []
    for (const each of plot)
      switch (each.kind) {
        case 'seen':
          seen.push(each.seen)
          break
        case 'fact': {
          const before = ledger
          ;({ ledger, decisions } = record(before, each.fact, settings))
          tellFact({ fact: each.fact, decisions, ledger, before }, sight => seen.push(sight))
          break
        }
        case 'told':
          if (JSON.stringify(statementSettings(decisions, each.record)) !== JSON.stringify(each.set)) return undefined
          break
        case 'over':
          seen.push({ kind: 'over', leftOn: each.leftOn, lost: lostOf(ledger.statementCount, each.kept) })
          break
      }
    return ledger
  }

  #of(raw: Ledger, drawn: Draws): number {
    const ledger = this.#parts.canon.ledger(raw)
    // Once the contact is over, nothing is drawn any more.
    const draws = ledger.isOver ? noDraws : drawn
    const names = [...draws].map(([name, isIn]) => `${name}${isIn}`).sort()
    return this.#pages.of(`${this.#ledgers.same(ledger, JSON.stringify)},${names.join()}`, { ledger, draws })
  }
}

const noDraws: Draws = new Map()
const nowhere: Turns = { share: 0, turns: [] }
