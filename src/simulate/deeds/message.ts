import { callOver, deed } from './deed.ts'

export const message = deed({
  verb: 'message',
  obstacle: platform => {
    if (platform.contact.isReleased) return callOver
    return platform.stage.flow.main.media === 'phone'
      ? 'messages come on digital media, and this script is for the phone'
      : undefined
  },
  perform: (platform, { from, text }) => {
    if (platform.watch.supervisor(from))
      return platform.watch.refuse('message', from, {
        refusedBy: 'GC-05',
        code: 'MONITOR_IS_READ_ONLY',
        text: `${from} can watch, not write`,
      })
    platform.scribe.happened(platform.now, { event: 'message', text: `${from}: ${text}` })
  },
})
