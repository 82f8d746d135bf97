import { channels } from '../center/channel.ts'
import {
  agentKeys,
  bonds,
  centerKeys,
  consentTrafficKeys,
  directions,
  hoursKeys,
  monitoringKeys,
  policyKeys,
  presenceChecks,
  recordableKeys,
  skillKeys,
  smsRestarts,
  supervisorKeys,
  trafficKeys,
} from '../center/keys.ts'
import { presets } from '../center/presets/index.ts'
import { supervisorPermissions } from '../center/supervision.ts'
import { assumptionChoices } from '../recording/assumptions.ts'
import { rules } from '../recording/rules.ts'
import { playerAssumptions } from '../simulate/check-assumptions.ts'
import { snippetAssumptions } from '../snippet/assumptions.ts'
import { callsAndChatsForm } from './care-form.ts'
import { deskForm, deskOfAgentForm } from './desk-form.ts'
import { agentSkillsForm, messagingForm, routingForm } from './messaging-form.ts'
import { duration, flag, type Keys, like, listOf, mapOf, type Named, nameOf, oneOf, type Shape, text } from './shape.ts'

const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]))

const ofRecording: Keys = Object.fromEntries(
  Object.entries<readonly string[]>(assumptionChoices).map(([name, choices]) => {
    const rule = name.replace(/\..*/, '')
    return [name, { says: `How ${rule} is read: ${titles.get(rule) ?? ''}.`, shape: oneOf(choices) }]
  }),
)

const ofSnippets: Keys = Object.fromEntries(
  snippetAssumptions.map(({ name, says, values }) => [name, { says: `In snippets: ${says}.`, shape: oneOf(values) }]),
)

const ofPlayer: Keys = Object.fromEntries(
  Object.entries(playerAssumptions).map(([name, { says, values }]) => [name, { says, shape: oneOf(values) }]),
)

const assumptions: Shape = {
  kind: 'map',
  keys: {
    ...ofRecording,
    R9: {
      says: 'Recordings shorter than this are dropped (R9); off keeps them all.',
      shape: { kind: 'either', of: [oneOf(['off']), duration] },
    },
    ...ofSnippets,
    ...ofPlayer,
    visitLimit: { says: 'Actions that may run one after another without any time passing.', shape: text },
  },
  orNothing: true,
}

/** `0.2` or `20%`. */
const share = like(String.raw`^\d{1,3}(?:\.\d{1,12})?\s*%?$`)

/** What an author may write in a center. */
export const centerForm: Shape = mapOf(centerKeys, {
  center: text,
  preset: oneOf(Object.keys(presets)),
  timezone: text,
  agents: named(
    mapOf(
      agentKeys,
      {
        name: text,
        team: nameOf('team'),
        skills: agentSkillsForm,
        role: text,
        state: text,
        desk: deskOfAgentForm,
        recordable: mapOf(recordableKeys, { voice: flag, screen: flag }, { orNothing: true }),
      },
      { orNothing: true },
    ),
    'An agent, by the id that calls name.',
    'agent',
  ),
  skills: named(
    mapOf(skillKeys, { direction: oneOf(directions), routing: routingForm }, { orNothing: true }),
    'A skill.',
    'skill',
  ),
  hours: named(
    mapOf(hoursKeys, { open: listOf(text), holidays: listOf(text) }, { orNothing: true }),
    'A profile.',
    'hours',
  ),
  prompts: named(duration, 'Seconds that this file plays.'),
  policies: {
    kind: 'list',
    of: mapOf(
      policyKeys,
      {
        name: text,
        record: text,
        doNotRecord: flag,
        agents: listOf(nameOf('agent')),
        teams: listOf(nameOf('team')),
        skills: listOf(nameOf('skill')),
        directions: listOf(oneOf(directions)),
        numbers: listOf(text),
        continueOnExternalTransfer: flag,
        continueOnDisposition: flag,
      },
      {
        pieces: [
          {
            label: 'a recording policy',
            says: 'Records a share of the calls that it applies to.',
            body: { name: '$1', record: '100%' },
          },
          {
            label: 'a Do-Not-Record policy',
            says: 'Records none of the calls that it applies to.',
            body: { name: '$1', doNotRecord: true },
          },
        ],
      },
    ),
    orAlone: true,
  },
  assumptions,
  ...callsAndChatsForm,
  ...messagingForm,
  supervisors: named(
    mapOf(
      supervisorKeys,
      {
        name: text,
        presence: text,
        permissions: listOf(oneOf(supervisorPermissions)),
        role: oneOf(['admin', 'manager']),
        teams: listOf(nameOf('team')),
      },
      { orNothing: true },
    ),
    'A supervisor, by the id that calls name.',
    'supervisor',
  ),
  desk: deskForm,
  monitoring: mapOf(
    monitoringKeys,
    {
      channels: listOf(oneOf(channels)),
      max: like(String.raw`^(?:[1-9]\d{0,5}|many)$`),
      presence: text,
      presenceChecked: oneOf(presenceChecks),
      boundTo: oneOf(bonds),
      restartSms: oneOf(smsRestarts),
    },
    { orNothing: true },
  ),
  traffic: mapOf(
    trafficKeys,
    {
      consent: mapOf(consentTrafficKeys, { grant: share, refuse: share, silence: share }, { orNothing: true }),
      abandon: share,
      answer: duration,
      recordOnDemand: share,
      talk: duration,
      click: share,
      transfer: share,
    },
    { orNothing: true },
  ),
})

function named(shape: Shape, says: string, names?: Named): Shape {
  const others = { shape, says, ...(names === undefined ? {} : { names, defines: true as const }) }
  return { kind: 'map', keys: {}, others, orNothing: true }
}
