import type { Destination } from '../../center/call.ts'
import type { Contact } from '../contact.ts'

/** Whether a transfer leaves the call with somebody who is in it: who was consulted and accepted, or is in the conference. */
export function handsOver({ consultation, agents, external }: Contact, to: Destination): boolean {
  if (consultation && !consultation.isAnswered) return false
  switch (to.kind) {
    case 'agent':
      return (consultation?.agent === to.agent && to.agent !== '') || agents.includes(to.agent)
    case 'number':
      return consultation ? consultation.number === to.number : external !== '' && external === to.number
    case 'skill':
    case 'entryPoint':
      return false
  }
}
