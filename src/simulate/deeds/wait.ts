import { callOver, deed } from './deed.ts'

export const wait = deed({ verb: 'wait', obstacle: () => undefined, perform: () => {} })

export const silence = deed({
  verb: 'silence',
  obstacle: ({ contact }) => {
    if (contact.isReleased) return callOver
    return contact.isListening ? undefined : 'the script does not listen to the caller'
  },
  perform: platform => platform.scribe.happened(platform.now, { event: 'silence' }),
})
