import type { Effect } from '../../behavior/effect.ts'
import type { Event } from '../../behavior/event.ts'
import type { Kernel, Step } from '../../behavior/kernel.ts'
import type { State } from '../../behavior/state.ts'
import { variableIn, withVariable } from '../../behavior/variables.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Execute } from '../../machine/executor.ts'
import type { Slice } from '../slice.ts'
import { Memory } from './memory.ts'

/**
 * The plain executor, but for one thing: before an action that reads a variable from outside runs for the first time, the
 * variable gets one of its values, as if the caller had brought it. What came of an event in a state is remembered.
 */
export function player(flow: Flow, kernel: Kernel, slice: Slice, input: (name: string) => string): Execute {
  const memory = new Memory<{ readonly state: State; readonly effects: readonly Effect[] }>()
  let chosen = 0
  const inputs = new Map<string, readonly string[]>()
  for (const { key, stations } of flow.scripts.values())
    for (const station of stations.values()) {
      const names = [...slice.readsOf(station)].filter(name => slice.inputs.has(name))
      if (names.length > 0) inputs.set(`${key}\n${station.id}`, names)
    }

  function informed(state: State, script: string, action: string): State {
    const names = inputs.get(`${script}\n${action}`)
    const [first, ...others] = state.frames
    if (!names || !first) return state
    const unknown = names.filter(name => variableIn(first.variables, name) === null)
    if (unknown.length === 0) return state
    const variables = unknown.reduce((all, name) => withVariable(all, name, input(name)), first.variables)
    chosen += unknown.length
    return { ...state, frames: [{ ...first, variables }, ...others] }
  }

  function run(first: Step, effects: Effect[]): State {
    let { state, move } = first
    while (move.kind === 'to') {
      const { script, action } = move
      ;({ state, move } = kernel.enter(informed(state, script, action), script, action, effects))
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
        const inputs = chosen
        const came = known ?? send(before, event, at)
        if (!known && chosen === inputs) memory.set(before, key, came)
        state = came.state
        return came.effects
      },
    }
  }
}
