import { namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import type { CallsAndChats } from './calls-and-chats.ts'
import { callsAndChatsKeys } from './care-keys.ts'
import { durationOf } from './fields.ts'
import { readFields } from './map-of-fields.ts'
import { readAfterHours } from './read-after-hours.ts'
import { readAttributeSettings } from './read-attributes.ts'
import { readQueues } from './read-queues.ts'
import { readStorage } from './read-storage.ts'
import { readWaiting } from './read-waiting.ts'

type Key = keyof typeof callsAndChatsKeys

/** ◇ How long a SmartAction is open where nothing is written. */
const expireMs = 120_000

/** Reads the settings of calls and chats; undefined where a center has none of them. */
export function readCallsAndChats(nodeOf: (key: Key) => Node | undefined, faults: Faults): CallsAndChats | undefined {
  if (namesOf(callsAndChatsKeys).every(each => nodeOf(each) === undefined)) return undefined
  const consumers = nodeOf('consumers')
  const smartActions = nodeOf('smartActions')
  const stuckAfter = nodeOf('stuckAfter')
  const parts = {
    afterHours: readAfterHours(nodeOf('afterHours'), faults),
    waiting: readWaiting(nodeOf('waiting'), faults),
    storage: readStorage(nodeOf('storage'), faults),
    attributes: readAttributeSettings(nodeOf('attributes'), faults),
    consumers: consumers && {
      merge: readFields(consumers, ['merge'], '"consumers"', faults).word('merge', ['auto', 'manual']) ?? 'auto',
    },
    smartActions: smartActions && {
      expireMs: readFields(smartActions, ['expire'], '"smartActions"', faults).ms('expire') ?? expireMs,
    },
    stuckAfterMs: stuckAfter && durationOf(stuckAfter, '"stuckAfter"', faults),
  }
  const named = Object.fromEntries(Object.entries(parts).filter(([, each]) => each !== undefined))
  return { queues: readQueues(nodeOf('queues'), faults), ...named }
}
