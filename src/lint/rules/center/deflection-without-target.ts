import type { AfterHours, Way, Ways } from '../../../center/after-hours.ts'
import type { Center } from '../../../center/center.ts'
import { targetOf } from '../../../simulate/care/deflection.ts'
import { centerRule, type Found } from '../../rule.ts'

export const deflectionWithoutTarget = centerRule({
  code: 'center/deflection-without-target',
  severity: 'error',
  summary: 'A deflection out of hours has no message, no e-mail address, no number or no queue.',
  why: 'The consumer is sent nowhere: she hears nothing, or the call ends at once.',
  rests: 'CC-04, CC-05, CC-12 (CC-L1)',
  bad: `
center: Demo
hours: { Office: { open: ["Mon-Fri 09:00-18:00"] } }
queues: { billing: {} }
afterHours: { hours: Office, deflect: calls, web: [email] }`,
  good: `
center: Demo
hours: { Office: { open: ["Mon-Fri 09:00-18:00"] } }
queues: { billing: {} }
afterHours: { hours: Office, deflect: calls, web: [email], email: help@example.com }`,
  *check({ center }) {
    const { calls, placeOf } = center
    if (!calls?.afterHours || !placeOf) return
    const { afterHours, queues } = calls
    for (const lack of lacks(center, afterHours, afterHours.ways))
      yield found(placeOf('afterHours', lack.surface), lack.text)
    if (afterHours.deflect.includes('chats') && afterHours.email === '')
      yield found(placeOf('afterHours', 'deflect'), 'chats are offered an e-mail address, and there is none')
    for (const { name, afterHours: own } of queues.values())
      if (typeof own !== 'string')
        for (const lack of lacks(center, afterHours, own.ways))
          yield found(placeOf('queues', name, 'afterHours', lack.surface), lack.text)
  },
})

function found(at: Found['at'], message: string): Found {
  return { at, message, hint: 'add what the consumer is given: message, email, { phone: … } or { queue: … }' }
}

/** What is missing of the ways of one setting, by surface. */
function* lacks(center: Center, { message, email, deflect }: AfterHours, ways: Ways) {
  const isMissing = (way: Way): string | undefined => {
    if (way.kind === 'message' && message === '') return 'the deflection plays a message, and there is none'
    if (way.kind === 'email' && email === '') return 'the deflection offers an e-mail address, and there is none'
    if (way.kind === 'phone' && way.to === '') return 'the deflection names no telephone number'
    const coming = { surface: 'ivr', medium: 'calls', language: '' } as const
    if (way.kind === 'queue' && !targetOf(center, way, coming)) return 'the deflection leads to no one queue'
    return undefined
  }
  if (!deflect.includes('calls')) return
  for (const [surface, list] of Object.entries(ways))
    for (const way of list) {
      const text = isMissing(way)
      if (text !== undefined) yield { surface, text }
    }
}
