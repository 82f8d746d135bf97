import type { FlowScript } from '../flow/flow.ts'
import type { ActionNode } from '../script/tree.ts'

/** A way out of an action's state: the machine's event for it, and the state that it leads to. */
export type MachineWay = readonly [event: string, target: string]

/** Every way that leads out of an action: its branches, the scripts it may run, what a Return may come back to. */
export function waysOf(script: FlowScript, node: ActionNode, all: readonly FlowScript[]): readonly MachineWay[] {
  const exits = [...(script.stations.get(node.id)?.exits ?? [])]
  return [
    ...exits.map(([label, target]): MachineWay => [wayName(label), place(script.key, target)]),
    ...all.flatMap((each): readonly MachineWay[] => {
      if (node.type.name === 'Runsub') return [[wayName(`call ${each.key}`), place(each.key, each.begin)]]
      if (node.type.name === 'Runscript') return [[wayName(`run ${each.key}`), place(each.key, each.begin)]]
      return node.type.name === 'Return' ? returnsTo(each) : []
    }),
  ]
}

/** To what follows each Runsub of a script. */
function returnsTo(caller: FlowScript): readonly MachineWay[] {
  return [...caller.stations.values()].flatMap((station): readonly MachineWay[] => {
    const target = station.exits.get('Default')
    if (station.type !== 'Runsub' || target === undefined) return []
    return [[wayName(`return to ${caller.key}/${station.id}`), place(caller.key, target)]]
  })
}

/** An event's name for a way: without the dots and stars that XState gives a meaning to. */
export function wayName(via: string): string {
  return `take ${via.replace(/[%.*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)}`
}

/** A state by its id in the machine. */
export function place(script: string, action: string): string {
  return `#${stateId(script, action)}`
}

/** The id that an action's state has in the machine. */
export function stateId(script: string, action: string): string {
  return `${script}/${stateName(action)}`
}

/** An action's id as a state's name: dots would be read as a path, and names of JavaScript's own objects as those. */
export function stateName(id: string): string {
  if (id in Object.prototype) return `%${id}`
  return id.replace(/[%.#\\]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
}
