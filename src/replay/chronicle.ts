import type { State } from '../behavior/state.ts'
import type { CallRecord, TraceEntry } from '../record/call-record.ts'
import type { Decision, Present } from '../recording/ledger.ts'
import type { Contact } from '../simulate/contact.ts'
import type { Platform } from '../simulate/platform.ts'
import type { Stage } from '../simulate/stage.ts'
import type { Witness } from '../simulate/witness.ts'
import { type Visit, watchedStepper } from './visits.ts'

/** How a call stood right after something happened. */
export interface Moment {
  /** Milliseconds since the call began. */
  readonly at: number
  /** What happened; undefined where the call changed by itself: a prompt was over, and the script began to listen. */
  readonly entry: TraceEntry | undefined
  /** The entry's place in the trace, or that of the last one before. */
  readonly entryIndex: number
  /** How many actions were visited so far, this one included. */
  readonly visits: number
  /** The action at which the script stands or stood last. */
  readonly visit: Visit | undefined
  readonly state: State
  readonly contact: Contact
  /** What plays or played last. */
  readonly prompt: string | undefined
  readonly consent: CallRecord['consent']
  readonly recording: Present
  /** What the ledger decided at this moment. */
  readonly decisions: readonly Decision[]
}

/** Keeps every moment of a call while it is played. */
export class Chronicle {
  readonly moments: Moment[] = []
  readonly visits: Visit[] = []
  /** Plays on the plain stepper: it gives the same records as the XState machine, and the page need not carry that. */
  readonly execute: Stage['execute'] = watchedStepper(this.visits)
  #written = 0
  #visited = 0
  #decided = 0

  readonly witness: Witness = {
    writes: platform => this.#watch(platform, false),
    waits: platform => this.#watch(platform, true),
  }

  #watch(platform: Platform, isSettled: boolean): void {
    const { trace } = platform.scribe
    const entry = trace.length > this.#written ? trace[trace.length - 1] : undefined
    if (entry) {
      this.#written = trace.length
      if ('action' in entry) this.#visited += 1
      this.moments.push(this.#look(platform, entry, isSettled))
    } else if (isSettled) this.#settle(platform)
  }

  #look(platform: Platform, entry: TraceEntry | undefined, isSettled: boolean): Moment {
    const { contact, scribe, book, consent, executor, now } = platform
    const visit = this.visits[this.#visited - 1]
    const decisions = book.decisions.slice(this.#decided).map(each => each.decision)
    this.#decided = book.decisions.length
    return {
      at: entry ? Math.round(entry.t * 1_000) : now,
      entry,
      entryIndex: this.#written - 1,
      visits: this.#visited,
      visit,
      // While its effects are looked at one by one, the script itself is already ahead.
      state: isSettled || !visit ? executor.state : visit.state,
      contact,
      prompt: scribe.prompt,
      consent: consent.answer,
      recording: platform.care.redactions.capture,
      decisions,
    }
  }

  /** The last moment as it stands when all that belongs to it has happened; a change at a later time is a moment of its own. */
  #settle(platform: Platform): void {
    const last = this.moments.at(-1)
    if (!last) return
    const isLater = platform.now > last.at
    const isChanged = platform.contact !== last.contact || platform.book.decisions.length > this.#decided
    if (isLater && !isChanged) return
    const settled = this.#look(platform, undefined, true)
    if (isLater) this.moments.push(settled)
    else
      this.moments[this.moments.length - 1] = {
        ...settled,
        entry: last.entry,
        decisions: [...last.decisions, ...settled.decisions],
      }
  }
}
