import type { Behavior } from '../behavior/behavior.ts'
import type { Question } from '../behavior/effect.ts'
import type { Inquiry } from '../behavior/inquiry.ts'
import { leaveBy, stay } from '../behavior/outcome.ts'
import type { Turn } from '../behavior/turn.ts'
import { fill } from './event-action.ts'

/**
 * What every action does that asks and waits for the answer: its values go, in their order, into the variables that the
 * properties name, then what a stub sets; the branch is the answer's.
 */
export const asking = (question: (turn: Turn) => Question, ...properties: readonly string[]): Behavior => ({
  enter: turn => {
    turn.ask(question(turn))
    return stay
  },
  awaits: ['reply'],
  receive: (turn, event) => {
    if (event.kind !== 'reply') return stay
    fill(turn, properties, event.values ?? [])
    turn.setAll(event.set ?? [])
    if (event.failed !== undefined) turn.set('_ERR', event.failed)
    return leaveBy(event.branch ?? 'Default')
  },
})

/** Asks the platform itself. */
export const inquiring = (inquiry: (turn: Turn) => Inquiry, ...properties: readonly string[]): Behavior =>
  asking(turn => ({ kind: 'inquiry', inquiry: inquiry(turn) }), ...properties)

/**
 * What every action does that asks something outside the platform: a stub of the call answers. `sent` names the
 * properties whose text leaves the platform, `otherwise` the branch without a stub.
 */
export const outside = (sent: readonly string[], otherwise?: string): Behavior =>
  asking(turn => ({
    kind: 'outside',
    type: turn.station.type,
    sent: sent.flatMap(name => turn.list(name)),
    ...(otherwise === undefined ? {} : { otherwise }),
  }))
