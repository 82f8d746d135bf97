import type { Routing } from '../../center/routing.ts'
import type { AssignmentReason } from '../../record/messaging-entry.ts'

/** An agent who is available and has what the contact asks for. */
export interface Candidate {
  readonly id: string
  readonly proficiency: number
  /** Since when she has been available, ms since the call began. */
  readonly since: number
}

/** A contact in a queue, and who could take it now. */
export interface Waiting {
  /** The agent who was asked for by name; empty for anybody. */
  readonly target: string
  /** Who served last by the routing's focus; empty without a history, or where that does not matter. */
  readonly preferred: string
  readonly candidates: readonly Candidate[]
  /** Whether the preferred agent was waited for long enough. */
  readonly hasFallenBack: boolean
  readonly wasRejected: boolean
}

/** Who gets a contact and why; or that it waits for its preferred agent; or that there is nobody. */
export type Choice =
  | { readonly kind: 'agent'; readonly agent: string; readonly reason: AssignmentReason }
  | { readonly kind: 'wait' | 'nobody' }

/** WA-18: an agent who was asked for; WA-23 to WA-26: the preferred one; WA-22: the best, then the longest available. */
export function chooseAgent(waiting: Waiting, { by, lock }: Routing): Choice {
  const { target, preferred, candidates, hasFallenBack, wasRejected } = waiting
  if (target !== '') {
    const isThere = candidates.some(each => each.id === target)
    return isThere ? { kind: 'agent', agent: target, reason: 'target' } : { kind: 'nobody' }
  }
  if (by === 'preferredAgent' && preferred !== '') {
    if (candidates.some(each => each.id === preferred)) return { kind: 'agent', agent: preferred, reason: 'preferred' }
    if (lock === 'wait' && !hasFallenBack) return { kind: 'wait' }
  }
  const [best] = [...candidates].sort((a, b) => a.proficiency - b.proficiency || a.since - b.since)
  if (!best) return { kind: 'nobody' }
  const reason = hasFallenBack ? 'fallback' : wasRejected ? 'reject-requeue' : 'proficiency'
  return { kind: 'agent', agent: best.id, reason }
}
