import type { Point } from '../../center/messaging.ts'
import { isSeenAt, missingParameters, type Template } from '../../center/templates.ts'
import type { Refusal } from '../refusal.ts'

/** Somebody wants to write to a customer: what the guards look at. */
export interface Sending {
  readonly point: Point
  /** The agent, or `script`. */
  readonly from: string
  readonly to: string
  /** Whether her role lets her answer here (WA-15); the script needs none. */
  readonly mayReply: boolean
  /** Whether anything may be written to the customer now. */
  readonly isWindowOpen: boolean
  readonly hasConsent: boolean
  /** Whether a flagged account has no customer left to whom it may write first. */
  readonly isOverLimit: boolean
  /** The name of the template that is sent; undefined for what is written freely. */
  readonly templateName?: string
  /** The template as it stands now; undefined if there is none of that name. */
  readonly template?: Template
  readonly parameters: ReadonlyMap<string, string>
}

type Guard = (sending: Sending) => Refusal | undefined

const refuse = (refusedBy: string, code: string, text: string): Refusal => ({ refusedBy, code, text })

const isUsable = ({ state }: Point): boolean => state === 'active' || state === 'limited'

const ofEverything: readonly Guard[] = [
  ({ mayReply, from, point }) =>
    mayReply
      ? undefined
      : refuse('WA-15', 'NO_CHANNEL_PERMISSION', `${from}'s role has no permission to reply on ${point.id}`),
  ({ point }) =>
    isUsable(point) ? undefined : refuse('WA-03', 'CHANNEL_NOT_ACTIVE', `the number of ${point.id} is ${point.state}`),
]

const ofFreeText: readonly Guard[] = [
  ({ isWindowOpen, to }) =>
    isWindowOpen
      ? undefined
      : refuse('WA-07', 'WA_WINDOW_CLOSED', `the window of ${to} is closed: only an approved template may be sent`),
]

const ofTemplates: readonly Guard[] = [
  ({ template, templateName }) =>
    template ? undefined : refuse('WA-12', 'TEMPLATE_UNKNOWN', `there is no template "${templateName}"`),
  ({ template }) =>
    !template || template.status === 'approved'
      ? undefined
      : refuse('WA-12', 'TEMPLATE_NOT_APPROVED', `template "${template.name}" is ${template.status}`),
  ({ isWindowOpen, hasConsent, to }) =>
    isWindowOpen || hasConsent ? undefined : refuse('WA-06', 'NO_CONSENT', `${to} has not agreed to be written to`),
  ({ isWindowOpen, isOverLimit }) =>
    isWindowOpen || !isOverLimit
      ? undefined
      : refuse('WA-11', 'LIMIT', 'the account is flagged, and has written first to as many as it may in 24 hours'),
  ({ template, parameters }) => {
    const missing = template ? missingParameters(template, parameters) : []
    return missing.length === 0
      ? undefined
      : refuse('WA-12', `TEMPLATE_PARAM_MISSING(${missing.join(',')})`, `${missing.join(' and ')} must be filled`)
  },
  ({ template, point }) =>
    !template || isSeenAt(template, point.id)
      ? undefined
      : refuse('WA-13', 'TEMPLATE_NOT_VISIBLE', `template "${template.name}" is not seen on ${point.id}`),
]

/** The first rule that refuses a message; undefined when it is delivered. Adding a guard is adding it to a list above. */
export function refusalOfSending(sending: Sending): Refusal | undefined {
  const guards = [...ofEverything, ...(sending.templateName === undefined ? ofFreeText : ofTemplates)]
  for (const guard of guards) {
    const refusal = guard(sending)
    if (refusal) return refusal
  }
  return undefined
}

/** Why a customer's message does not arrive: a number that was not approved yet cannot be used (WA-03). */
export function refusalOfReceiving(point: Point): Refusal | undefined {
  return isUsable(point)
    ? undefined
    : refuse('WA-03', 'CHANNEL_NOT_ACTIVE', `the number of ${point.id} is ${point.state}`)
}
