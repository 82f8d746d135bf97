import { channels } from '../center/channel.ts'
import { variableTypes } from '../center/desk.ts'
import type { DeskDeed } from '../center/desk-deed.ts'
import {
  deskAgentKeys,
  deskKeys,
  deskVariableKeys,
  entryPointKeys,
  outdialKeys,
  wrapupKeys,
} from '../center/desk-keys.ts'
import { duration, flag, like, listOf, mapOf, nameOf, oneOf, type Shape, text } from './shape.ts'

const byName = (shape: Shape, says: string): Shape => ({
  kind: 'map',
  keys: {},
  others: { shape, says },
  orNothing: true,
})

const variables = byName(
  mapOf(deskVariableKeys, { type: oneOf(variableTypes), editable: flag, value: text }, { orNothing: true }),
  'A variable.',
)

/** What an author may write of the desks of a center. */
export const deskForm: Shape = mapOf(
  deskKeys,
  {
    rona: duration,
    autoResume: duration,
    pause: flag,
    pauseBySkill: byName(flag, 'Whether agents may pause in this queue.'),
    consultConfirm: duration,
    outdialRing: duration,
    ani: text,
    endCall: flag,
    endConsult: flag,
    wrapup: mapOf(
      wrapupKeys,
      { reasons: listOf(text), default: text, auto: duration, extendable: flag },
      { orNothing: true },
    ),
    conference: like('^[3-8]$'),
    variables,
    entryPoints: byName(mapOf(entryPointKeys, { skill: nameOf('skill'), variables }), 'Where another flow begins.'),
  },
  { orNothing: true },
)

/** What an author may write of one agent's desk. */
export const deskOfAgentForm: Shape = mapOf(
  deskAgentKeys,
  {
    channels: listOf(oneOf(channels)),
    outdial: {
      kind: 'either',
      of: [flag, mapOf(outdialKeys, { digits: text, prefixes: listOf(text), anis: listOf(text) })],
    },
    endCall: flag,
    endConsult: flag,
    autoAvailable: flag,
  },
  { orNothing: true },
)

const agent = nameOf('agent')

/** What stands behind each verb of the desk. */
export const takenAtDesk: Readonly<
  Record<DeskDeed['verb'], { readonly alone?: Shape; readonly fields?: Readonly<Record<string, Shape>> }>
> = {
  state: { fields: { agent, is: text } },
  pauseRecording: { alone: agent },
  resumeRecording: { alone: agent },
  end: { alone: agent },
  endConsult: { alone: agent },
  confirmConsult: { alone: agent },
  extendWrapup: { alone: agent },
  setVariable: { fields: { agent, name: text, value: text } },
  outdial: { fields: { agent, to: text, ani: text } },
  wrapup: { fields: { agent, reason: text } },
  arrive: { fields: { contact: text, skill: nameOf('skill'), channel: oneOf(channels) } },
  depart: { alone: text },
}
