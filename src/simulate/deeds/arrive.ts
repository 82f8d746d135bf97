import { atDesk, deed } from './deed.ts'

/** Another contact comes to the center beside this call. */
export const arrive = deed({
  verb: 'arrive',
  obstacle: (platform, { contact }) =>
    atDesk(platform) ?? (platform.desks?.offers.knows(contact) ? `${contact} is there already` : undefined),
  perform: (platform, { contact, channel, skill }) => platform.desks?.offers.arrive(contact, channel, skill),
})

/** It is over. */
export const depart = deed({
  verb: 'depart',
  obstacle: (platform, { contact }) =>
    atDesk(platform) ?? (platform.desks?.offers.knows(contact) ? undefined : `there is no contact "${contact}"`),
  perform: (platform, { contact }) => platform.desks?.offers.depart(contact),
})
