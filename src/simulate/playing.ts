import type { Deed } from '../center/call.ts'

/** A call while it is played, whoever works out what comes of it: people do things, and time passes. */
export interface Playing {
  /** Milliseconds since the call began. */
  readonly now: number
  /** Whether the call was released; the script may still run behind Onrelease. */
  readonly isReleased: boolean
  /** Whether the contact came over a channel of messages of the center. */
  readonly isOfMessages: boolean
  /** Whether nothing can happen any more. */
  readonly ended: boolean
  /** Why a deed cannot be done now; undefined when it can. A timed key need not be asked for. */
  can(deed: Deed, isTimed?: boolean): string | undefined
  /** Does it, in the time that it takes. */
  do(deed: Deed): void
  /** Lets time pass until a moment (ms since the call began). */
  advanceTo(at: number): void
  /** When something will happen by itself; undefined when nothing will. */
  nextDue(): number | undefined
  /** What the call waits for, in words. */
  waitingFor(): string
  note(code: string, text: string): void
  /** Nothing more will happen. */
  close(): void
}

/** Milliseconds between the keys of one step. */
export const keyGapMs = 100

/** A call in which what somebody does in one instant can be done. */
export interface Performing extends Playing {
  perform(deed: Deed): void
}

/** Does a deed in the time that it takes: the keys of one step come a tenth of a second apart, waiting takes its time. */
export function doInTime(playing: Performing, deed: Deed): void {
  switch (deed.verb) {
    case 'press':
      if (deed.keys.length === 1) return playing.isReleased ? undefined : playing.perform(deed)
      ;[...deed.keys].forEach((key, index) => {
        if (index > 0) playing.advanceTo(playing.now + keyGapMs)
        if (!playing.isReleased) playing.perform({ verb: 'press', keys: key })
      })
      return
    case 'wait':
    case 'silence':
    case 'voicemail':
      playing.perform(deed)
      return playing.advanceTo(playing.now + deed.ms)
    default:
      playing.perform(deed)
  }
}
