import { atDesk, deed, mustBeOnCall } from './deed.ts'

/** An agent is free for a consult to a queue: who asked for it still wants it. */
export const confirmConsult = deed({
  verb: 'confirmConsult',
  obstacle: (platform, { agent }) => {
    const missing = atDesk(platform) ?? mustBeOnCall(platform, agent)
    if (missing !== undefined) return missing
    return platform.desks?.offers.unconfirmed === undefined ? 'no agent is free for the consultation' : undefined
  },
  perform: (platform, { agent }) => platform.desks?.offers.confirm(agent),
})
