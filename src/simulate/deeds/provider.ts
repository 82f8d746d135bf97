import { deed } from './deed.ts'
import { mustHaveMessages } from './message.ts'

/** The provider approves a number (WA-03) or a template (WA-12). */
export const approve = deed({
  verb: 'approve',
  obstacle: mustHaveMessages,
  perform: (platform, { name }) => platform.messages?.provider('approve', name),
})

/** The provider flags the account (WA-11). */
export const flag = deed({
  verb: 'flag',
  obstacle: mustHaveMessages,
  perform: (platform, { name }) => platform.messages?.provider('flag', name),
})
