import type { Deed } from '../center/call.ts'
import { NumberOf } from './number-of.ts'

/**
 * Gives deeds that are written alike the same whole number. What callers do most is one word beside its verb and known again by that,
 * because to write a deed takes longer than to look up what comes of it.
 */
export class NumberOfDeed {
  readonly #written: NumberOf<Deed>
  readonly #byWord = {
    press: new Map<string, number>(),
    answer: new Map<string, number>(),
    hangup: new Map<string, number>(),
    wait: new Map<number, number>(),
    silence: new Map<number, number>(),
  }

  /** Numbers count from `first`. */
  constructor(first: number) {
    this.#written = new NumberOf(first)
  }

  of(deed: Deed): number {
    switch (deed.verb) {
      case 'press':
        return this.#by(this.#byWord.press, deed.keys, deed)
      case 'answer':
        return deed.contact === undefined ? this.#by(this.#byWord.answer, deed.agent, deed) : this.#written.of(deed)
      case 'hangup':
        return this.#by(this.#byWord.hangup, deed.who, deed)
      case 'wait':
        return this.#by(this.#byWord.wait, deed.ms, deed)
      case 'silence':
        return this.#by(this.#byWord.silence, deed.ms, deed)
      default:
        return this.#written.of(deed)
    }
  }

  #by<W>(known: Map<W, number>, word: W, deed: Deed): number {
    const number = known.get(word)
    if (number !== undefined) return number
    const found = this.#written.of(deed)
    known.set(word, found)
    return found
  }
}
