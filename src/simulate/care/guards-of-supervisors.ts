import type { Center } from '../../center/center.ts'
import type { Supervisor } from '../../center/supervision.ts'
import { type Contact, isOnCall } from '../contact.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Coming } from './open.ts'

/** Whether a role or a permission of her own lets a supervisor do something. */
export function mayDo({ role, permissions }: Supervisor, permission: string): boolean {
  return role === 'admin' || role === 'manager' || permissions.some(each => each === permission)
}

/** Why a supervisor may not end a contact, in the order in which it is asked (CC-57). */
export function refusalToEnd(
  supervisor: Supervisor,
  isConfirmed: boolean,
  { contact, center, queue }: { readonly contact: Contact; readonly center: Center; readonly queue: string },
): Refusal | undefined {
  if (!mayDo(supervisor, 'Monitor-Chats-Edit'))
    return refuse('CC-57', 'NO_PERMISSION', `${supervisor.id} lacks the permission Monitor-Chats-Edit`)
  if (contact.isReleased) return refuse('CC-57', 'NOT_IN_PROGRESS', 'the contact is over')
  if (!contact.request && contact.agents.length === 0)
    return refuse('CC-57', 'NOT_IN_PROGRESS', 'the contact is neither queued nor connected')
  const { teams } = supervisor
  if (
    supervisor.role !== 'admin' &&
    teams.length > 0 &&
    !teamsOf(contact, center, queue).some(each => teams.includes(each))
  )
    return refuse('CC-57', 'OTHER_TEAM', `the contact belongs to no team of ${supervisor.id}`)
  return isConfirmed ? undefined : refuse('CC-57', 'NOT_CONFIRMED', `${supervisor.id} has not confirmed it`)
}

/** The teams of who is with the consumer; of the queue's agents while she waits. */
function teamsOf({ agents }: Contact, center: Center, queue: string): readonly string[] {
  const people = [...center.agents.values()].filter(({ id, skills }) =>
    agents.length > 0 ? agents.includes(id) : skills.some(each => each === '*' || each === queue),
  )
  return people.map(each => each.team)
}

/** Why a supervisor may not join a call (CC-22), or see one (CC-21, CC-23). */
export function refusalToJoin(
  supervisor: Supervisor,
  permission: 'barge' | 'conversation.message.monitor',
  agent: string,
  contact: Contact,
  { medium }: Pick<Coming, 'medium'>,
): Refusal | undefined {
  const rule = permission === 'barge' ? 'CC-22' : 'CC-21'
  if (!mayDo(supervisor, permission))
    return refuse(rule, 'NO_PERMISSION', `${supervisor.id} lacks the permission ${permission}`)
  if (permission === 'barge' && medium === 'chats') return refuse('CC-22', 'CALLS_ONLY', 'nobody barges into a chat')
  const isConnected = !contact.isReleased && (agent === '' ? contact.agents.length > 0 : isOnCall(contact, agent))
  return isConnected ? undefined : refuse('CC-23', 'NOT_CONNECTED', 'the contact is not connected')
}
