import { deed, mustBeOnCall } from './deed.ts'

export const disposition = deed({
  verb: 'disposition',
  // The last agent may apply it after the call, too.
  obstacle: (platform, { agent }) =>
    platform.contact.isReleased && platform.contact.wasAnswered ? undefined : mustBeOnCall(platform, agent),
  perform: (platform, { agent, code }) => {
    platform.scribe.happened(platform.now, { event: 'disposition', agent, text: code })
    if (!platform.contact.isReleased)
      platform.book.fact({ kind: 'disposition', by: { kind: 'agent', agent }, agent, code })
    const { contactId } = platform.contact
    platform.tell({
      kind: 'disposition',
      values: [code, agent, platform.agent(agent)?.name ?? agent, contactId, platform.stage.call.caller.ani],
    })
  },
})
