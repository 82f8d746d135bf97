import type { Behavior } from '../behavior/behavior.ts'
import { leaveBy, stay } from '../behavior/outcome.ts'

/**
 * What every action does that asks something outside the platform: a stub of the call answers. `sent` names the
 * properties whose text leaves the platform.
 */
export const outside = (sent: readonly string[]): Behavior => ({
  enter: turn => {
    turn.ask({ kind: 'outside', type: turn.station.type, sent: sent.flatMap(name => turn.list(name)) })
    return stay
  },
  awaits: ['reply'],
  receive: (turn, event) => {
    if (event.kind !== 'reply') return stay
    turn.setAll(event.set ?? [])
    if (event.failed !== undefined) turn.set('_ERR', event.failed)
    return leaveBy(event.branch ?? 'Default')
  },
})
