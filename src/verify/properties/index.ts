import { askedBeforeRecording } from './asked-before-recording.ts'
import { buttonsRemoved } from './buttons-removed.ts'
import { disclosureHeard } from './disclosure-heard.ts'
import { idKept } from './id-kept.ts'
import { noDeadEnd } from './no-dead-end.ts'
import { noEndlessLoop } from './no-endless-loop.ts'
import type { Property } from './property.ts'
import { reachable } from './reachable.ts'
import { recordableFirst } from './recordable-first.ts'
import { refusalIsFinal } from './refusal-is-final.ts'
import { refusedBeforeQueue } from './refused-before-queue.ts'
import { resumedAfterSensitive } from './resumed-after-sensitive.ts'
import { sensitiveNotRecorded } from './sensitive-not-recorded.ts'
import { silenceIsNotConsent } from './silence-is-not-consent.ts'
import { statementClosed } from './statement-closed.ts'

/** The properties that come with the tool, in the order in which verdicts are shown. Adding one is adding a line. */
export const properties: readonly Property[] = [
  refusalIsFinal,
  askedBeforeRecording,
  silenceIsNotConsent,
  refusedBeforeQueue,
  disclosureHeard,
  sensitiveNotRecorded,
  resumedAfterSensitive,
  idKept,
  statementClosed,
  buttonsRemoved,
  recordableFirst,
  noDeadEnd,
  noEndlessLoop,
  reachable,
]
