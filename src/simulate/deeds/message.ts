import type { Deed } from '../../center/call.ts'
import type { Platform } from '../platform.ts'
import { callOver, deed } from './deed.ts'

type Message = Extract<Deed, { readonly verb: 'message' }>

/** Why nothing of messages can happen; undefined where the call came over a channel of the center. */
export function mustHaveMessages({ messages, contact }: Platform): string | undefined {
  if (contact.isReleased) return callOver
  return messages ? undefined : 'the caller writes to no channel of the center'
}

export const message = deed({
  verb: 'message',
  obstacle: (platform, deed) => {
    if (platform.contact.isReleased) return callOver
    if (platform.stage.flow.main.media === 'phone')
      return 'messages come on digital media, and this script is for the phone'
    return platform.messages && mustServe(platform, deed)
  },
  perform: (platform, deed) => {
    const { from, text } = deed
    const { messages } = platform
    if (platform.watch.supervisor(from))
      return platform.watch.refuse('message', from, {
        refusedBy: 'GC-05',
        code: 'MONITOR_IS_READ_ONLY',
        text: `${from} can watch, not write`,
      })
    const writer = platform.agent(from) ? { agent: from } : { from }
    if (!messages) return platform.scribe.happened(platform.now, { event: 'message', ...writer, text })
    if (messages.isCustomer(from)) return messages.receive(from, deed)
    messages.send(from, deed.to ?? messages.customer, deed)
  },
})

/** A contact that is served, or waits to be, is answered by who serves it; anybody may try what her role forbids. */
function mustServe({ messages, contact }: Platform, { from, to }: Message): string | undefined {
  if (!messages || messages.isCustomer(from) || !messages.mayReply(from)) return undefined
  const isOwn = messages.named(to ?? messages.customer) === messages.customer
  const isTaken = contact.agents.length > 0 || contact.request !== undefined
  return isOwn && isTaken && !contact.agents.includes(from) ? `${from} does not serve the contact` : undefined
}
