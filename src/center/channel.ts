import type { SampleCall } from './call.ts'

/** How a customer reaches the center, as finely as rules of supervision and of messages tell it apart. */
export const channels = ['voice', 'webMessaging', 'messaging', 'sms', 'whatsapp', 'chat', 'email'] as const

export type Channel = (typeof channels)[number]

/** The channel of a call: the one that it names (`caller: { channel: sms }`), else by the media of its script. */
export function channelOf({ caller }: SampleCall, media: string): Channel {
  if (caller.channel !== undefined) return caller.channel
  if (media === 'phone' || media === 'generic') return 'voice'
  return channels.find(each => each === media) ?? 'messaging'
}
