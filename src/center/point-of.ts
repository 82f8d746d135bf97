import type { SampleCall } from './call.ts'
import type { Center } from './center.ts'
import type { Point } from './messaging.ts'

/** Where a call's customer writes: the point that the call names, or the one whose number it is about. */
export function pointOf({ caller }: SampleCall, { messaging }: Center): Point | undefined {
  if (!messaging) return undefined
  if (caller.point !== undefined) return messaging.points.get(caller.point)
  const number = caller.dnis.replace(/[ -]/g, '')
  return [...messaging.points.values()].find(each => each.number !== '' && each.number === number)
}

/** What the customer of a call is called: `caller`, unless the call says which of its customers she is. */
export function customerOf({ caller }: SampleCall): string {
  return caller.customer ?? 'caller'
}
