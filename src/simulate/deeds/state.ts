import { deed } from './deed.ts'
import { mustHaveMessages } from './message.ts'

/** An agent's state changes: whether contacts are brought to her (WA-27). */
export const state = deed({
  verb: 'state',
  obstacle: (platform, { agent }) =>
    mustHaveMessages(platform) ?? (platform.agent(agent) ? undefined : `there is no agent "${agent}"`),
  perform: (platform, { agent, is }) => platform.messages?.delivery.become(agent, is),
})
