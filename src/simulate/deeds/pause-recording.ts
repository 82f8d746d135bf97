import { atDesk, deed, mustBeOnCall } from './deed.ts'

export const pauseRecording = deed({
  verb: 'pauseRecording',
  obstacle: (platform, { agent }) => atDesk(platform) ?? mustBeOnCall(platform, agent),
  perform: (platform, { agent }) => platform.desks?.privacy.pause(agent),
})

export const resumeRecording = deed({
  verb: 'resumeRecording',
  obstacle: (platform, { agent }) => atDesk(platform) ?? mustBeOnCall(platform, agent),
  perform: (platform, { agent }) => platform.desks?.privacy.end('agent', agent),
})
