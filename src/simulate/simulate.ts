import { actor } from '../machine/actor.ts'
import { type Played, playCall, type Staged } from './play-call.ts'

export type { Played } from './play-call.ts'

/** Everything that a call is played from; the XState machine plays it unless another executor is given. */
export type Simulation = Omit<Staged, 'execute'> & Partial<Pick<Staged, 'execute'>>

/** Plays a sample call to its end, on a virtual clock. */
export function simulate(simulation: Simulation): Played {
  return playCall({ execute: actor, ...simulation })
}
