import { createActor } from 'xstate'
import type { Effect } from '../behavior/effect.ts'
import type { Event } from '../behavior/event.ts'
import type { Kernel } from '../behavior/kernel.ts'
import type { State } from '../behavior/state.ts'
import type { Flow } from '../flow/flow.ts'
import { type MachineContext, machineOf } from './machine.ts'
import { stateName } from './ways.ts'

/** What came of an event: `at` is where the machine stands then, as XState writes it. */
export interface Came {
  readonly state: State
  readonly effects: readonly Effect[]
  readonly at: unknown
}

/** What came of an event in a state of a script, by one executor. */
export type Answer = (state: State, event: Event, at: number) => Came

/** A flow's XState machine that can be asked in any state of the script, whichever way led there. */
export function standingMachine(flow: Flow, kernel: Kernel): Answer {
  const machine = machineOf(flow, kernel)
  return (state, event, at) => {
    const context: MachineContext = { state, effects: [] }
    const snapshot = machine.resolveState({ value: standsAt(state), context })
    const running = createActor(machine, { snapshot })
    running.start()
    if (running.getSnapshot().status === 'active') running.send({ type: event.kind, event, at })
    const after = running.getSnapshot()
    const came = after.context as MachineContext
    return { state: came.state, effects: came.effects, at: after.value }
  }
}

/** Where the machine stands when the script is in this state. */
export function standsAt({ status, frames }: State): string | Readonly<Record<string, string>> {
  const last = frames[frames.length - 1]
  if (status !== 'running' || !last || last.action === null) return status === 'running' ? 'asleep' : status
  return { [last.script]: stateName(last.action) }
}
