import type { Deed } from '../center/call.ts'
import { finish, type Played, playSteps } from '../simulate/play-call.ts'
import { type Done, Session } from '../simulate/session.ts'
import { Chronicle, type Moment } from './chronicle.ts'
import type { Scene, Story } from './story.ts'
import { withWatching } from './watching.ts'

/** What of a call has happened when it is taken over: its deeds, and the moment (ms since the call began). */
export interface Opening {
  readonly deeds: readonly Done[]
  readonly at: number
}

/** A call that a person plays, from its beginning or from a moment of another call on. */
export class LiveCall {
  readonly #session: Session
  readonly #chronicle = new Chronicle()

  constructor({ flow, center, call, origin }: Scene, opening: Opening = { deeds: [], at: 0 }) {
    const { execute, witness } = this.#chronicle
    this.#session = new Session({ flow, center, call, execute, witness }, origin)
    for (const { at, deed } of opening.deeds) {
      this.#session.advanceTo(at)
      if (this.#session.can(deed, true) === undefined) this.#session.do(deed)
    }
    this.#session.advanceTo(Math.max(opening.at, this.#session.now))
  }

  get now(): number {
    return this.#session.now
  }

  get isReleased(): boolean {
    return this.#session.isReleased
  }

  /** The call so far. */
  story(): Story {
    const record = this.#session.record()
    const moments = withWatching([...this.#chronicle.moments], record.trace)
    return { moments, record, deeds: [...this.#session.deeds] }
  }

  /** Why a deed cannot be done now; a person acts at this very moment, also while a prompt plays. */
  can(deed: Deed): string | undefined {
    return this.#session.can(deed, true)
  }

  /** Does it, if it can be done; when the call is over, the script runs out. */
  do(deed: Deed): void {
    if (this.can(deed) !== undefined) return
    this.#session.do(deed)
    this.#runOut()
  }

  /** Lets time pass until a moment. */
  advanceTo(at: number): void {
    this.#session.advanceTo(at)
    this.#runOut()
  }

  /** When something will happen by itself, ms since the call began. */
  nextDue(): number | undefined {
    return this.#session.nextDue()
  }

  waitingFor(): string {
    return this.#session.waitingFor()
  }

  /** Lets the call go on as another did, by the steps of that call that are left; returns the step that cannot happen. */
  goOn(steps: Scene['call']['steps']): Played['impossible'] {
    return playSteps(this.#session, steps)
  }

  /** Where agents wrap up after the call they do so in their own time: `runOut` lets that pass. */
  #runOut(): void {
    if (this.#session.isReleased && !this.#session.hasDesks) finish(this.#session)
  }

  /** Lets all happen that happens by itself after the call. */
  runOut(): void {
    if (this.#session.isReleased) finish(this.#session)
  }
}

/** What had happened before a moment of a story; a deed that made this very moment has not. */
export function openingBefore({ deeds }: Story, { at, entryIndex }: Moment): Opening {
  return { deeds: deeds.filter(each => each.written < entryIndex || (each.written === entryIndex && each.at < at)), at }
}
