import { callOver, deed, mustBeOnCall } from './deed.ts'

export const say = deed({
  verb: 'say',
  obstacle: (platform, { who }) => {
    if (who === 'caller') return platform.contact.isReleased ? callOver : undefined
    return mustBeOnCall(platform, who)
  },
  perform: (platform, { who, text }) => {
    platform.scribe.happened(platform.now, { event: 'say', ...(who === 'caller' ? {} : { agent: who }), text })
    if (who === 'caller') platform.tell({ kind: 'speech', text })
  },
})
