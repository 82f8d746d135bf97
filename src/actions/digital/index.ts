import type { ActionType } from '../action.ts'
import { forwardEmailDigital } from './forward-email-digital.ts'
import { getEmailDigital } from './get-email-digital.ts'
import { onassignmentchangedDigital } from './onassignmentchanged-digital.ts'
import { onunassignmentchangedDigital } from './onunassignmentchanged-digital.ts'
import { reqagentDigital } from './reqagent-digital.ts'
import { setDigiContactStatus } from './set-digi-contact-status.ts'

/** What belongs to digital channels alone. */
export const digitalActions: readonly ActionType[] = [
  onassignmentchangedDigital,
  onunassignmentchangedDigital,
  reqagentDigital,
  setDigiContactStatus,
  getEmailDigital,
  forwardEmailDigital,
]
