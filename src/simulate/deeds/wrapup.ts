import { atDesk, deed, knownAgent } from './deed.ts'

export const wrapup = deed({
  verb: 'wrapup',
  obstacle: (platform, { agent }) => atDesk(platform) ?? knownAgent(platform, agent),
  perform: (platform, { agent, reason }) => platform.desks?.wrapUps.submit(agent, reason, 'agent'),
})

export const extendWrapup = deed({
  verb: 'extendWrapup',
  obstacle: (platform, { agent }) => atDesk(platform) ?? knownAgent(platform, agent),
  perform: (platform, { agent }) => platform.desks?.wrapUps.extend(agent),
})
