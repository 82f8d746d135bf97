import type { DeskAgent } from '../../center/desk.ts'
import type { DeskEntry, DeskState, DeskStretch } from '../../record/desk-entry.ts'
import { seconds } from '../../text/duration.ts'

/** Where an agent stands at her desk. */
export interface Standing {
  readonly state: DeskState
  /** Why she is Idle; empty if nothing is said. */
  readonly reason: string
}

interface Present extends Standing {
  readonly from: number
}

/** Every agent's state from moment to moment. */
export class AgentStates {
  readonly #present = new Map<string, Present>()
  readonly #past = new Map<string, DeskStretch[]>()

  constructor(agents: ReadonlyMap<string, DeskAgent>) {
    for (const [id, { state, reason }] of agents) this.#present.set(id, { state, reason, from: 0 })
  }

  of(agent: string): Standing {
    return this.#present.get(agent) ?? { state: 'SignedOut', reason: '' }
  }

  /** When the present state began, ms. */
  since(agent: string): number {
    return this.#present.get(agent)?.from ?? 0
  }

  is(agent: string, ...states: readonly DeskState[]): boolean {
    return states.includes(this.of(agent).state)
  }

  become(agent: string, state: DeskState, reason: string, now: number): void {
    const before = this.#present.get(agent)
    if (before?.state === state && before.reason === reason) return
    if (before) this.#past.set(agent, [...(this.#past.get(agent) ?? []), ...stretch(before, now)])
    this.#present.set(agent, { state, reason, from: now })
  }

  /** Those who changed their state at least once, by name. */
  entries(now: number): DeskEntry['agents'] {
    const all = [...this.#past].map(([agent, past]): [string, readonly DeskStretch[]] => {
      const present = this.#present.get(agent)
      return [agent, present ? [...past, ...stretch(present, now)] : past]
    })
    return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** What takes no time is not a stretch. */
function stretch({ state, reason, from }: Present, to: number): readonly DeskStretch[] {
  if (from >= to) return []
  return [{ state, ...(reason === '' ? {} : { reason }), from: seconds(from), to: seconds(to) }]
}
