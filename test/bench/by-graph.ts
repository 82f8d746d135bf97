import { getAdjacencyMap } from 'xstate/graph'
import type { Event } from '../../src/behavior/event.ts'
import { kernel } from '../../src/behavior/kernel.ts'
import { freshState } from '../../src/behavior/state.ts'
import { noVariables, withVariable } from '../../src/behavior/variables.ts'
import type { Center } from '../../src/center/center.ts'
import type { Flow } from '../../src/flow/flow.ts'
import { type MachineContext, machineOf } from '../../src/machine/machine.ts'
import { settingsOf } from '../../src/simulate/settings.ts'
import { stateKey } from '../../src/verify/search/keys.ts'

/** What can happen to the script alone; timers are events, because `xstate/graph` refuses `after`. */
const events: readonly Event[] = [
  ...['1', '2', '3', '4'].map((key): Event => ({ kind: 'key', key })),
  { kind: 'timer' },
  { kind: 'answer', values: ['Sales', 'Kim', 'Minji', 'kim'] },
  { kind: 'hold' },
  { kind: 'resume' },
  { kind: 'alone' },
  { kind: 'transfer' },
  { kind: 'release', values: ['caller', 'released'] },
]

/** All states of the XState machine of a flow, as `xstate/graph` finds them: how many they are. */
export function statesByGraph({ flow, center }: { flow: Flow; center: Center }): () => number {
  const machine = machineOf(flow, kernel(flow, settingsOf(center, 0)))
  const platform = withVariable(noVariables, 'ContactID', '100000000001')
  return () => {
    const input = { state: freshState(flow.mainKey, platform, noVariables, 1) }
    const map = getAdjacencyMap(machine, {
      input,
      events: events.map(event => ({ type: event.kind, event, at: 0 })),
      // Keys that nobody will hear are left out, else there is no end of states.
      serializeState: snapshot =>
        `${JSON.stringify(snapshot.value)} ${stateKey({ ...(snapshot.context as MachineContext).state, keys: '' })}`,
    })
    return Object.keys(map).length
  }
}
