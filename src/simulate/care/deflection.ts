import { type AfterHours, noAfterHours, type Way } from '../../center/after-hours.ts'
import type { CallsAndChats } from '../../center/calls-and-chats.ts'
import type { Center } from '../../center/center.ts'
import type { Queue, QueueWays } from '../../center/queue.ts'
import { type Coming, hoursOf, isLeaf, isOpen, neverCloses } from './open.ts'

/** What comes of an arrival out of hours. */
export type Deflection =
  | { readonly kind: 'way'; readonly by: Whose; readonly way: Way }
  | { readonly kind: 'offer'; readonly by: Whose; readonly ways: readonly Way[] }
  | { readonly kind: 'sms'; readonly by: Whose; readonly text: string }
  | { readonly kind: 'fault'; readonly by: Whose; readonly text: string }

type Whose = 'queue' | 'global' | 'redirect'

/** What is done with who comes to a queue at a local moment; undefined when she is queued as always. */
export function deflectionOf(
  center: Center,
  queue: Queue,
  coming: Coming,
  localMs: number,
  isTransfer = false,
): Deflection | undefined {
  const { calls } = center
  if (!calls || isOpen(center, queue, coming, localMs)) return undefined
  // A virtual agent who is always there serves who comes ◇.
  if (queue.virtualAgent?.hours === 'always') return undefined
  // CC-19: a redirection to a queue or a number wins over the deflection.
  if (isTransfer && (queue.redirect?.kind === 'queue' || queue.redirect?.kind === 'phone'))
    return led(center, { kind: 'way', by: 'redirect', way: queue.redirect }, coming, localMs)
  const { afterHours = noAfterHours } = calls
  if (!afterHours.deflect.includes(coming.medium)) return undefined
  const chosen = ownDeflection(calls, queue, coming)
  if (chosen === 'off') return undefined
  const deflection = chosen ?? globalDeflection(afterHours, coming)
  return deflection && led(center, deflection, coming, localMs)
}

/** CC-17: whether a queue deflects anybody who comes this way, whatever the hour. */
export function isDeflecting(calls: CallsAndChats, queue: Queue, coming: Coming): boolean {
  const { afterHours = noAfterHours } = calls
  if (!afterHours.deflect.includes(coming.medium)) return false
  const own = ownDeflection(calls, queue, coming)
  return own !== 'off' && (own ?? globalDeflection(afterHours, coming)) !== undefined
}

/** CC-03: a leaf queue's own value for this surface; undefined where the global one holds. The web has none. */
function ownDeflection(calls: CallsAndChats, queue: Queue, coming: Coming): Deflection | 'off' | undefined {
  const own = queue.afterHours
  if (own === 'inherit' || coming.surface === 'web' || !isLeaf(calls, queue)) return undefined
  return own === 'off' ? 'off' : ownWays(own, queue, coming)
}

function ownWays({ ways, sms }: QueueWays, queue: Queue, coming: Coming): Deflection | undefined {
  switch (coming.surface) {
    case 'ivr': {
      const way = ways.ivr?.[0]
      return way && { kind: 'way', by: 'queue', way }
    }
    case 'mobile': {
      const toQueue = ways.mobile?.find(each => each.kind === 'queue')
      if (toQueue) return { kind: 'way', by: 'queue', way: toQueue } // CC-13: and no other option
      if (coming.medium === 'chats') return undefined
      // CC-11: calls can be scheduled only where the queue's channel allows it.
      const offered = ways.mobile?.filter(
        each => each.kind !== 'scheduledCall' || queue.scheduledCalls.includes('mobile'),
      )
      return offered && { kind: 'offer', by: 'queue', ways: offered }
    }
    case 'sms':
      return sms === undefined ? undefined : { kind: 'sms', by: 'queue', text: sms }
    case 'web':
      return undefined
  }
}

function globalDeflection({ ways, sms }: AfterHours, { surface, medium }: Coming): Deflection | undefined {
  if (surface === 'sms') return sms === '' ? undefined : { kind: 'sms', by: 'global', text: sms }
  // CC-15: a chat is offered the e-mail address, and nothing else.
  if (medium === 'chats') return { kind: 'offer', by: 'global', ways: [{ kind: 'email', to: '' }] }
  const own = ways[surface]
  if (!own || own.length === 0) return undefined
  const [first] = own
  if (surface === 'ivr') return first && { kind: 'way', by: 'global', way: first }
  return { kind: 'offer', by: 'global', ways: own }
}

/** CC-05: a way to a queue leads to one that is open; all else is a fault of the settings, not a loop. */
function led(center: Center, deflection: Deflection, coming: Coming, localMs: number): Deflection {
  if (deflection.kind !== 'way') return deflection
  const { by, way } = deflection
  const fault = (text: string): Deflection => ({ kind: 'fault', by, text })
  if (way.kind === 'phone' && way.to === '') return fault('the deflection names no telephone number (CC-04)')
  if (way.kind !== 'queue') return deflection
  const target = targetOf(center, way, coming)
  if (!target) return fault('the deflection leads to no one queue that is always open (CC-05)')
  if (!isOpen(center, target, coming, localMs))
    return fault(`the deflection leads to "${target.name}", which is closed too (CC-05)`)
  return { kind: 'way', by, way: { kind: 'queue', to: target.name } }
}

/** The queue that is named; without a name the only one that is open 24 hours (CC-05). */
export function targetOf(center: Center, way: Way, coming: Coming): Queue | undefined {
  const queues = center.calls?.queues ?? new Map<string, Queue>()
  if (way.to !== '') return queues.get(way.to)
  const always = [...queues.values()].filter(each => neverCloses(hoursOf(center, each, coming)))
  return always.length === 1 ? always[0] : undefined
}
