import type { CallRecord } from '../record/call-record.ts'
import { type Played, playSteps, type Staged } from '../simulate/play-call.ts'
import { type Done, Session } from '../simulate/session.ts'
import { Chronicle, type Moment } from './chronicle.ts'
import { withWatching } from './watching.ts'

/** A call that can be looked at moment by moment. */
export interface Story {
  readonly moments: readonly Moment[]
  readonly record: CallRecord
  readonly deeds: readonly Done[]
  readonly impossible?: Played['impossible']
}

/** What a call is played from; how, is the story's business. */
export type Scene = Omit<Staged, 'execute'>

/** Plays a sample call to its end and keeps every moment of it; the record is the one that `simulate` gives. */
export function storyOf({ flow, center, call, origin }: Scene): Story {
  const chronicle = new Chronicle()
  const session = new Session({ flow, center, call, execute: chronicle.execute, witness: chronicle.witness }, origin)
  const impossible = playSteps(session, call.steps)
  const record = session.record()
  return {
    moments: withWatching(chronicle.moments, record.trace),
    record,
    deeds: session.deeds,
    ...(impossible ? { impossible } : {}),
  }
}
