import { callOver, deed } from './deed.ts'

/** One key; the session sends the keys of a step a tenth of a second apart. */
export const press = deed({
  verb: 'press',
  obstacle: ({ contact, care }, _deed, isTimed) => {
    if (contact.isReleased) return callOver
    return isTimed || contact.isListening || care.arrivals.hasTaken
      ? undefined
      : 'the script asks the caller for no key'
  },
  perform: (platform, { keys }) => {
    platform.scribe.happened(platform.now, { event: 'press', text: keys })
    if (!platform.care.arrivals.takesKey(keys)) platform.tell({ kind: 'key', key: keys })
  },
})
