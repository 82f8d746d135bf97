import { atDesk, deed, knownAgent } from './deed.ts'

/** An agent dials a customer; the call of the file must be one that is dialled. */
export const outdial = deed({
  verb: 'outdial',
  obstacle: (platform, { agent }) => {
    if (!platform.stage.call.caller.isDialled) return 'somebody calls in: only "caller: { dialled: true }" is dialled'
    if (platform.contact.hasBegun || platform.desks?.dialling.running) return 'a call is under way'
    return atDesk(platform) ?? knownAgent(platform, agent)
  },
  perform: (platform, { agent, to, ani }) => platform.desks?.dialling.start(agent, to, ani),
})
