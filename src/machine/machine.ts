import { type AnyStateMachine, createMachine, enqueueActions } from 'xstate'
import type { Effect } from '../behavior/effect.ts'
import type { Event } from '../behavior/event.ts'
import { handledEvents } from '../behavior/event.ts'
import type { Kernel, Move, Step } from '../behavior/kernel.ts'
import type { State } from '../behavior/state.ts'
import type { Flow, FlowScript } from '../flow/flow.ts'
import { place, stateId, stateName, wayName, waysOf } from './ways.ts'

/** What the machine carries: where the script stands, and what it did since the last event from outside. */
export interface MachineContext {
  readonly state: State
  readonly effects: Effect[]
}

/** The machine's events: what happens to the call at a moment, and `take …`, which the machine tells itself. */
export type MachineEvent = { readonly type: string; readonly event?: Event; readonly at?: number }

/**
 * A flow as an XState machine in which a reader recognizes the scripts: a state a script, in it a state an action, its
 * transitions `take <branch>`; event actions are the machine's own events (`answer`, `release`, `signal` …). It holds no
 * `after` and no `invoke`: a timer is an effect, its firing an event.
 */
export function machineOf(flow: Flow, kernel: Kernel): AnyStateMachine {
  const scripts = [...flow.scripts.values()]
  return createMachine(
    {
      id: flow.mainKey,
      context: ({ input }) => ({ state: (input as { state: State }).state, effects: [] }),
      initial: flow.mainKey,
      states: {
        ...Object.fromEntries(scripts.map(script => [script.key, scriptState(script, scripts)])),
        asleep: { description: 'Only an event wakes the script (E3).' },
        stuck: { description: 'The caller has no way on (E8).' },
        ended: { type: 'final', description: 'The script is over.' },
      },
      on: {
        ...Object.fromEntries(handledEvents.map(kind => [kind, takeovers(kind, scripts)])),
        resume: { actions: 'deliver' },
        alone: { actions: 'deliver' },
        key: { actions: 'deliver' },
        speech: { actions: 'deliver' },
        timer: { actions: 'deliver' },
        reply: { actions: 'deliver' },
        sleep: { target: '.asleep' },
        stick: { target: '.stuck' },
        end: { target: '.ended' },
      },
    } as Parameters<typeof createMachine>[0],
    {
      actions: {
        enter: enqueueActions(({ context, enqueue }, params: { script: string; action: string }) => {
          // The list is this macrostep's own: `deliver` began it, nobody sees it before the machine waits again.
          const { state, effects } = context as MachineContext
          follow(kernel.enter(state, params.script, params.action, effects), effects, enqueue)
        }),
        deliver: enqueueActions(({ context, event, enqueue }) => {
          const { event: happened, at = 0 } = event as MachineEvent
          if (!happened) return
          const effects: Effect[] = []
          follow(kernel.deliver((context as MachineContext).state, happened, at, effects), effects, enqueue)
        }),
      },
      guards: {
        takenBy: ({ context, event }, params: { script: string }) => {
          const { state } = context as MachineContext
          return state.status !== 'ended' && kernel.takerOf(state, event.type)?.script === params.script
        },
      },
    } as Parameters<typeof createMachine>[1],
  )
}

interface Enqueue {
  assign(values: MachineContext): void
  raise(event: MachineEvent): void
}

function follow({ state, move }: Step, effects: Effect[], enqueue: unknown): void {
  const queue = enqueue as Enqueue
  queue.assign({ state, effects })
  const type = wayOf(move)
  if (type !== undefined) queue.raise({ type })
}

/** The event by which the machine follows a move; a takeover is its own transition already. */
function wayOf(move: Move): string | undefined {
  switch (move.kind) {
    case 'none':
      return undefined
    case 'to':
      return (handledEvents as readonly string[]).includes(move.via) ? undefined : wayName(move.via)
    case 'asleep':
      return 'sleep'
    case 'stuck':
      return 'stick'
    case 'ended':
      return 'end'
  }
}

function scriptState(script: FlowScript, all: readonly FlowScript[]) {
  const begin = stateName(script.begin)
  return {
    initial: begin,
    states: Object.fromEntries(
      [...script.nodes.values()].map(node => {
        const ways = waysOf(script, node, all).map(([type, target]) => [type, { target, reenter: true }])
        return [
          stateName(node.id),
          {
            id: stateId(script.key, node.id),
            ...(node.caption === undefined ? {} : { description: node.caption }),
            tags: [node.type.name],
            entry: { type: 'enter', params: { script: script.key, action: node.id } },
            on: {
              ...Object.fromEntries((node.type.behavior.awaits ?? []).map(kind => [kind, { actions: 'deliver' }])),
              ...Object.fromEntries(ways),
            },
          },
        ]
      }),
    ),
  }
}

/** Event actions, as transitions of the whole machine: whichever script takes the event (E5). */
function takeovers(kind: (typeof handledEvents)[number], scripts: readonly FlowScript[]) {
  return [
    ...scripts.flatMap(script => {
      const action = script.handlers.get(kind)
      if (action === undefined) return []
      return [
        {
          guard: { type: 'takenBy', params: { script: script.key } },
          target: place(script.key, action),
          reenter: true,
          actions: 'deliver',
        },
      ]
    }),
    { actions: 'deliver' },
  ]
}
