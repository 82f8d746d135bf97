import { callOver, deed } from './deed.ts'

export const message = deed({
  verb: 'message',
  obstacle: platform => {
    if (platform.contact.isReleased) return callOver
    return platform.stage.flow.main.media === 'phone'
      ? 'messages come on digital media, and this script is for the phone'
      : undefined
  },
  perform: (platform, { from, text }) =>
    platform.scribe.happened(platform.now, { event: 'message', text: `${from}: ${text}` }),
})
