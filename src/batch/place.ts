import type { CallRecord } from '../record/call-record.ts'
import type { Moment } from '../simulate/moment.ts'
import type { Beat } from './beat.ts'
import type { Timeless } from './tape.ts'

/** What a move at a place comes to. */
export interface Way {
  readonly to: Place
  /** Whether the script's timer is as it was; else it is due in so many ms, or there is none. */
  readonly keepsTimer: boolean
  readonly timer: number | undefined
  /** How many actions are visited on it. */
  readonly visits: number
  /** The number of its list of facts. */
  readonly number: number
  readonly facts: readonly Timeless[]
  /**
   * What comes about, in order; undefined stands for the next fact of the list, with what the recorder says to it. There are none
   * where a deed wrote that into the trace itself: a record is played as a whole then.
   */
  readonly beats: readonly (Beat | undefined)[] | undefined
  /** Whether the call is released on it. */
  readonly releases: boolean
  /** Whether the caller's answer about recording is given on it. */
  readonly answersConsent: boolean
}

/** A moment at which calls can be, but for its time, and what is known of the ways on. */
export interface Place {
  readonly moment: Moment
  /** Whether the call was released; its script may still run. */
  readonly isReleased: boolean
  /** By the number of a move; null: what comes of it has to be played. */
  readonly ways: (Way | null | undefined)[]
  /** By the number of a deed: why it cannot be done; empty when it can. */
  readonly obstacles: (string | undefined)[]
  readonly end: End
}

/** What a call that ends at a place comes to. */
export interface End {
  readonly outcome: CallRecord['outcome']
  readonly globals: Readonly<Record<string, string>>
}
