import type { CallRecord, Note } from '../record/call-record.ts'
import type { Moment } from '../simulate/moment.ts'
import type { Scribe } from '../simulate/scribe.ts'
import type { Timeless } from './tape.ts'

/** What comes about on a way, in order: what the scribe was told, as it was told but for the time, or the next fact of the way's list. */
export type Beat =
  | { readonly kind: 'enter'; readonly depth: number; readonly visit: Parameters<Scribe['enter']>[2] }
  | { readonly kind: 'leave'; readonly depth: number; readonly branch: string | null }
  | { readonly kind: 'happened'; readonly happening: Parameters<Scribe['happened']>[1] }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'fact'; readonly fact: Timeless }

/** What a move at a place comes to. */
export interface Way {
  readonly to: Place
  /** Whether the script's timer is as it was; else it is due in so many ms, or there is none. */
  readonly keepsTimer: boolean
  readonly timer: number | undefined
  /** The number of its list of facts. */
  readonly number: number
  readonly facts: readonly Timeless[]
  /** Undefined where a deed wrote into the trace what the recorder said to it: a record is played as a whole then. */
  readonly beats: readonly Beat[] | undefined
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
