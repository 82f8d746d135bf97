import type { Deed } from '../center/call.ts'
import { channels } from '../center/channel.ts'
import { askKeys, callerKeys, callKeys, expectationKeys, outcomes, shares, stubKeys } from '../center/keys.ts'
import { stepTimes, type VerbForm, verbs } from '../center/verbs.ts'
import { arrivalForm, careExpectationForm, careTaken } from './care-form.ts'
import { takenAtDesk } from './desk-form.ts'
import { customersForm, takenByMessages, writerForm } from './messaging-form.ts'
import {
  anything,
  duration,
  flag,
  keysOf,
  like,
  listOf,
  mapOf,
  nameOf,
  oneOf,
  type Shape,
  type Tag,
  text,
} from './shape.ts'

const agent = nameOf('agent')
const moment = like('^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?$')
const supervisor = nameOf('supervisor')
const leg = oneOf(['customer', 'consult'])
const variables: Shape = { kind: 'map', keys: {}, others: { shape: anything, names: 'variable' }, orNothing: true }
const recordings: Shape = { kind: 'list', of: anything }

const to: Shape = {
  kind: 'either',
  of: [
    nameOf('destination'),
    {
      kind: 'map',
      keys: {
        agent: { says: 'An agent’s id.', shape: agent },
        skill: { says: 'A skill.', shape: nameOf('skill') },
        entryPoint: { says: 'Where another flow begins; for transfers at a desk.', shape: text },
        number: { says: 'An outside number.', shape: text },
      },
    },
  ],
}

/** What stands behind each verb, and in the fields of its map. */
const taken: Readonly<
  Record<Deed['verb'], { readonly alone?: Shape; readonly fields?: Readonly<Record<string, Shape>> }>
> = {
  press: { alone: like('^[0-9*#]+$') },
  wait: { alone: duration },
  silence: { alone: duration },
  say: { fields: { who: nameOf('person'), text } },
  answer: { alone: nameOf('person'), fields: { agent, contact: text } },
  decline: { alone: agent },
  ignore: { alone: agent },
  click: { fields: { agent, indicator: nameOf('indicator') } },
  signal: { alone: listOf(text) },
  record: { alone: agent, fields: { by: oneOf(['agent', 'supervisor']), agent } },
  stopRecording: { alone: agent, fields: { by: oneOf(['agent', 'supervisor']), agent } },
  mask: { alone: agent },
  unmask: { alone: agent },
  hold: { alone: agent, fields: { agent, leg } },
  resume: { alone: agent, fields: { agent, leg } },
  transfer: { fields: { from: agent, to, blind: flag } },
  consult: { fields: { from: agent, to } },
  conference: { alone: agent },
  leave: { alone: agent },
  disposition: { fields: { agent, code: text } },
  hangup: { alone: nameOf('person') },
  ...takenByMessages,
  monitor: { alone: supervisor, fields: { by: supervisor, agent } },
  stopMonitoring: { alone: supervisor },
  presence: { fields: { by: supervisor, is: text } },
  ...careTaken,
  ...takenAtDesk,
}

/** Fields that may be left out. */
const optional: Readonly<Record<string, readonly string[]>> = {
  record: ['by'],
  stopRecording: ['by'],
  transfer: ['blind'],
  monitor: ['agent'],
  message: ['to', 'text', 'template', 'parameters', 'attachment'],
  hold: ['leg'],
  resume: ['leg'],
  outdial: ['ani'],
  arrive: ['channel'],
}

function tagOf(verb: Deed['verb'], { says, fields }: VerbForm): Tag {
  const { alone, fields: shapes = {} } = taken[verb]
  const isOpen = alone === anything
  const map: Shape | undefined = isOpen
    ? undefined
    : fields && {
        kind: 'map',
        keys: keysOf(
          fields,
          shapes,
          Object.keys(fields).filter(each => !optional[verb]?.includes(each)),
        ),
      }
  const of = [alone, map].filter(each => each !== undefined)
  return { says, shape: of.length === 1 ? (of[0] ?? anything) : { kind: 'either', of } }
}

/** What a stub answers; a list of them is answered one after the other. */
const answer: Shape = mapOf(stubKeys, { branch: nameOf('branch'), set: variables }, { orNothing: true })

/** What an author may write in a sample call. */
export const callForm: Shape = mapOf(callKeys, {
  call: text,
  script: nameOf('script-file'),
  center: nameOf('center-file'),
  seed: like('^\\d{1,15}$'),
  start: moment,
  caller: mapOf(
    callerKeys,
    {
      ani: text,
      dnis: text,
      name: text,
      channel: oneOf(channels),
      dialled: flag,
      data: variables,
      ...writerForm,
      ...arrivalForm,
    },
    { orNothing: true },
  ),
  customers: customersForm,
  stubs: {
    kind: 'map',
    keys: {},
    others: {
      shape: { kind: 'either', of: [answer, { kind: 'list', of: answer }] },
      names: 'action-or-type',
      says: 'What this action is answered.',
    },
    orNothing: true,
  },
  steps: {
    kind: 'list',
    of: {
      kind: 'tagged',
      tags: Object.fromEntries(Object.entries(verbs).map(([verb, form]) => [verb, tagOf(verb as Deed['verb'], form)])),
      keys: keysOf(stepTimes, { at: { kind: 'either', of: [duration, moment] }, after: duration }),
    },
    orAlone: true,
  },
  upload: anything,
  expect: mapOf(
    expectationKeys,
    {
      outcome: oneOf(outcomes),
      recorded: oneOf(shares),
      recordings,
      statements: recordings,
      globals: variables,
      path: listOf(nameOf('action')),
      never: listOf(nameOf('action')),
      holds: listOf(text),
      monitors: recordings,
      refused: listOf({ kind: 'either', of: [text, variables] }),
      desk: variables,
      messaging: variables,
      ...careExpectationForm,
    },
    { orNothing: true },
  ),
  ask: listOf(
    mapOf(
      askKeys,
      {
        at: duration,
        action: nameOf('action'),
        question: text,
        choices: { kind: 'list', of: text },
        answer: text,
        explanation: text,
      },
      { required: ['question', 'choices', 'answer'] },
    ),
  ),
})
