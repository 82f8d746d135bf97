import { type Refusal, refuse } from '../refusal.ts'
import type { Desks } from './desks.ts'

/** WX-27, WX-29: the agent in whose hands the call is. */
export function mustControl(desks: Desks, agent: string): Refusal | false {
  const rule = desks.platform.contact.agents.length > 1 ? 'WX-29' : 'WX-27'
  if (desks.control === agent) return false
  return refuse(
    rule,
    'NOT_IN_CONTROL',
    desks.control === '' ? 'no agent has the call' : `${desks.control} has the call in her hands`,
  )
}

/** Somebody must be on the call for what she wants. */
export function mustTalk(desks: Desks, agent: string, rule: string): Refusal | false {
  return !desks.isOnCall(agent) && refuse(rule, 'NO_ACTIVE_CALL', `${agent} is on no call`)
}
