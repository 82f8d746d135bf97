import type { Center } from '../../center/center.ts'

/** The center as every possible call is played in it: without agents' desks and without settings of calls and chats. */
export function bareCenter({ desk: _desk, calls: _calls, ...center }: Center): Center {
  return center
}

/** In words, what of a center is left aside; nothing where it has none of it. */
export function leftAside({ desk, calls }: Center): readonly string[] {
  const parts = [...(desk ? ["agents' desks"] : []), ...(calls ? ['settings of calls and chats'] : [])]
  return parts.length === 0
    ? []
    : [`the center's ${parts.join(' and ')} are left aside: calls were played without them`]
}
