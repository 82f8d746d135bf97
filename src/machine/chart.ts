import { handledEvents } from '../behavior/event.ts'
import type { Flow, FlowScript } from '../flow/flow.ts'
import { place, stateId, stateName, waysOf } from './ways.ts'

type Transitions = Readonly<Record<string, { readonly target: string; readonly reenter: true }>>

/** A state of a chart, as XState's `createMachine` takes it. */
export interface ChartState {
  readonly id?: string
  readonly type?: 'final'
  readonly description?: string
  readonly tags?: readonly string[]
  readonly meta?: Readonly<Record<string, string | number>>
  readonly initial?: string
  readonly states?: Readonly<Record<string, ChartState>>
  readonly on?: Transitions
}

/**
 * The states and ways of the machine of a flow as plain data, without what its actions do: a state an action, `take …` an
 * event for each branch. An event of the call leads to the event action of the script where the chart stands, else to
 * the main script's.
 */
export function chartOf(flow: Flow, shown: (script: FlowScript) => boolean = () => true): ChartState {
  const scripts = [...flow.scripts.values()].filter(shown)
  const main = flow.scripts.get(flow.mainKey)
  return {
    id: flow.mainKey,
    initial: flow.mainKey,
    states: {
      ...Object.fromEntries(scripts.map(script => [script.key, scriptState(script, scripts)])),
      asleep: { description: 'Only an event wakes the script (E3).' },
      stuck: { description: 'The caller has no way on (E8).' },
      ended: { type: 'final', description: 'The script is over.' },
    },
    on: { ...(main ? takeovers(main) : {}), ...to({ sleep: '.asleep', stick: '.stuck', end: '.ended' }) },
  }
}

function scriptState(script: FlowScript, all: readonly FlowScript[]): ChartState {
  return {
    initial: stateName(script.begin),
    states: Object.fromEntries(
      [...script.nodes.values()].map((node): [string, ChartState] => [
        stateName(node.id),
        {
          id: stateId(script.key, node.id),
          ...(node.caption === undefined ? {} : { description: node.caption }),
          tags: [node.typeName],
          meta: { script: script.script.name, action: node.id, line: script.stations.get(node.id)?.line ?? 0 },
          on: to(Object.fromEntries(waysOf(script, node, all))),
        },
      ]),
    ),
    on: takeovers(script),
  }
}

/** The events that a script has an event action for. */
function takeovers(script: FlowScript): Transitions {
  const handled = handledEvents.flatMap((kind): [string, string][] => {
    const action = script.handlers.get(kind)
    return action === undefined ? [] : [[kind, place(script.key, action)]]
  })
  return to(Object.fromEntries(handled))
}

function to(targets: Readonly<Record<string, string>>): Transitions {
  return Object.fromEntries(Object.entries(targets).map(([event, target]) => [event, { target, reenter: true }]))
}
