import { goAway } from './consult.ts'
import { callOver, deed, mustBeOnCall } from './deed.ts'

export const hangup = deed({
  verb: 'hangup',
  obstacle: (platform, { who }) => {
    if (who === 'caller') return platform.contact.isReleased ? callOver : undefined
    return mustBeOnCall(platform, who)
  },
  perform: (platform, { who }) => {
    const { contact, scribe, now } = platform
    scribe.happened(now, { event: 'hangup', ...(who === 'caller' ? { text: 'the caller' } : { agent: who }) })
    if (who === 'caller') return platform.release({ kind: 'caller' })
    const others = contact.agents.length + (contact.external === '' ? 0 : 1) > 1
    if (contact.consultation || others) return goAway(platform, who)
    platform.release({ kind: 'agent', agent: who })
  },
})
