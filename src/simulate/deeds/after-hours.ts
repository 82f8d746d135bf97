import { deed, mustBeOnCall } from './deed.ts'
import { refused } from './refused.ts'

/** A consumer takes one of the ways that a closed queue offers. */
export const choose = deed({
  verb: 'choose',
  obstacle: ({ care, contact }) => {
    if (contact.isReleased) return 'the call is over'
    return care.arrivals.entry?.way === 'offer' ? undefined : 'nothing is offered to the consumer'
  },
  perform: (platform, { option, slot }) =>
    refused(platform, { event: 'choose' }, platform.care.arrivals.choose(option, slot)),
})

/** A message in the mailbox; it takes its time, like `wait`. */
export const voicemail = deed({
  verb: 'voicemail',
  obstacle: ({ care, contact }) => (contact.isReleased ? 'the call is over' : care.arrivals.mailboxObstacle),
  perform: (platform, { ms }) => platform.care.arrivals.leave(ms),
})

export const listTargets = deed({
  verb: 'listTargets',
  obstacle: (platform, { agent }) => mustBeOnCall(platform, agent),
  perform: (platform, { agent }) => platform.care.listTargets(agent),
})
