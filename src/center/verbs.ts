import type { Deed } from './call.ts'
import { careVerbs } from './care-verbs.ts'
import { deskVerbs } from './desk-verbs.ts'
import { digitalVerbs } from './digital-verbs.ts'

/** What a step may do: what the verb says, and the fields of its map where it takes one. */
export interface VerbForm {
  readonly says: string
  readonly fields?: Readonly<Record<string, string>>
}

const leg = 'customer, or, in a consultation, consult.'
const to = 'An agent, { skill: … } or { number: … }.'

/** Every verb of a sample call's steps, in the order in which manuals show them. */
export const verbs = {
  press: { says: 'The caller’s keys: 0 to 9, * and #. Without a time: when the script asks.' },
  wait: { says: 'Nothing happens for this time.' },
  silence: { says: 'Nothing happens for this time, and the caller is being listened to.' },
  say: { says: 'Words for the transcript.', fields: { who: 'caller, or an agent.', text: 'What is said.' } },
  answer: {
    says: 'The agent takes the request that waits; or, where a center has desks, another contact, or the customer an outdial.',
    fields: { agent: 'Who answers.', contact: 'The contact that came beside this call.' },
  },
  decline: { says: 'The agent refuses the request; it goes back to the queue.' },
  ignore: { says: 'The agent lets it ring out; the request goes back to the queue.' },
  click: {
    says: 'The agent presses the button of an indicator.',
    fields: { agent: 'Who presses it.', indicator: 'The indicator’s Name or Tooltip.' },
  },
  signal: { says: 'A signal from outside, as Onsignal receives it: its parameters.' },
  record: {
    says: 'The agent presses record; or somebody does for her.',
    fields: { by: 'Who presses it: agent or supervisor.', agent: 'Whose call it is.' },
  },
  stopRecording: {
    says: 'The agent stops the recording; or somebody does for her.',
    fields: { by: 'Who stops it: agent or supervisor.', agent: 'Whose call it is.' },
  },
  mask: { says: 'The agent masks what is said from now on.' },
  unmask: { says: 'The agent ends the mask.' },
  hold: { says: 'The agent puts the caller on hold.', fields: { agent: 'Who does it.', leg } },
  resume: { says: 'The agent takes the caller off hold.', fields: { agent: 'Who does it.', leg } },
  transfer: {
    says: 'The agent transfers the call and leaves at once.',
    fields: { from: 'The agent who transfers.', to, blind: 'Whether the call leaves the platform.' },
  },
  consult: {
    says: 'The agent asks somebody; the caller is held.',
    fields: { from: 'The agent who asks.', to },
  },
  conference: { says: 'Everyone of the consultation and the caller are together; the agent says so.' },
  leave: { says: 'The agent leaves a consultation or conference.' },
  disposition: {
    says: 'The agent applies a disposition.',
    fields: { agent: 'Who applies it.', code: 'The disposition.' },
  },
  hangup: { says: 'Somebody hangs up: caller, or an agent.' },
  ...digitalVerbs,
  monitor: {
    says: 'The supervisor begins to watch the conversation.',
    fields: { by: 'The supervisor.', agent: 'Whose conversation; without it that of the agent who is there.' },
  },
  stopMonitoring: { says: 'The supervisor stops watching.' },
  presence: {
    says: 'The supervisor takes another status.',
    fields: { by: 'The supervisor.', is: 'The status, for example Available.' },
  },
  ...careVerbs,
  ...deskVerbs,
} as const satisfies Readonly<Record<Deed['verb'], VerbForm>>

/** When a step happens at the earliest. */
export const stepTimes = {
  at: 'Not before this time since the call began, or this moment: 2026-03-02T10:00:00.',
  after: 'Not before this time since the previous step took effect.',
} as const
