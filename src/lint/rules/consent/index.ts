import type { Rule } from '../../rule.ts'
import { askedInQueue } from './asked-in-queue.ts'
import { disclosedTooLate } from './disclosed-too-late.ts'
import { disclosureCutShort } from './disclosure-cut-short.ts'
import { doNotRecordAfterAnswer } from './do-not-record-after-answer.ts'
import { doNotRecordAfterRequest } from './do-not-record-after-request.ts'
import { recordedBeforeAsked } from './recorded-before-asked.ts'
import { refusalNotHonored } from './refusal-not-honored.ts'
import { refusedThenAskedAgain } from './refused-then-asked-again.ts'
import { silenceIsNotConsent } from './silence-is-not-consent.ts'
import { startedAfterRefusal } from './started-after-refusal.ts'
import { consentVariableNeverSet } from './variable-never-set.ts'

/** Rules about the caller’s answer to "may we record?". */
export const consentRules: readonly Rule[] = [
  askedInQueue,
  disclosedTooLate,
  disclosureCutShort,
  doNotRecordAfterAnswer,
  doNotRecordAfterRequest,
  recordedBeforeAsked,
  refusalNotHonored,
  refusedThenAskedAgain,
  silenceIsNotConsent,
  startedAfterRefusal,
  consentVariableNeverSet,
]
