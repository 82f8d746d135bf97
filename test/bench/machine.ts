import { playByHand } from './by-hand.ts'
import { measure, table } from './measure.ts'
import { callOnMachine, callOnStepper } from './subject.ts'

/** One call, from its start to its end, over the same flow written by hand as a plain XState machine. */
export function benchMachine(): string {
  return table(
    'One call on the consent flow, over a machine written by hand',
    measure({
      'XState by hand': () => playByHand('1'),
      'compiled by Callwright': callOnMachine(),
      'the plain stepper': callOnStepper(),
    }),
  )
}
