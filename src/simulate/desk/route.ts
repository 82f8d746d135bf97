import type { Center } from '../../center/center.ts'
import type { Channel } from '../../center/channel.ts'
import type { Request } from '../contact.ts'
import type { AgentStates } from './agent-states.ts'

/** Somebody who wants an agent. */
export interface Wanted {
  readonly request: Request
  readonly channel: Channel
  /** WX-18: a consult to an agent may reach one who is Idle, unless by RONA. */
  readonly isConsult: boolean
  /** WX-16: who has just given it to another flow, and is not asked by that. */
  readonly except?: string
}

/**
 * The agent to whom a contact is offered: who is Available (WX-02, WX-04, WX-38), serves the channel and has the skill; of
 * several who has been so longest, then who comes first in the center's file.
 */
export function route({ agents, desk }: Center, states: AgentStates, wanted: Wanted): string | undefined {
  const { request, channel, isConsult, except } = wanted
  const isFree = (agent: string): boolean =>
    states.is(agent, 'Available') || (isConsult && request.agent !== '' && mayBeConsulted(states, agent))
  const fits = [...agents.values()].filter(({ id, skills }) => {
    if (!isFree(id) || !desk?.agents.get(id)?.channels.includes(channel)) return false
    if (request.agent !== '') return id.toLowerCase() === request.agent.toLowerCase()
    if (id === except) return false
    return request.skill === '' || skills.some(each => each === '*' || isSame(each, request.skill))
  })
  return fits.reduce<string | undefined>(
    (best, { id }) => (best !== undefined && states.since(best) <= states.since(id) ? best : id),
    undefined,
  )
}

/** WX-18, WX-04: Available or Idle, but for RONA. */
export function mayBeConsulted(states: AgentStates, agent: string): boolean {
  const { state, reason } = states.of(agent)
  return state === 'Available' || (state === 'Idle' && reason !== 'RONA')
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
