import type { Present } from '../recording/ledger.ts'
import { cannotTake, type Seen, waitingRequest } from './deeds/answer.ts'

/** What somebody who takes part in a call can see of it. */
export interface Situation {
  /** What the script plays or played last to the caller. */
  readonly prompt?: string
  readonly listening: boolean
  /** The skill that is asked for, when an agent is. */
  readonly requestFor?: string
  readonly offeredTo: readonly string[]
  readonly onCall: readonly string[]
  readonly held: boolean
  /** What is being captured at this moment. */
  readonly capture: Present
  readonly indicators: readonly { readonly name: string; readonly tooltip: string; readonly agent: string }[]
}

/** The situation at a moment, of which nothing but these has to be kept. */
export function situationOf(
  moment: Seen & { readonly prompt: string | undefined; readonly capture: Present },
): Situation {
  const { contact, stage, prompt, capture } = moment
  const request = contact.isReleased ? undefined : waitingRequest(moment)
  return {
    ...(prompt === undefined ? {} : { prompt }),
    listening: contact.isListening,
    ...(request ? { requestFor: request.agent || request.skill } : {}),
    offeredTo: request ? [...stage.center.agents.keys()].filter(each => cannotTake(moment, each) === undefined) : [],
    onCall: [
      ...contact.agents,
      ...(contact.consultation?.isAnswered && contact.consultation.agent ? [contact.consultation.agent] : []),
    ],
    held: contact.isHeld,
    capture,
    indicators: contact.buttons
      .filter(each => each.isOn && each.agent !== '')
      .map(({ name, tooltip, agent }) => ({ name, tooltip, agent })),
  }
}
