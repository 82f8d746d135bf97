import { refuse } from '../refusal.ts'
import type { Guards } from './guard.ts'
import { allows, isNumber } from './numbers.ts'

/** What forbids an agent to dial out (WX-19, WX-32, WX-33). */
export const guardsOfDialling: Guards = {
  outdial: [
    ({ settings }, { agent }) =>
      !settings.agents.get(agent)?.outdial && refuse('WX-32', 'NO_PERMISSION', `${agent} may not dial out`),
    ({ states }, { agent }) =>
      (!states.is(agent, 'Idle') || states.of(agent).reason === 'RONA') &&
      refuse('WX-32', 'NOT_IDLE', `${agent} is ${states.of(agent).reason || states.of(agent).state}, not Idle`),
    (_, { to }) => !isNumber(to) && refuse('WX-19', 'DN_INVALID', `${to} has not 3 to 18 digits`),
    ({ settings }, { agent, to }) => {
      const outdial = settings.agents.get(agent)?.outdial
      return (
        outdial !== undefined &&
        !allows(outdial, to) &&
        refuse('WX-33', 'NUMBER_NOT_ALLOWED', `${agent} may not dial ${to}`)
      )
    },
    ({ settings }, { agent, ani }) =>
      ani !== '' &&
      !settings.agents.get(agent)?.outdial?.anis.includes(ani) &&
      refuse('WX-33', 'ANI_NOT_ALLOWED', `${agent} may not call as ${ani}`),
  ],
}
