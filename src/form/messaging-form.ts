import { channels } from '../center/channel.ts'
import type { DigitalDeed } from '../center/digital-deeds.ts'
import { consents, pointPermissions, pointStates } from '../center/messaging.ts'
import {
  customerKeys,
  type messagingKeys,
  pointKeys,
  routingKeys,
  serviceLevelKeys,
  templateKeys,
  type writerKeys,
} from '../center/messaging-keys.ts'
import { templateStatuses } from '../center/templates.ts'
import { anything, duration, flag, like, listOf, mapOf, nameOf, oneOf, type Shape, text } from './shape.ts'

const byName = (shape: Shape, says: string): Shape => ({
  kind: 'map',
  keys: {},
  others: { shape, says },
  orNothing: true,
})

/** `30m`, `8h`, `1d`, `1d4h`. */
const target = like(String.raw`^\s*(?:\d{1,4}d)?(?:\d+(?:\.\d+)?(?:ms|s|m|h|d)?)*\s*$`)

const serviceLevels = mapOf(
  serviceLevelKeys,
  { hours: nameOf('hours'), firstResponse: target, solution: target, day: oneOf(['24h', 'businessDay']) },
  { orNothing: true },
)

const point = mapOf(
  pointKeys,
  {
    type: oneOf(channels),
    number: text,
    state: oneOf(pointStates),
    defaultScript: text,
    defaultSkill: nameOf('skill'),
    window: duration,
    consent: oneOf(consents),
    templateOpensWindow: flag,
    sla: serviceLevels,
  },
  { orNothing: true },
)

const template = mapOf(
  templateKeys,
  { status: oneOf(templateStatuses), parameters: listOf(text), channels: listOf(text) },
  { orNothing: true },
)

/** What an author may write of messages in a center. */
export const messagingForm: Readonly<Record<keyof typeof messagingKeys, Shape>> = {
  channels: byName(point, 'A number at which customers write.'),
  templates: byName(template, 'A template.'),
  roles: byName(byName(listOf(oneOf(pointPermissions)), 'What the role may do at this channel.'), 'A role.'),
  sla: serviceLevels,
  flaggedLimit: like('^\\d{1,7}$'),
}

/** How contacts of one skill are brought to agents. */
export const routingForm: Shape = mapOf(
  routingKeys,
  {
    by: oneOf(['proficiency', 'preferredAgent']),
    focus: oneOf(['case', 'customer']),
    lock: oneOf(['wait', 'noWait']),
    fallback: duration,
    acceptReject: flag,
    offerAgain: duration,
    agentResponse: duration,
    customerResponse: duration,
  },
  { orNothing: true },
)

/** The skills of an agent: a list, or a map with proficiencies. */
export const agentSkillsForm: Shape = {
  kind: 'either',
  of: [
    listOf(nameOf('skill')),
    { kind: 'map', keys: {}, others: { shape: like(String.raw`^\d{1,2}$`), names: 'skill' }, orNothing: true },
  ],
}

/** Where a customer writes, and which of them. */
export const writerForm: Readonly<Record<keyof typeof writerKeys, Shape>> = { point: text, customer: text }

export const customersForm: Shape = byName(
  mapOf(
    customerKeys,
    { optIn: flag, wrote: duration, lastAgent: nameOf('agent'), caseAgent: nameOf('agent') },
    { orNothing: true },
  ),
  'A customer, by the id that steps name.',
)

/** What stands behind each verb of messages. */
export const takenByMessages: Readonly<
  Record<DigitalDeed['verb'], { readonly alone?: Shape; readonly fields?: Readonly<Record<string, Shape>> }>
> = {
  message: {
    fields: {
      from: nameOf('person'),
      to: text,
      text,
      template: text,
      parameters: { kind: 'map', keys: {}, others: { shape: anything }, orNothing: true },
      attachment: text,
    },
  },
  optIn: { alone: text },
  optOut: { alone: text },
  resolve: { alone: nameOf('agent') },
  approve: { alone: text },
  flag: { alone: text },
}
