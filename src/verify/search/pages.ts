import type { Seen } from '../seen.ts'
import type { Chance } from '../world/chance.ts'
import { blankPage, type Outcome, type Page, type Recorder } from '../world/recorder.ts'
import type { Beat, Reply } from '../world/scene.ts'
import { Interner } from './interner.ts'
import { pageKey } from './keys.ts'
import { Numbers } from './numbers.ts'
import { Pairs } from './pairs.ts'

/** The page of the recorder before a call. */
export const blank = 0

/** What the recorder knows, by numbers, and what comes of beats: found once for each page and beats. */
export class Pages {
  readonly #recorder: Recorder
  readonly #mostStatements: number
  readonly #pages = new Interner<Page>()
  readonly #asked = new Pairs()
  readonly #starts = new Numbers()
  readonly #ends = new Numbers()
  readonly #targets = new Numbers()
  readonly #sights = new Numbers()
  readonly #chances = new Numbers()
  readonly #replies = new Numbers()
  readonly #pairs = new Pairs()
  readonly #joined: number[] = []
  readonly seen = new Interner<readonly Seen[]>()
  /** Number 0 are none. */
  readonly chances = new Interner<readonly Chance[]>()
  readonly replies = new Interner<Reply | undefined>()

  constructor(recorder: Recorder, mostStatements: number) {
    this.#recorder = recorder
    this.#mostStatements = mostStatements
    this.#pages.of(pageKey(blankPage), blankPage)
    this.chances.of('[]', [])
  }

  get size(): number {
    return this.#pages.size
  }

  get(number: number): Page {
    return this.#pages.get(number)
  }

  /** The number under which the outcomes of beats on a page stand, from `startOf` to before `endOf`. */
  after(page: number, beatsNumber: number, beats: Interner<readonly Beat[]>): number {
    const before = this.#asked.size
    const asked = this.#asked.add(page, beatsNumber)
    if (asked === before) {
      this.#starts.push(this.#targets.length)
      for (const each of this.#recorder.after(this.#pages.get(page), beats.get(beatsNumber))) this.#add(each)
      this.#ends.push(this.#targets.length)
    }
    return asked
  }

  startOf(asked: number): number {
    return this.#starts.at(asked)
  }

  endOf(asked: number): number {
    return this.#ends.at(asked)
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

  replyOf(outcome: number): Reply {
    return this.replies.get(this.#replies.at(outcome)) ?? []
  }

  /** One sight after another, as one. */
  joined(first: number, second: number): number {
    const number = this.#pairs.add(first, second)
    const known = this.#joined[number]
    if (known !== undefined) return known
    const seen = [...this.seen.get(first), ...this.seen.get(second)]
    const joined = this.seen.of(JSON.stringify(seen), seen)
    this.#joined[number] = joined
    return joined
  }

  #add({ page, seen, chances, reply = [] }: Outcome): void {
    if (page.ledger.statementCount > this.#mostStatements) return
    this.#targets.push(this.#pages.of(pageKey(page), page))
    this.#sights.push(this.seen.of(JSON.stringify(seen), seen))
    this.#chances.push(this.chances.of(JSON.stringify(chances), chances))
    this.#replies.push(this.replies.of(JSON.stringify(reply), reply))
  }
}
