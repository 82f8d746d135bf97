import { endConsultation } from '../desk/end-consultation.ts'
import { atDesk, deed, mustBeOnCall } from './deed.ts'

/** The button that ends the call; putting the phone down is `hangup`. */
export const end = deed({
  verb: 'end',
  obstacle: (platform, { agent }) => atDesk(platform) ?? mustBeOnCall(platform, agent),
  perform: (platform, { agent }) => {
    platform.desks?.tell({ event: 'end', agent })
    platform.release({ kind: 'agent', agent })
  },
})

/** The consultation is over, answered or not; the customer stays on hold (WX-24, WX-25). */
export const endConsult = deed({
  verb: 'endConsult',
  obstacle: (platform, { agent }) => atDesk(platform) ?? mustBeOnCall(platform, agent),
  perform: (platform, { agent }) => {
    platform.desks?.tell({ event: 'endConsult', agent })
    endConsultation(platform)
  },
})
