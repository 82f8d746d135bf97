import { type Refusal, refuse } from '../refusal.ts'
import type { Desks } from './desks.ts'
import type { Guards } from './guard.ts'
import { mustControl, mustTalk } from './in-control.ts'
import { isNumber } from './numbers.ts'
import { mayBeConsulted } from './route.ts'

/** What forbids consulting, and a conference, which comes out of it (WX-18, WX-21 to WX-30). */
export const guardsOfConsulting: Guards = {
  consult: [
    (desks, { from }) => mustTalk(desks, from, 'WX-21'),
    (desks, { from }) => mustControl(desks, from),
    ({ platform: { contact } }) =>
      contact.consultation !== undefined && refuse('WX-21', 'CONSULT_UNDER_WAY', 'a consultation is under way'),
    desks => isFull(desks),
    ({ states, platform }, { to }) =>
      to.kind === 'agent' &&
      (!mayBeConsulted(states, to.agent) || platform.contact.agents.includes(to.agent)) &&
      refuse('WX-18', 'TARGET_NOT_AVAILABLE', `${to.agent} is neither Available nor Idle`),
    (_, { to }) =>
      to.kind === 'number' &&
      !isNumber(to.number) &&
      refuse('WX-19', 'DN_INVALID', `${to.number} has not 3 to 18 digits`),
  ],
  confirmConsult: [
    ({ offers }, { agent }) =>
      offers.unconfirmed === undefined &&
      refuse('WX-23', 'NOTHING_TO_CONFIRM', `no consult of ${agent} waits for that`),
    (desks, { agent }) => mustControl(desks, agent),
  ],
  endConsult: [
    ({ platform: { contact } }) =>
      contact.consultation === undefined && refuse('WX-26', 'NO_CONSULT', 'there is no consultation'),
    (desks, { agent }) => mustControl(desks, agent),
    ({ settings }, { agent }) =>
      !(settings.agents.get(agent)?.endConsult ?? settings.endConsult) &&
      refuse('WX-26', 'END_NOT_ENABLED', `${agent} may not end a consultation`),
  ],
  conference: [
    ({ platform: { contact } }) =>
      !contact.consultation?.isAnswered && refuse('WX-28', 'CONSULT_NOT_ACCEPTED', 'no consultation has been accepted'),
    (desks, { agent }) => mustControl(desks, agent),
  ],
  leave: [
    (desks, { agent }) => mustTalk(desks, agent, 'WX-29'),
    ({ control, platform: { contact } }, { agent }) =>
      contact.consultation !== undefined &&
      control === agent &&
      refuse('WX-27', 'NO_EXIT', `${agent} started the consultation: she ends it, or transfers`),
    ({ control, settings, platform: { contact } }, { agent }) =>
      settings.conference === 3 &&
      contact.agents.length > 1 &&
      control === agent &&
      refuse('WX-29', 'NO_EXIT', `${agent} started the conference: she transfers the call`),
  ],
}

/** WX-29, WX-30: how many may be together. */
function isFull({ settings, platform: { contact } }: Desks): Refusal | false {
  const people = 1 + contact.agents.length + (contact.external === '' ? 0 : 1)
  return (
    people >= settings.conference &&
    refuse(
      settings.conference === 3 ? 'WX-29' : 'WX-30',
      'CONFERENCE_FULL',
      `${settings.conference} are together at the most`,
    )
  )
}
