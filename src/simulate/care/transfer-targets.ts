import { noAfterHours } from '../../center/after-hours.ts'
import type { Center } from '../../center/center.ts'
import type { Queue } from '../../center/queue.ts'
import { compareText } from '../../text/diagnostic.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { isDeflecting } from './deflection.ts'
import { type Coming, isOpen } from './open.ts'

/** The names of the queues that an agent is shown for a transfer, in order. */
export function transferTargets(center: Center, coming: Coming, localMs: number): readonly string[] {
  return [...(center.calls?.queues.values() ?? [])]
    .filter(each => refusalOfTarget(center, each, coming, localMs) === undefined)
    .map(each => each.name)
    .sort(compareText)
}

/** Why an agent is not shown a queue; undefined when she is (CC-17, CC-18, CC-20). */
export function refusalOfTarget(center: Center, queue: Queue, coming: Coming, localMs: number): Refusal | undefined {
  const { calls } = center
  if (!calls) return undefined
  if (!queue.surfaces.includes(coming.surface))
    return refuse('CC-20', 'OTHER_CHANNEL', `${queue.name} takes no contact from ${coming.surface}`)
  if (isOpen(center, queue, coming, localMs)) return undefined
  const { afterHours = noAfterHours } = calls
  if (!afterHours.transfers) return refuse('CC-18', 'QUEUE_CLOSED', `${queue.name} is closed`)
  if (queue.virtualAgent?.hours === 'always') return undefined
  // A1: a virtual agent who keeps the queue's hours hides it, deflection or not.
  if (queue.virtualAgent) return refuse('CC-17', 'QUEUE_CLOSED', `${queue.name} is closed, and so is its virtual agent`)
  if (isDeflecting(calls, queue, coming) || hasAgent(center, queue.name)) return undefined
  return refuse('CC-17', 'QUEUE_CLOSED', `${queue.name} is closed, deflects nobody and no agent of it is logged in`)
}

/** Whether an agent with the queue's skill is logged in. */
function hasAgent(center: Center, queue: string): boolean {
  const out = new Set(center.calls?.afterHours?.loggedOut)
  const wanted = queue.toLowerCase()
  return [...center.agents.values()].some(
    ({ id, skills }) => !out.has(id) && skills.some(each => each === '*' || each.toLowerCase() === wanted),
  )
}
