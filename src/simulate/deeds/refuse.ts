import { without } from '../contact.ts'
import type { Platform } from '../platform.ts'
import { cannotTake } from './answer.ts'
import { deed } from './deed.ts'

/** Nobody takes the request: a consultation is over, anything else goes back to the queue. */
function giveBack(platform: Platform, agent: string): void {
  const { contact } = platform
  if (contact.delivery && !contact.consultation) return platform.messages?.delivery.reject(agent)
  if (contact.consultation && !contact.consultation.isAnswered) {
    platform.contact = without(contact, 'consultation')
    return
  }
  // Once the agent who was asked for refuses, any other with the skill may answer.
  if (contact.request) platform.contact = { ...contact, request: { ...contact.request, agent: '' } }
}

export const decline = deed({
  verb: 'decline',
  obstacle: (platform, { agent }) => cannotTake(platform, agent),
  perform: (platform, { agent }) => {
    platform.scribe.happened(platform.now, { event: 'decline', agent, text: 'the call goes back to the queue' })
    giveBack(platform, agent)
  },
})

export const ignore = deed({
  verb: 'ignore',
  obstacle: (platform, { agent }) => cannotTake(platform, agent),
  perform: (platform, { agent }) => {
    platform.scribe.happened(platform.now, { event: 'ignore', agent, text: 'it rings out and goes back to the queue' })
    giveBack(platform, agent)
  },
})
