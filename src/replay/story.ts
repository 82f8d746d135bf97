import type { CallRecord } from '../record/call-record.ts'
import { type Done, Session } from '../simulate/session.ts'
import { type Played, play, type Simulation } from '../simulate/simulate.ts'
import { Chronicle, type Moment } from './chronicle.ts'

/** A call that can be looked at moment by moment. */
export interface Story {
  readonly moments: readonly Moment[]
  readonly record: CallRecord
  readonly deeds: readonly Done[]
  readonly impossible?: Played['impossible']
}

/** Plays a sample call to its end and keeps every moment of it; the record is the one that `simulate` gives. */
export function storyOf({ flow, center, call, origin }: Simulation): Story {
  const chronicle = new Chronicle()
  const session = new Session({ flow, center, call, execute: chronicle.execute, watch: chronicle.watch }, origin)
  const impossible = play(session, call.steps)
  return {
    moments: chronicle.moments,
    record: session.record(),
    deeds: session.deeds,
    ...(impossible ? { impossible } : {}),
  }
}
