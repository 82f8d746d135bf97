import type { Center } from '../../../center/center.ts'
import type { Found } from '../../rule.ts'

/** A finding about one entry of a policy's key; none where the center comes from no file. */
export function* policyPlace(
  { placeOf }: Center,
  policy: number,
  key: string,
  at: number,
  said: Omit<Found, 'at'>,
): Generator<Found> {
  if (placeOf) yield { at: placeOf('policies', policy, key, at), ...said }
}

/** A finding about a whole policy, at its name. */
export function* wholePolicy({ placeOf }: Center, policy: number, said: Omit<Found, 'at'>): Generator<Found> {
  if (placeOf) yield { at: placeOf('policies', policy, 'name'), ...said }
}
