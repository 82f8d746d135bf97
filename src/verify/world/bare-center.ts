import type { Center } from '../../center/center.ts'

/** The center as every possible call is played in it: without desks, settings of calls and chats, and channels of messages. */
export function bareCenter({ desk: _desk, calls: _calls, messaging: _messaging, ...center }: Center): Center {
  return center
}

/** In words, what of a center is left aside; nothing where it has none of it. */
export function leftAside({ desk, calls, messaging }: Center): readonly string[] {
  const parts = [
    ...(desk ? ['desks of agents'] : []),
    ...(calls ? ['settings of calls and chats'] : []),
    ...(messaging ? ['channels of messages'] : []),
  ]
  return parts.length === 0 ? [] : [`the center's ${listed(parts)} are left aside: calls were played without them`]
}

const listed = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(each => each !== '').join(' and ')
