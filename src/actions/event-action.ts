import type { Behavior } from '../behavior/behavior.ts'
import { onward } from '../behavior/outcome.ts'
import type { Turn } from '../behavior/turn.ts'
import type { Value } from '../snippet/value.ts'

/** Puts values, in their order, into the variables that the properties name. */
export function fill(turn: Turn, properties: readonly string[], values: readonly Value[]): void {
  properties.forEach((property, index) => {
    const name = turn.text(property).trim()
    const value = values[index]
    if (name !== '' && value !== undefined) turn.set(name, value)
  })
}

/** Puts one value into all the variables that the properties name. */
export function fillAll(turn: Turn, properties: readonly string[], value: Value): void {
  fill(
    turn,
    properties,
    properties.map(() => value),
  )
}

/** An event action that puts what came with the event, in its order, into the variables that its properties name. */
export const naming = (...properties: readonly string[]): Behavior => ({
  enter: turn => {
    fill(turn, properties, turn.arrived)
    return onward
  },
})
