import type { AssignmentReason } from '../record/messaging-entry.ts'

/** A caller in a queue, or an agent who was asked for. */
export interface Request {
  readonly skill: string
  /** The agent who was asked for by name, if any; once she refuses, anybody with the skill. */
  readonly agent: string
  /** The proficiencies asked for, best and least, of a digital contact (WA-18). */
  readonly range?: readonly [best: number, least: number]
}

/** A consultation: `with` is an agent's id or, from `number`, an outside party. */
export interface Consultation {
  readonly from: string
  readonly request: Request
  readonly number: string
  /** The agent who answered; empty while it rings, and for an outside party. */
  readonly agent: string
  readonly isAnswered: boolean
}

/** A button on an agent's desktop. */
export interface Button {
  readonly name: string
  readonly tooltip: string
  readonly agent: string
  readonly actionType: string
  readonly actionValue: string
  readonly isOn: boolean
}

/** Where a contact stands: who is on the call, who waits, what is on the desks. Immutable. */
export interface Contact {
  readonly contactId: string
  readonly masterId: string
  /** Ids of every contact of this call, children too (R16). */
  readonly ids: readonly string[]
  readonly request?: Request
  /** The agent who has answered and is about to be connected, while she hears what the caller does not. */
  readonly connecting?: string
  /** Agents who are with the caller, in the order in which they came. */
  readonly agents: readonly string[]
  /** The agent who took the caller last; empty before the first. */
  readonly lastAgent: string
  /** The outside number that the caller is connected with, or that takes part in a conference. */
  readonly external: string
  readonly isHeld: boolean
  readonly consultation?: Consultation
  /** There where the center brings the contact to its agents; who is asked whether she takes it. */
  readonly delivery?: { readonly offer?: { readonly agent: string; readonly reason: AssignmentReason } }
  readonly buttons: readonly Button[]
  readonly segments: number
  readonly hasBegun: boolean
  readonly isReleased: boolean
  readonly wasAnswered: boolean
  readonly wentOut: boolean
  /** Whether the script hears the caller's keys now, its prompt being over. */
  readonly isListening: boolean
  /** Where a center has desks: the agent to whom this contact is offered now; empty or undefined if nobody. */
  readonly ringing?: string
}

/** A contact that has just come in; its ids are made from the seed. */
export function freshContact(contactId: string): Contact {
  return {
    contactId,
    masterId: contactId,
    ids: [contactId],
    agents: [],
    lastAgent: '',
    external: '',
    isHeld: false,
    buttons: [],
    segments: 0,
    hasBegun: false,
    isReleased: false,
    wasAnswered: false,
    wentOut: false,
    isListening: false,
  }
}

/** The same contact without a key that may be absent. */
export function without<K extends 'request' | 'consultation' | 'connecting'>(contact: Contact, key: K): Contact {
  const { [key]: _, ...rest } = contact
  return rest as Contact
}

/** Whether an agent takes part in the call now, in a consultation too. */
export function isOnCall(contact: Contact, agent: string): boolean {
  return (
    contact.agents.includes(agent) ||
    (contact.consultation?.isAnswered === true && contact.consultation.agent === agent)
  )
}
