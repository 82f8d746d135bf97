import type { Center } from '../../center/center.ts'
import { taken } from '../assignment.ts'
import { type Contact, isOnCall, type Request, without } from '../contact.ts'
import type { Platform } from '../platform.ts'
import { callOver, deed } from './deed.ts'

/** The request that waits for an answer: of a consultation, else of the queue. */
export function waitingRequest({ contact }: Pick<Platform, 'contact'>): Request | undefined {
  const { consultation } = contact
  if (consultation && !consultation.isAnswered && consultation.number === '') return consultation.request
  return contact.request
}

/** As much of the platform as it takes to see who could answer. */
export interface Seen {
  readonly contact: Contact
  readonly stage: { readonly center: Center }
}

/** Why an agent cannot take what waits; undefined when she can. */
export function cannotTake(platform: Seen, agent: string): string | undefined {
  const { contact } = platform
  if (contact.isReleased) return callOver
  const request = waitingRequest(platform)
  if (!request) return 'no agent is asked for'
  if (contact.delivery && !contact.consultation) return notOffered(contact, agent)
  if (platform.stage.center.desk && !contact.delivery)
    return contact.ringing === agent ? undefined : `the call is not offered to ${agent}`
  if (isOnCall(contact, agent)) return `${agent} is on the call already`
  if (contact.connecting !== undefined) return `${contact.connecting} has answered and is being connected`
  const known = platform.stage.center.agents.get(agent)
  if (!known) return `there is no agent "${agent}"`
  if (request.agent !== '')
    return request.agent.toLowerCase() === agent.toLowerCase() ? undefined : `the call waits for ${request.agent}`
  const fits =
    request.skill === '' ||
    known.skills.some(each => each === '*' || each.toLowerCase() === request.skill.toLowerCase())
  return fits ? undefined : `the call waits for an agent with skill "${request.skill}", which ${agent} does not have`
}

/** WA-28: where agents are asked, who is asked can answer; elsewhere contacts come to them by themselves. */
function notOffered({ delivery }: Contact, agent: string): string | undefined {
  const asked = delivery?.offer?.agent
  if (asked === agent) return undefined
  return asked === undefined ? 'the center asks no agent now' : `the contact is offered to ${asked}`
}

export const answer = deed({
  verb: 'answer',
  obstacle: (platform, { agent }) => cannotTake(platform, agent),
  perform: (platform, { agent }) => {
    const { contact } = platform
    const isConsulted = contact.consultation?.isAnswered === false
    const isAlone = !isConsulted && platform.care.waits.hasPrelude
    platform.scribe.happened(platform.now, { event: 'answer', agent, ...(isAlone ? { to: 'agent' } : {}) })
    if (contact.consultation && !contact.consultation.isAnswered) {
      platform.contact = { ...contact, consultation: { ...contact.consultation, agent, isAnswered: true } }
      return platform.segment('consult', [contact.consultation.from, agent], 'consult')
    }
    if (contact.delivery) platform.messages?.accept(agent)
    else platform.care.answer(agent, () => take(platform, agent))
  },
})

/** An agent takes the caller: a new segment, and Onanswer (E8). */
export function take(platform: Platform, agent: string): void {
  const { contact } = platform
  const skill = contact.request?.skill ?? ''
  // A button that the script showed before anybody answered appears on the desk of who answers.
  const buttons = contact.buttons.map(each => (each.agent === '' ? { ...each, agent } : each))
  platform.contact = {
    ...without(contact, 'request'),
    agents: [agent],
    isHeld: false,
    wasAnswered: true,
    buttons,
    isListening: false,
    lastAgent: agent,
  }
  platform.shelf = {
    ...platform.shelf,
    callbacks: platform.shelf.callbacks.filter(each => each.contact !== contact.contactId),
  }
  platform.segment('agent', ['caller', agent], 'answer', skill)
  platform.tell(taken(platform, contact, agent))
}
