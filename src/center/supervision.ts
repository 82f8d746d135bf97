import type { Channel } from './channel.ts'

/** The permissions that a supervisor needs to monitor a message (GC-02); that of the view used is left out. */
export const monitorPermissions = [
  'conversation.message.accept',
  'conversation.message.monitor',
  'conversation.message.view',
  'messaging.integration.view',
  'reporting.acd.view',
  'reporting.interactions.view',
  'reporting.outbound.view',
  'reporting.quality.view',
] as const

/** Every permission that a supervisor can have: CC-22 and CC-57 beside those of monitoring. */
export const supervisorPermissions = [...monitorPermissions, 'barge', 'Monitor-Chats-Edit'] as const

/** Somebody who may watch conversations without taking part. */
export interface Supervisor {
  readonly id: string
  readonly name: string
  /** Her status when the call begins. */
  readonly presence: string
  readonly permissions: readonly string[]
  /** Admins and managers have every permission, managers in their teams alone (CC-57). */
  readonly role?: 'admin' | 'manager'
  /** The teams that she is assigned to; empty for all. */
  readonly teams: readonly string[]
}

/** How monitoring works in this center; what no source states has a default, and a result that rests on it says so. */
export interface Monitoring {
  readonly channels: readonly Channel[]
  /** How many may monitor a conversation at once; Infinity for many. */
  readonly max: number
  /** The status from which monitoring starts; `any` where it does not matter. */
  readonly presence: string
  /** GC-14: whether leaving that status ends what was started in it. */
  readonly presenceChecked: 'start' | 'always'
  /** GC-13: whether monitoring ends when the agent leaves, or goes on with the conversation. */
  readonly boundTo: 'agent' | 'conversation'
  /** GC-12: whether who has stopped monitoring an SMS may start again. */
  readonly restartSms: 'allowed' | 'once'
}

/** Supervisors and how they monitor; a center without this has no monitoring, and its records say nothing of it. */
export interface Supervision {
  readonly supervisors: ReadonlyMap<string, Supervisor>
  readonly monitoring: Monitoring
}

/** Silent monitoring of messages, one supervisor at a time (GC-03, GC-06, GC-07, GC-12 to GC-14). */
export const defaultMonitoring: Monitoring = {
  channels: ['webMessaging', 'messaging', 'sms', 'whatsapp'],
  max: 1,
  presence: 'Available',
  presenceChecked: 'start',
  boundTo: 'agent',
  restartSms: 'allowed',
}
