import type { Behavior } from '../behavior/behavior.ts'
import { onward } from '../behavior/outcome.ts'

/** An event action that puts what came with the event, in its order, into the variables that its properties name. */
export const naming = (...properties: readonly string[]): Behavior => ({
  enter: turn => {
    properties.forEach((property, index) => {
      const name = turn.text(property).trim()
      const value = turn.arrived[index]
      if (name !== '' && value !== undefined) turn.set(name, value)
    })
    return onward
  },
})
