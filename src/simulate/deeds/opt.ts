import { deed } from './deed.ts'
import { mustHaveMessages } from './message.ts'

/** A customer agrees to be written to, lastingly, or no longer (WA-06). */
export const optIn = deed({
  verb: 'optIn',
  obstacle: mustHaveMessages,
  perform: (platform, { customer }) => platform.messages?.consent(customer, true),
})

export const optOut = deed({
  verb: 'optOut',
  obstacle: mustHaveMessages,
  perform: (platform, { customer }) => platform.messages?.consent(customer, false),
})
