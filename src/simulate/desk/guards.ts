import type { Deed } from '../../center/call.ts'
import type { DeskVariable } from '../../center/desk.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Desks } from './desks.ts'
import type { Guard, Guards } from './guard.ts'
import { guardsOfConsulting } from './guards-of-consulting.ts'
import { guardsOfDialling } from './guards-of-dialling.ts'
import { guardsOfTransfer } from './guards-of-transfer.ts'
import { mustControl, mustTalk } from './in-control.ts'

const talks =
  (rule: string) =>
  (desks: Desks, { agent }: { readonly agent: string }): Refusal | false =>
    mustTalk(desks, agent, rule)

const inControl = (desks: Desks, { agent }: { readonly agent: string }): Refusal | false => mustControl(desks, agent)

const guards: Guards = {
  ...guardsOfConsulting,
  ...guardsOfTransfer,
  ...guardsOfDialling,
  state: [
    (desks, { agent, is }) => {
      if (/^(available|idle)$/i.test(is) || /^idle\s*:\s*(?!rona$)\S/i.test(is)) return false
      if (!/^signedout$/i.test(is)) return refuse('WX-04', 'STATE_NOT_SELECTABLE', `nobody can choose ${is}`)
      return (
        desks.states.is(agent, 'Ringing') && refuse('WX-06', 'OFFER_ON_SCREEN', `a contact is offered to ${agent} now`)
      )
    },
  ],
  hold: [
    talks('WX-08'),
    ({ platform: { contact } }, { agent }) =>
      contact.agents.length + (contact.external === '' ? 0 : 1) > 1 &&
      refuse('WX-29', 'NO_HOLD_IN_CONFERENCE', `${agent} is in a conference: nobody is put on hold there`),
    inControl,
    ({ line }) => line.isCustomerHeld && refuse('WX-07', 'ALREADY_ON_HOLD', 'the customer is on hold already'),
    ({ line }) =>
      line.leg === 'consult' &&
      refuse('WX-07', 'ALREADY_ON_HOLD', 'who is consulted is on hold, and one leg at most is'),
    ({ platform: { contact } }, { leg }) =>
      leg === 'consult' &&
      !contact.consultation?.isAnswered &&
      refuse('WX-08', 'NO_CONSULT', 'there is no consultation to put on hold'),
  ],
  resume: [
    talks('WX-08'),
    inControl,
    ({ line }, { leg }) =>
      !(leg === 'consult' ? line.leg === 'consult' : line.isCustomerHeld) &&
      refuse('WX-08', 'NOT_ON_HOLD', `the ${leg ?? 'customer'} is not on hold`),
  ],
  pauseRecording: [
    talks('WX-10'),
    isNotConsulted,
    ({ privacy }, { agent }) =>
      !privacy.isPermitted && refuse('WX-11', 'PAUSE_NOT_PERMITTED', `${agent} may not pause the recording here`),
    ({ privacy }) => privacy.isPaused && refuse('WX-12', 'ALREADY_PAUSED', 'the recording is paused already'),
  ],
  resumeRecording: [
    talks('WX-10'),
    isNotConsulted,
    ({ privacy }) => !privacy.isPaused && refuse('WX-12', 'NOT_PAUSED', 'the recording is not paused'),
  ],
  setVariable: [
    ({ variables }, { name }) =>
      !variables.declared.has(name) && refuse('WX-14', 'CAD_UNKNOWN', `there is no variable "${name}" on the desk`),
    ({ variables }, { name }) =>
      variables.declared.get(name)?.editable === false &&
      refuse('WX-14', 'CAD_NOT_EDITABLE', `agents may not edit "${name}"`),
    ({ variables }, { name, value }) => {
      const type = variables.declared.get(name)?.type ?? 'text'
      return (
        !isOfType(type, value) && refuse('WX-14', 'CAD_BAD_VALUE', `"${name}" is a ${type}, and "${value}" is none`)
      )
    },
    ({ variables }) => variables.isFrozen && refuse('WX-15', 'CAD_FROZEN', 'the last wrap-up has been submitted'),
    isNotConsulted,
    (desks, { agent }) =>
      !desks.isOnCall(agent) &&
      !desks.hasControlled(agent) &&
      refuse('WX-14', 'NO_ACTIVE_CALL', `${agent} has no part in the call`),
  ],
  end: [
    talks('WX-36'),
    inControl,
    ({ settings }, { agent }) =>
      !(settings.agents.get(agent)?.endCall ?? settings.endCall) &&
      refuse('WX-26', 'END_NOT_ENABLED', `${agent} may not end the call: the customer does`),
  ],
  wrapup: [
    ({ wrapUps }, { agent }) =>
      !wrapUps.isOpen(agent) && refuse('WX-37', 'NOT_IN_WRAPUP', `${agent} has nothing to wrap up`),
    ({ settings: { wrapup } }, { reason }) =>
      wrapup.reasons.length > 0 &&
      !wrapup.reasons.includes(reason) &&
      refuse('WX-37', 'UNKNOWN_REASON', `"${reason}" is none of ${wrapup.reasons.join(', ')}`),
  ],
  extendWrapup: [
    ({ wrapUps }, { agent }) =>
      !wrapUps.isOpen(agent) && refuse('WX-37', 'NOT_IN_WRAPUP', `${agent} has nothing to wrap up`),
    ({ settings: { wrapup } }) =>
      !(wrapup.extendable && wrapup.autoMs !== undefined) &&
      refuse('WX-37', 'NOT_EXTENDABLE', 'the countdown cannot be called off'),
  ],
}

/** ◇ A value as a variable of a type can have it. */
function isOfType(type: DeskVariable['type'], value: string): boolean {
  if (type === 'boolean') return value === 'true' || value === 'false'
  return type === 'text' || /^-?\d+(\.\d+)?$/.test(value)
}

/** WX-27: who is only consulted touches nothing of the customer's call. */
function isNotConsulted({ platform: { contact } }: Desks, { agent }: { readonly agent: string }): Refusal | false {
  return (
    contact.consultation?.agent === agent &&
    !contact.agents.includes(agent) &&
    refuse('WX-27', 'NOT_IN_CONTROL', `${agent} is consulted only`)
  )
}

/** Why rules forbid a deed now; undefined where none does. */
export function refusalAtDesk(desks: Desks, deed: Deed): Refusal | undefined {
  // A verb's guards take the deeds of that verb: the type of `Guards` makes sure of it.
  const asked = (guards[deed.verb] ?? []) as readonly Guard<Deed['verb']>[]
  for (const guard of asked) {
    const refusal = guard(desks, deed)
    if (refusal) return refusal
  }
  return undefined
}
