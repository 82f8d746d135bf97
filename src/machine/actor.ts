import { createActor } from 'xstate'
import type { Kernel } from '../behavior/kernel.ts'
import type { Flow } from '../flow/flow.ts'
import type { Execute } from './executor.ts'
import { type MachineContext, machineOf } from './machine.ts'

/** The executor that plays a call on the flow's XState machine. */
export function actor(flow: Flow, kernel: Kernel): Execute {
  const machine = machineOf(flow, kernel)
  return initial => {
    const running = createActor(machine, { input: { state: initial } })
    const context = () => running.getSnapshot().context as MachineContext
    return {
      get state() {
        return context().state
      },
      get status() {
        return context().state.status
      },
      start() {
        running.start()
        return context().effects
      },
      send(event, at) {
        if (running.getSnapshot().status !== 'active') return []
        running.send({ type: event.kind, event, at })
        return context().effects
      },
    }
  }
}
