import type { Seen } from '../seen.ts'
import type { Chance } from '../world/chance.ts'
import { blankPage, type Outcome, type Page, type Recorder } from '../world/recorder.ts'
import type { Beat, Reply } from '../world/tableau.ts'
import { Interner } from './interner.ts'
import { pageKey } from './keys.ts'
import { Numbers } from './numbers.ts'
import { Once } from './once.ts'

/** The page of the recorder before a call. */
export const blank = 0

/** No outcome, or no further one. */
export const none = -1

/** By numbers, what a recorder is told and what it says back. */
export interface Told {
  readonly beats: Interner<readonly Beat[]>
  readonly replies: Interner<Reply>
}

/** What the recorder knows, by numbers, and what comes of beats: found once for each page and beats. */
export class Pages {
  readonly #recorder: Recorder
  readonly #mostStatements: number
  readonly #told: Told
  readonly #pages = new Interner<Page>()
  /** By page and beats, the first outcome. */
  readonly #rows: Int32Array[] = []
  readonly #targets = new Numbers()
  readonly #furthers = new Numbers()
  readonly #sights = new Numbers()
  readonly #chances = new Numbers()
  readonly #replies = new Numbers()
  readonly #joined = new Once((first, second) => {
    const seen = [...this.seen.get(first), ...this.seen.get(second)]
    return this.#sightOf(seen)
  })
  readonly seen = new Interner<readonly Seen[]>()
  /** Number 0 are none. */
  readonly chances = new Interner<readonly Chance[]>()

  constructor(recorder: Recorder, mostStatements: number, told: Told) {
    this.#recorder = recorder
    this.#mostStatements = mostStatements
    this.#told = told
    this.#pages.of(pageKey(blankPage), blankPage)
    this.chances.of('[]', [])
  }

  get size(): number {
    return this.#pages.size
  }

  get(number: number): Page {
    return this.#pages.get(number)
  }

  /** The first thing that can come of beats on a page. */
  after(page: number, beats: number): number {
    const row = this.#rows[page]
    const known = row !== undefined && beats < row.length ? (row[beats] ?? unasked) : unasked
    return known === unasked ? this.#ask(page, beats) : known
  }

  #ask(page: number, beats: number): number {
    const first = this.#targets.length
    const told = this.#told.beats.get(beats)
    // What the recorder does not hear of changes nothing for it.
    if (told.every(isSeenOnly)) this.#push(page, this.#sightOf(told), noChances, noReply)
    else for (const each of this.#recorder.after(this.#pages.get(page), told)) this.#add(each)
    const last = this.#targets.length - 1
    if (last >= first) this.#furthers.set(last, none)
    const answer = last < first ? none : first
    this.#rowOf(page, beats)[beats] = answer
    return answer
  }

  #rowOf(page: number, beats: number): Int32Array {
    const row = this.#rows[page]
    if (row && beats < row.length) return row
    const longer = new Int32Array(Math.max(16, this.#told.beats.size, beats + 1)).fill(unasked)
    if (row) longer.set(row)
    this.#rows[page] = longer
    return longer
  }

  /** The next outcome of the same beats. */
  furtherThan(outcome: number): number {
    return this.#furthers.at(outcome)
  }

  targetOf(outcome: number): number {
    return this.#targets.at(outcome)
  }

  sightOf(outcome: number): number {
    return this.#sights.at(outcome)
  }

  chancesOf(outcome: number): number {
    return this.#chances.at(outcome)
  }

  replyOf(outcome: number): number {
    return this.#replies.at(outcome)
  }

  /** One sight after another, as one. */
  joined(first: number, second: number): number {
    return this.#joined.of(first, second)
  }

  #add({ page, seen, chances, reply = [] }: Outcome): void {
    if (page.ledger.statementCount > this.#mostStatements) return
    const fell = chances.length === 0 ? noChances : this.chances.of(JSON.stringify(chances), chances)
    const said = reply.length === 0 ? noReply : this.#told.replies.of(JSON.stringify(reply), reply)
    this.#push(this.#pages.of(pageKey(page), page), this.#sightOf(seen), fell, said)
  }

  #sightOf(seen: readonly Seen[]): number {
    return this.seen.of(JSON.stringify(seen), seen)
  }

  #push(page: number, sight: number, chances: number, reply: number): void {
    this.#targets.push(page)
    this.#furthers.push(this.#targets.length)
    this.#sights.push(sight)
    this.#chances.push(chances)
    this.#replies.push(reply)
  }
}

function isSeenOnly(beat: Beat): beat is Exclude<Beat, { readonly kind: 'fact' | 'end' }> {
  return beat.kind !== 'fact' && beat.kind !== 'end'
}

const noChances = 0
const noReply = 0
const unasked = -2
