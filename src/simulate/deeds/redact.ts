import { deed, mustBeOnCall } from './deed.ts'
import { refused } from './refused.ts'

export const redact = deed({
  verb: 'redact',
  obstacle: (platform, { agent }) => mustBeOnCall(platform, agent),
  perform: (platform, { agent }) =>
    refused(platform, { event: 'redact', agent }, platform.care.redactions.start(agent)),
})

export const stopRedacting = deed({
  verb: 'stopRedacting',
  obstacle: (platform, { agent }) => mustBeOnCall(platform, agent),
  perform: (platform, { agent }) =>
    refused(platform, { event: 'stopRedacting', agent }, platform.care.redactions.stop(agent)),
})
