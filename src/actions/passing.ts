import type { Behavior } from '../behavior/behavior.ts'
import { onward } from '../behavior/outcome.ts'
import type { Turn } from '../behavior/turn.ts'

/** Goes on, and has no effect that a call record could show. */
export const passing: Behavior = { enter: () => onward }

/** Goes on, and says once in the record what a simulation leaves out here. */
export const unsimulated = (what: string): Behavior => ({
  enter: turn => {
    leftOut(turn, what)
    return onward
  },
})

/** Says once in the record what a simulation leaves out, or takes for granted. */
export function leftOut(turn: Turn, what: string): void {
  turn.note('run/not-simulated', `${turn.station.type}: ${what}`)
}
