import type { CareDeed } from './care-deed.ts'
import type { VerbForm } from './verbs.ts'

const agent = 'The agent.'
const by = 'The supervisor.'

/** The verbs of settings of calls and chats. */
export const careVerbs = {
  choose: { says: 'The consumer takes what is offered out of hours: email, or { scheduledCall: 2026-03-02T10:00 }.' },
  voicemail: { says: 'The caller leaves a message of this length.' },
  listTargets: { says: 'The agent is shown the queues for a transfer.' },
  redact: { says: 'The agent keeps what follows out of the recording.' },
  stopRedacting: { says: 'The agent ends the redaction.' },
  attributes: {
    says: 'Something is said of the consumer during the contact.',
    fields: { from: 'api or sip; api unless written.', set: 'Attributes and whether they hold.' },
  },
  verify: { says: 'The agent clicks on the flag.', fields: { agent, is: 'Whether the customer is verified.' } },
  handOver: {
    says: 'A virtual agent gives the consumer on to people.',
    fields: { virtualAgent: 'The virtual agent.', verified: 'Whether the customer is verified.' },
  },
  endContact: {
    says: 'A supervisor ends a contact that is stuck.',
    fields: { by, confirm: 'Whether the question was confirmed.' },
  },
  barge: { says: 'A supervisor joins the call.', fields: { by, agent: 'Whose call.' } },
  view: { says: 'A supervisor looks at the live view.', fields: { by, agent: 'Whose contact.' } },
  signIn: { says: 'The consumer signs in.', fields: { as: 'Her id.', on: 'web or mobile.' } },
  reinstall: { says: 'The consumer installs the app anew.' },
  mergeTickets: { says: 'Earlier tickets are merged by hand.' },
  smartAction: {
    says: 'The agent asks the consumer’s device for something.',
    fields: { agent, action: 'verify, photo, screenshot, video or text.' },
  },
  fulfil: { says: 'The consumer does it.', fields: { action: 'What was asked.', files: 'What is sent.' } },
  declineAction: { says: 'The consumer declines what was asked.' },
  attach: { says: 'The consumer attaches a file to a web chat.' },
  access: { says: 'Somebody wants a recording that waits for its upload: carrier or crm.' },
} as const satisfies Readonly<Record<CareDeed['verb'], VerbForm>>
