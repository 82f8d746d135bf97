import { atDesk, deed, knownAgent } from './deed.ts'

export const setVariable = deed({
  verb: 'setVariable',
  obstacle: (platform, { agent }) => atDesk(platform) ?? knownAgent(platform, agent),
  perform: (platform, { agent, name, value }) => platform.desks?.variables.set(agent, name, value),
})
