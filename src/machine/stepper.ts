import type { Effect } from '../behavior/effect.ts'
import type { Kernel, Step } from '../behavior/kernel.ts'
import type { State } from '../behavior/state.ts'
import type { Flow } from '../flow/flow.ts'
import type { Execute } from './executor.ts'

/** Takes a step and all that follow from it without time. */
export function run(kernel: Kernel, first: Step, effects: Effect[]): State {
  let { state, move } = first
  while (move.kind === 'to') ({ state, move } = kernel.enter(state, move.script, move.action, effects))
  return state
}

/** The plain executor: a loop around the kernel, for batches and proofs. */
export function stepper(flow: Flow, kernel: Kernel): Execute {
  return initial => {
    let state = initial
    return {
      get state() {
        return state
      },
      get status() {
        return state.status
      },
      start() {
        const effects: Effect[] = []
        const action = flow.begin(flow.mainKey)
        state = run(kernel, { state, move: { kind: 'to', script: flow.mainKey, action, via: 'begin' } }, effects)
        return effects
      },
      send(event, at) {
        const effects: Effect[] = []
        state = run(kernel, kernel.deliver(state, event, at, effects), effects)
        return effects
      },
    }
  }
}
