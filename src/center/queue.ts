import type { Way, Ways } from './after-hours.ts'
import type { Surface } from './surface.ts'

/** What an agent hears before she is connected; nobody else does (CC-42, CC-43). */
export interface Whisper {
  readonly kind: 'queueName' | 'say' | 'play' | 'off'
  /** The text, or the file; empty for the name of the queue. */
  readonly text: string
  /** How long it lasts, where that is written; else it is reckoned from the text and the speed. */
  readonly ms?: number
  /** 1 is the usual reading speed. */
  readonly speed: number
}

/** A queue of the center. Its name is that of the skill by which scripts and transfers ask for it. */
export interface Queue {
  readonly name: string
  /** The queue above it in the menu; a queue that is above none is a leaf. */
  readonly parent: string
  readonly surfaces: readonly Surface[]
  /** Its profile of hours. */
  readonly hours?: string
  /** CC-03: whether it goes by the global deflection, deflects nothing, or in ways of its own. */
  readonly afterHours: 'inherit' | 'off' | QueueWays
  /** CC-19: the Automatic Redirection. */
  readonly redirect?: Way
  /** A virtual agent serves it: always, or in its hours only. */
  readonly virtualAgent?: { readonly name: string; readonly hours: 'always' | 'queue' }
  /** CC-38: whether an agent may redact on its calls. */
  readonly redaction: boolean
  readonly whisper?: Whisper
  /** Milliseconds of "next caller in 3, 2, 1". */
  readonly countdownMs?: number
  /** CC-11: where a call can be scheduled. */
  readonly scheduledCalls: readonly Surface[]
  /** Milliseconds in which calls are to be answered; lint compares whisper and countdown with it. */
  readonly answerTargetMs?: number
}

export interface QueueWays {
  readonly ways: Ways
  readonly sms?: string
}
