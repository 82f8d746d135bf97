import { type Channel, channelOf } from '../center/channel.ts'
import { type Monitoring, monitorPermissions, type Supervisor } from '../center/supervision.ts'
import { type Contact, isOnCall } from './contact.ts'
import type { Platform } from './platform.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Somebody wants to watch: what the guards look at. */
export interface Attempt {
  readonly supervisor: Supervisor
  /** Her status now. */
  readonly presence: string
  /** The agent whose conversation it is; empty when none was named. */
  readonly agent: string
  readonly monitoring: Monitoring
  readonly channel: Channel
  readonly contact: Contact
  /** Who monitors this conversation now. */
  readonly present: readonly string[]
  /** Who has monitored it before. */
  readonly former: readonly string[]
}

type Guard = (attempt: Attempt) => Refusal | undefined

/** Every guard of monitoring, in the order in which they are asked. Adding one is adding it here. */
const guards: readonly Guard[] = [
  ({ supervisor }) => {
    const missing = monitorPermissions.find(each => !supervisor.permissions.includes(each))
    return missing && refuse('GC-02', 'NO_PERMISSION', `${supervisor.id} lacks the permission ${missing}`)
  },
  ({ supervisor, presence, monitoring }) =>
    monitoring.presence === 'any' || presence.toLowerCase() === monitoring.presence.toLowerCase()
      ? undefined
      : refuse('GC-06', 'NOT_AVAILABLE', `${supervisor.id} is ${presence}, not ${monitoring.presence}`),
  ({ channel, monitoring }) =>
    monitoring.channels.includes(channel)
      ? undefined
      : refuse('GC-03', 'CHANNEL_NOT_SUPPORTED', `${channel} is not monitored here`),
  ({ contact, agent }) => {
    if (contact.isReleased) return refuse('GC-08', 'NOT_IN_PROGRESS', 'the conversation is over')
    if (contact.agents.length === 0) return refuse('GC-08', 'NOT_IN_PROGRESS', 'no agent is in the conversation')
    return agent === '' || isOnCall(contact, agent)
      ? undefined
      : refuse('GC-08', 'NOT_IN_PROGRESS', `${agent} is not in the conversation`)
  },
  ({ contact, agent }) =>
    agent === '' && contact.agents.length > 1
      ? refuse('GC-08', 'AGENT_REQUIRED', `one of ${contact.agents.join(', ')} must be chosen`)
      : undefined,
  ({ supervisor, present }) =>
    present.includes(supervisor.id)
      ? refuse('GC-07', 'MONITOR_IN_PROGRESS', `${supervisor.id} monitors it already`)
      : undefined,
  ({ present, monitoring }) =>
    present.length >= monitoring.max
      ? refuse('GC-07', 'MONITOR_IN_PROGRESS', `${present.join(' and ')} monitors it already`)
      : undefined,
  ({ supervisor, channel, former, monitoring }) =>
    channel === 'sms' && monitoring.restartSms === 'once' && former.includes(supervisor.id)
      ? refuse('GC-12', 'MONITORED_BEFORE', `${supervisor.id} has monitored this SMS before`)
      : undefined,
]

/** The first guard that refuses; undefined when she may watch. */
export function refusalOf(attempt: Attempt): Refusal | undefined {
  for (const guard of guards) {
    const refusal = guard(attempt)
    if (refusal) return refusal
  }
  return undefined
}

/** The channel of the call that is played. */
export function channelNow({ stage }: Platform): Channel {
  return channelOf(stage.call, stage.flow.main.media)
}
