import type { Effect } from '../../behavior/effect.ts'
import type { Event } from '../../behavior/event.ts'
import type { Kernel, Step } from '../../behavior/kernel.ts'
import type { State } from '../../behavior/state.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Execute } from '../../machine/executor.ts'
import { Memory } from './memory.ts'

/**
 * The plain executor, but for one thing: what came of an event in a state is remembered, unless a variable from outside was asked for,
 * which then got one of its values (`asks` counts them).
 */
export function player(flow: Flow, kernel: Kernel, asks: () => number): Execute {
  const memory = new Memory<{ readonly state: State; readonly effects: readonly Effect[] }>()

  function run(first: Step, effects: Effect[]): State {
    let { state, move } = first
    while (move.kind === 'to') {
      const { script, action } = move
      ;({ state, move } = kernel.enter(state, script, action, effects))
    }
    return state
  }

  function send(state: State, event: Event, at: number) {
    const effects: Effect[] = []
    return { state: run(kernel.deliver(state, event, at, effects), effects), effects }
  }

  return initial => {
    let state = initial
    return {
      get state() {
        return state
      },
      start() {
        const effects: Effect[] = []
        const action = flow.begin(flow.mainKey)
        state = run({ state, move: { kind: 'to', script: flow.mainKey, action, via: 'begin' } }, effects)
        return effects
      },
      send(event, at) {
        const key = `${at}${JSON.stringify(event)}`
        const known = memory.get(state, key)
        const before = state
        const asked = asks()
        const came = known ?? send(before, event, at)
        if (!known && asks() === asked) memory.set(before, key, came)
        state = came.state
        return came.effects
      },
    }
  }
}
