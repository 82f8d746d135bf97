import { atDesk, callOver, deed, knownAgent } from './deed.ts'

/**
 * An agent chooses her state: where the center brings messages whether contacts come to her (WA-27), else at the desk, where what
 * nobody can choose is refused.
 */
export const state = deed({
  verb: 'state',
  obstacle: (platform, { agent }) => {
    const { messages, contact } = platform
    if (messages && contact.isReleased) return callOver
    return (messages ? undefined : atDesk(platform)) ?? knownAgent(platform, agent)
  },
  perform: ({ messages, desks }, { agent, is }) => {
    if (messages) return messages.delivery.become(agent, is)
    const [, word = '', reason = ''] = /^(\w+)\s*(?::\s*(.+))?$/.exec(is) ?? []
    const chosen = (['Available', 'Idle', 'SignedOut'] as const).find(each => each.toLowerCase() === word.toLowerCase())
    if (chosen) desks?.choose(agent, chosen, reason)
  },
})
