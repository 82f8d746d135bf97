import type { SampleCall, Step } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import type { CallRecord } from '../record/call-record.ts'
import type { Playing } from './playing.ts'
import { type Origin, Session } from './session.ts'
import type { Stage } from './stage.ts'

/** Everything that a call is played from. */
export interface Staged {
  readonly flow: Flow
  readonly center: Center
  readonly call: SampleCall
  readonly origin: Origin
  readonly execute: Stage['execute']
  readonly witness?: Stage['witness']
}

/** What came of a call; `impossible` is a step that could never happen, with what the call waited for instead. */
export interface Played {
  readonly record: CallRecord
  readonly impossible?: { readonly step: Step; readonly message: string }
}

/** How long a step may wait beyond its time until it counts as one that can never happen. */
const patienceMs = 3_600_000

/** How long the caller stays after the last step. */
const lingerMs = 30_000

/** Plays a sample call to its end, on a virtual clock, by the executor that is given. */
export function playCall({ call, origin, ...stage }: Staged): Played {
  const session = new Session({ call, ...stage }, origin)
  const impossible = playSteps(session, call.steps)
  return { record: session.record(), ...(impossible ? { impossible } : {}) }
}

/** Does these steps in a call that may be under way, and brings it to its end; returns the step that never can happen. */
export function playSteps(session: Playing, steps: readonly Step[]): Played['impossible'] {
  let previous = session.now
  for (const step of steps) {
    const message = take(session, step, previous)
    if (message !== undefined) {
      finish(session)
      return { step, message }
    }
    previous = session.now
  }
  if (!session.isReleased) {
    const end = previous + lingerMs
    session.advanceTo(end)
    // A contact of messages is not a line that somebody holds: it stays as it is.
    if (!session.isReleased && session.isOfMessages) return undefined
    if (!session.isReleased) {
      session.note('run/hung-up', `the steps were used up: the caller hung up ${lingerMs / 1_000} s after the last one`)
      session.do({ verb: 'hangup', who: 'caller' })
    }
  }
  finish(session)
  return undefined
}

/** Waits until a step can happen and does it; returns why it never can. */
function take(session: Playing, { deed, at, after }: Step, previous: number): string | undefined {
  const isTimed = at !== undefined || after !== undefined
  const earliest = Math.max(session.now, at ?? 0, previous + (after ?? 0))
  const last = earliest + patienceMs
  do session.advanceTo(earliest)
  while (session.now < earliest)
  for (;;) {
    const obstacle = session.can(deed, isTimed)
    if (obstacle === undefined) {
      session.do(deed)
      return undefined
    }
    const due = session.nextDue()
    if (session.ended || due === undefined || due > last)
      return obstacle.startsWith('the call waits')
        ? obstacle
        : `${obstacle}; the call waits for ${session.waitingFor()}`
    session.advanceTo(due)
  }
}

/** Lets the script run out behind Onrelease; a call that is still open is hung up by the caller. */
export function finish(session: Playing): void {
  if (!session.isReleased) session.do({ verb: 'hangup', who: 'caller' })
  const last = session.now + patienceMs
  for (let due = session.nextDue(); due !== undefined && due <= last; due = session.nextDue()) session.advanceTo(due)
  session.close()
}
