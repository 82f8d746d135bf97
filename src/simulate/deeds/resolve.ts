import { deed, mustBeOnCall } from './deed.ts'
import { mustHaveMessages } from './message.ts'

/** An agent resolves the case of a contact of messages (WA-30). */
export const resolve = deed({
  verb: 'resolve',
  obstacle: (platform, { agent }) => mustHaveMessages(platform) ?? mustBeOnCall(platform, agent),
  perform: (platform, { agent }) => platform.messages?.resolve(agent),
})
