import { callOver, deed } from './deed.ts'

export const signal = deed({
  verb: 'signal',
  obstacle: ({ contact }) => (contact.isReleased ? callOver : undefined),
  perform: (platform, { parameters }) => {
    platform.scribe.happened(platform.now, { event: 'signal', text: parameters.join(', ') })
    platform.signal('0', parameters)
  },
})
