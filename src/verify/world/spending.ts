import type { Contact } from '../../simulate/contact.ts'
import type { Move } from './moves.ts'

/** What the limits remember of a call beside where it stands. */
export interface Spent {
  readonly transfers: number
  /** Agents who have had to do with the call, of those who could stand for others; sorted. */
  readonly met: readonly string[]
}

/** Nothing was spent when a call begins. */
export const unspent: Spent = { transfers: 0, met: [] }

/** What must be left of the limits for a move. */
export interface Need {
  /** One more transfer or consultation. */
  readonly sends: boolean
  /** The agent whom it brings to the call, who must be one that stands for those like her; or empty. */
  readonly agent: string
}

/** What a move needs. */
export function needOf(move: Move): Need {
  switch (move.verb) {
    case 'answer':
    case 'decline':
      return { sends: false, agent: move.agent }
    case 'transfer':
    case 'consult':
      return { sends: true, agent: move.to.kind === 'agent' ? move.to.agent : '' }
    default:
      return { sends: false, agent: '' }
  }
}

/** What a move spends. */
export interface Cost {
  readonly isSent: boolean
  /** Once a call is released, nobody transfers it any more: it does not matter how often anybody did. */
  readonly isReleased: boolean
  /** The agents who are on the call behind it. */
  readonly here: readonly string[]
}

/** What a move spends that leaves the contact like this. */
export function costOf(move: Move, { agents, consultation, isReleased }: Contact): Cost {
  const isSent = move.verb === 'consult' || (move.verb === 'transfer' && !move.blind)
  return { isSent, isReleased, here: [...agents, consultation?.agent ?? ''].filter(each => each !== '') }
}

/** The agents of whom something on a call knows. */
export function knownAgents({ agents, lastAgent, request, consultation, buttons }: Contact): readonly string[] {
  const named = [lastAgent, request?.agent, consultation?.from, consultation?.agent, consultation?.request.agent]
  const all = [...agents, ...named, ...buttons.map(each => each.agent)]
  return [...new Set(all.filter((each): each is string => each !== undefined && each !== ''))].sort()
}

/** What agents and limits allow: of agents of one kind who have had nothing to do with a call, the first stands for all. */
export class Limitation {
  readonly #kinds: readonly (readonly string[])[]
  readonly #alike: ReadonlySet<string>
  readonly #transfers: number

  constructor(kinds: readonly (readonly string[])[], transfers: number) {
    this.#kinds = kinds
    this.#alike = new Set(kinds.filter(each => each.length > 1).flat())
    this.#transfers = transfers
  }

  /** Whether there is enough left for a move, on a call where something knows of these agents. */
  allows({ sends, agent }: Need, { transfers, met }: Spent, known: readonly string[]): boolean {
    if (sends && transfers >= this.#transfers) return false
    if (!this.#alike.has(agent)) return true
    const isFresh = (each: string): boolean => !met.includes(each) && !known.includes(each)
    const kind = this.#kinds.find(each => each.includes(agent))
    return !isFresh(agent) || kind?.find(isFresh) === agent
  }

  /** What is spent behind a move. */
  after({ transfers, met }: Spent, { isSent, isReleased, here }: Cost): Spent {
    const added = here.filter(each => this.#alike.has(each) && !met.includes(each))
    return {
      transfers: isReleased ? 0 : transfers + (isSent ? 1 : 0),
      met: added.length === 0 ? met : [...new Set([...met, ...added])].sort(),
    }
  }
}
