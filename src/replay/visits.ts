import type { State } from '../behavior/state.ts'
import { stepper } from '../machine/stepper.ts'
import type { Stage } from '../simulate/stage.ts'

/** A visit of an action: the key of its script, its id, and the state right after it did what it does on arrival. */
export interface Visit {
  readonly script: string
  readonly action: string
  readonly state: State
}

/** The plain stepper, which notes each visit in a list. */
export function watchedStepper(visits: Visit[]): Stage['execute'] {
  return (flow, kernel) =>
    stepper(flow, {
      ...kernel,
      enter: (before, script, action, effects) => {
        const step = kernel.enter(before, script, action, effects)
        visits.push({ script, action, state: step.state })
        return step
      },
    })
}
