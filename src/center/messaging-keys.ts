/** The keys of a center that are settings of messages, each with what it says. */
export const messagingKeys = {
  channels: 'The numbers at which customers write, by name; without them nobody writes.',
  templates: 'Templates of messages, by name (WA-12).',
  roles: 'What agents of a role may do, by channel: read, reply (WA-14, WA-15).',
  sla: 'Targets of service (WA-30 to WA-32).',
  flaggedLimit: 'To how many customers within 24 hours a flagged account may write first (WA-11); 250 unless written.',
} as const

/** The keys of one channel. */
export const pointKeys = {
  type: 'The kind of messages; whatsapp unless written.',
  number: 'Its number in international form, in quotes (WA-02); no two channels have the same (WA-03).',
  state: 'How far the account is (WA-03, WA-11); active unless written.',
  defaultScript: 'The script that a message starts (WA-04).',
  defaultSkill: 'The skill in which a contact waits (WA-04).',
  window: 'How long after a customer’s message anything may be written (WA-07); 24h on WhatsApp, else no limit.',
  consent: 'What the business needs to write first (WA-06); optIn on WhatsApp, else none.',
  templateOpensWindow: 'Whether a template opens the window (WA-09); false unless written.',
  sla: 'Targets of its own, instead of those of the center (WA-31).',
} as const

export const templateKeys = {
  status: 'Whether the provider lets it be sent (WA-12); approved unless written.',
  parameters: 'What must be filled; nothing unless written.',
  channels: 'The channels where agents see it (WA-13); all unless written.',
} as const

export const serviceLevelKeys = {
  hours: 'The hours that count; always unless written (WA-31).',
  firstResponse: 'The target of the first answer: 30m, 8h, 1d, 1d4h.',
  solution: 'The target of the solution.',
  day: 'What a day is: 24h, or businessDay, the longest day of the week (WA-32).',
} as const

export const routingKeys = {
  by: 'Who gets a contact: proficiency (WA-22) or preferredAgent (WA-23).',
  focus: 'Whose agent is preferred: that of the customer or of the case (WA-23).',
  lock: 'Whether a contact waits for its preferred agent: wait or noWait (WA-24, WA-25).',
  fallback: 'How long it waits; 10m unless written.',
  acceptReject: 'Whether agents are asked first (WA-28); false unless written.',
  offerAgain: 'When who rejected is asked again; 10m unless written.',
  agentResponse: 'When an agent is warned that the customer waits (WA-29).',
  customerResponse: 'When a contact whose customer is silent loses its agent (WA-29).',
} as const

/** The keys of `caller:` that say at which channel who writes. */
export const writerKeys = {
  point: 'The channel of the center at which the customer writes.',
  customer: 'Which of the customers it is.',
} as const

/** The keys of a call’s customer. */
export const customerKeys = {
  optIn: 'Whether the customer agreed to be written to (WA-06).',
  wrote: 'How long before the call the customer wrote last.',
  lastAgent: 'Who served the customer last.',
  caseAgent: 'Who served the case last that goes on now.',
} as const
