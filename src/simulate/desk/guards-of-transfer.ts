import { refuse } from '../refusal.ts'
import type { Guards } from './guard.ts'
import { handsOver } from './hand-over.ts'
import { mustControl, mustTalk } from './in-control.ts'
import { isNumber } from './numbers.ts'

/** What forbids giving a call away (WX-17 to WX-20, WX-27, WX-29, WX-30). */
export const guardsOfTransfer: Guards = {
  transfer: [
    (desks, { from }) => mustTalk(desks, from, 'WX-20'),
    (desks, { from }) => mustControl(desks, from),
    ({ platform: { contact } }, { to }) =>
      contact.consultation !== undefined &&
      !handsOver(contact, to) &&
      (contact.consultation.isAnswered
        ? refuse('WX-27', 'CONSULT_UNDER_WAY', 'in a consultation the call goes to who is consulted')
        : refuse('WX-27', 'CONSULT_NOT_ACCEPTED', 'the consultation has not been accepted')),
    ({ settings, platform: { contact } }, { to }) =>
      contact.agents.length > 1 &&
      (settings.conference > 3
        ? refuse('WX-30', 'EXIT_CONFERENCE', 'out of a conference one exits: leave')
        : !handsOver(contact, to) &&
          refuse('WX-29', 'TARGET_NOT_IN_CONFERENCE', 'out of a conference the call goes to who is in it')),
    ({ states, platform: { contact } }, { to }) =>
      to.kind === 'agent' &&
      !handsOver(contact, to) &&
      !states.is(to.agent, 'Available') &&
      refuse('WX-17', 'TARGET_NOT_AVAILABLE', `${to.agent} is not Available`),
    (_, { to }) =>
      to.kind === 'number' &&
      !isNumber(to.number) &&
      refuse('WX-19', 'DN_INVALID', `${to.number} has not 3 to 18 digits`),
  ],
}
