import type { AfterHours } from './after-hours.ts'
import type { AttributeSettings } from './attributes.ts'
import type { Queue } from './queue.ts'
import type { Storage } from './storage.ts'
import type { Waiting } from './waiting.ts'

/** Settings of calls and chats (CC rules); what a center does not name does not exist in it, nor in its records. */
export interface CallsAndChats {
  readonly queues: ReadonlyMap<string, Queue>
  readonly afterHours?: AfterHours
  readonly waiting?: Waiting
  readonly storage?: Storage
  readonly attributes?: AttributeSettings
  readonly consumers?: Consumers
  readonly smartActions?: SmartActions
  /** CC-58: how old a contact is at least that a supervisor ends as stuck, ms. */
  readonly stuckAfterMs?: number
}

/** CC-60 to CC-62: consumers who have not signed in. */
export interface Consumers {
  /** CC-61: whether earlier tickets are merged by themselves (A8). */
  readonly merge: 'auto' | 'manual'
}

/** CC-63 to CC-65. */
export interface SmartActions {
  /** After so many ms without an answer a request is over. */
  readonly expireMs: number
}
