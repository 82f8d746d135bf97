import type { Rule } from '../../rule.ts'
import { doubleStart } from './double-start.ts'
import { ivrStartAfterAnswer } from './ivr-start-after-answer.ts'
import { ivrStopWithoutStart } from './ivr-stop-without-start.ts'
import { orderAfterRelease } from './order-after-release.ts'
import { sensitiveUnderPolicy } from './sensitive-under-policy.ts'
import { sensitiveWhileRecorded } from './sensitive-while-recorded.ts'
import { startAfterDoNotRecord } from './start-after-do-not-record.ts'
import { stopNeverResumed } from './stop-never-resumed.ts'

/** Rules about the orders that start and stop recordings. */
export const recordingRules: readonly Rule[] = [
  doubleStart,
  ivrStartAfterAnswer,
  ivrStopWithoutStart,
  orderAfterRelease,
  sensitiveUnderPolicy,
  sensitiveWhileRecorded,
  startAfterDoNotRecord,
  stopNeverResumed,
]
