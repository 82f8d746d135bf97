import type { Deed, DeedOf } from '../../center/call.ts'
import type { Platform } from '../platform.ts'

/** One thing that people can do on a call: whether they can now, and what comes of it. */
export interface DeedKind<V extends Deed['verb']> {
  readonly verb: V
  /** What the call waits for instead; undefined when it can be done now. */
  readonly obstacle: (platform: Platform, deed: DeedOf<V>, isTimed: boolean) => string | undefined
  readonly perform: (platform: Platform, deed: DeedOf<V>) => void
}

/** Keeps a deed's definition exactly typed. */
export const deed = <V extends Deed['verb']>(kind: DeedKind<V>): DeedKind<V> => kind

export const callOver = 'the call is over'

/** Why an agent who must be on the call is not; undefined when she is. */
export function mustBeOnCall(platform: Platform, agent: string): string | undefined {
  const { contact } = platform
  if (contact.isReleased) return callOver
  if (contact.agents.includes(agent)) return undefined
  if (contact.consultation?.isAnswered && contact.consultation.agent === agent) return undefined
  return `${agent} is not on the call`
}

/** Why a deed of the desk cannot be done in this center; undefined where it has desks. */
export function atDesk({ desks, messages, stage }: Platform): string | undefined {
  if (messages) return 'a contact of messages is at no desk'
  return desks ? undefined : `center "${stage.center.name}" has no desk: its file says nothing of it`
}

/** Why nobody of this name works here; undefined when she does. */
export function knownAgent(platform: Platform, agent: string): string | undefined {
  return platform.agent(agent) ? undefined : `there is no agent "${agent}"`
}
