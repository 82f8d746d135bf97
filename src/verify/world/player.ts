import type { Effect } from '../../behavior/effect.ts'
import type { Event } from '../../behavior/event.ts'
import type { Kernel } from '../../behavior/kernel.ts'
import type { State } from '../../behavior/state.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Execute, Executor } from '../../machine/executor.ts'
import { run } from '../../machine/stepper.ts'
import { Memory } from './memory.ts'

/** What came of an event in a state. */
interface Came {
  readonly state: State
  readonly effects: readonly Effect[]
}

/**
 * The plain executor, but for one thing: what came of an event in a state is remembered, unless a variable from outside was asked for,
 * which then got one of its values (`asks` counts them).
 */
export function player(flow: Flow, kernel: Kernel, asks: () => number): Execute {
  const score: Score = { flow, kernel, asks, memory: new Memory() }
  return initial => new Player(score, initial)
}

/** What all players of a search share. */
interface Score {
  readonly flow: Flow
  readonly kernel: Kernel
  readonly asks: () => number
  readonly memory: Memory<Came>
}

/** A class, because a search makes one for each play: objects with a getter of their own take as long to make as a play does. */
class Player implements Executor {
  readonly #score: Score
  state: State

  constructor(score: Score, initial: State) {
    this.#score = score
    this.state = initial
  }

  start(): readonly Effect[] {
    const { flow, kernel } = this.#score
    const effects: Effect[] = []
    const move = { kind: 'to', script: flow.mainKey, action: flow.begin(flow.mainKey), via: 'begin' } as const
    this.state = run(kernel, { state: this.state, move }, effects)
    return effects
  }

  send(event: Event, at: number): readonly Effect[] {
    const { memory, asks } = this.#score
    const before = this.state
    const key = `${at}${JSON.stringify(event)}`
    const known = memory.get(before, key)
    const asked = asks()
    const came = known ?? this.#come(event, at)
    if (!known && asks() === asked) memory.set(before, key, came)
    this.state = came.state
    return came.effects
  }

  #come(event: Event, at: number): Came {
    const { kernel } = this.#score
    const effects: Effect[] = []
    return { state: run(kernel, kernel.deliver(this.state, event, at, effects), effects), effects }
  }
}
