import type { Deed } from '../center/call.ts'
import type { CallRecord } from '../record/call-record.ts'
import { waitingRequest } from './deeds/answer.ts'
import { obstacleTo, perform } from './deeds/index.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { Platform } from './platform.ts'
import { doInTime, type Performing } from './playing.ts'
import { keptOf, type Origin, recordOf, toldOf } from './record-of.ts'
import { type Situation, situationOf } from './situation.ts'
import type { Stage } from './stage.ts'

/** Where a call comes from, for its record. */
export type { Origin } from './record-of.ts'
export type { Situation } from './situation.ts'

/** A deed, its moment in ms since the call began, and how many entries the trace had before it. */
export interface Done {
  readonly at: number
  readonly written: number
  readonly deed: Deed
}

/** A call while it is played: people act, time passes, and what came of it can be asked at any moment. */
export class Session implements Performing {
  readonly #platform: Platform
  readonly #origin: Origin
  readonly #deeds: Done[] = []

  constructor(stage: Stage, origin: Origin) {
    this.#platform = new Platform(stage)
    this.#origin = origin
    this.#platform.begin()
  }

  /** Milliseconds since the call began. */
  get now(): number {
    return this.#platform.now
  }

  /** Whether the call was released; the script may still run behind Onrelease. */
  get isReleased(): boolean {
    return this.#platform.contact.isReleased
  }

  /** Whether the contact came over a channel of messages of the center. */
  get isOfMessages(): boolean {
    return this.#platform.messages !== undefined
  }

  /** Whether agents have work after the call: they wrap up. */
  get hasDesks(): boolean {
    return this.#platform.desks !== undefined
  }

  /** Whether nothing can happen any more. */
  get ended(): boolean {
    return this.#platform.contact.isReleased && (this.#platform.isOver || this.#platform.nextDue() === undefined)
  }

  /** Why a deed cannot be done now; undefined when it can. A timed key need not be asked for. */
  can(deed: Deed, isTimed = false): string | undefined {
    return obstacleTo(this.#platform, deed, isTimed)
  }

  /** What was done so far, in order. */
  get deeds(): readonly Done[] {
    return this.#deeds
  }

  /** Does it. The keys of one step come a tenth of a second apart; waiting takes its time. */
  do(deed: Deed): void {
    this.#deeds.push({ at: this.now, written: this.#platform.scribe.trace.length, deed })
    doInTime(this, deed)
    // What needs no script, such as a mask, has settled as well.
    this.#platform.stage.witness?.waits?.(this.#platform)
  }

  /** Does what somebody does in one instant: a key, and not the keys of a step. */
  perform(deed: Deed): void {
    perform(this.#platform, deed)
  }

  /** Lets time pass until a moment (ms since the call began). */
  advanceTo(at: number): void {
    this.#platform.advanceTo(at)
  }

  /** When something will happen by itself; undefined when nothing will. */
  nextDue(): number | undefined {
    return this.#platform.nextDue()
  }

  note(code: string, text: string): void {
    this.#platform.scribe.note({ code, text })
  }

  situation(): Situation {
    const { contact, scribe, stage, care } = this.#platform
    return situationOf({ contact, stage, prompt: scribe.prompt, capture: care.redactions.capture })
  }

  /** What the call waits for, in words. */
  waitingFor(): string {
    const { contact } = this.#platform
    if (contact.isReleased) return 'nothing: the call is over'
    const request = waitingRequest(this.#platform)
    const waits = [
      ...(contact.isListening ? ["the caller's keys"] : []),
      ...(request
        ? [
            request.agent !== ''
              ? `${request.agent} to answer`
              : `an agent${request.skill === '' ? '' : ` with skill "${request.skill}"`} to answer`,
          ]
        : []),
      ...(contact.agents.length > 0 ? [`what ${contact.agents.join(' and ')} or the caller do`] : []),
    ]
    const present = this.#platform.present
    return waits.length > 0 ? waits.join(', or ') : present ? `"${present.id}" (${present.type.name})` : 'nothing'
  }

  /** Nothing more will happen: whoever watches is told. */
  close(): void {
    this.#platform.stage.witness?.settled?.(this.#platform)
    this.#platform.stage.witness?.over?.(this.#platform)
  }

  outcome(): Outcome {
    return outcomeOf(keptOf(this.#platform))
  }

  record(): CallRecord {
    return recordOf(toldOf(this.#platform), this.#origin)
  }
}
