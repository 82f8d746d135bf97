import { atDesk, deed, knownAgent } from './deed.ts'

/** An agent chooses her state at the desk; what nobody can choose is refused. */
export const state = deed({
  verb: 'state',
  obstacle: (platform, { agent }) => atDesk(platform) ?? knownAgent(platform, agent),
  perform: (platform, { agent, is }) => {
    const [, word = '', reason = ''] = /^(\w+)\s*(?::\s*(.+))?$/.exec(is) ?? []
    const chosen = (['Available', 'Idle', 'SignedOut'] as const).find(each => each.toLowerCase() === word.toLowerCase())
    if (chosen) platform.desks?.choose(agent, chosen, reason)
  },
})
