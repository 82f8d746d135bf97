/** The keys of a center that are settings of calls and chats, each with what it says. */
export const callsAndChatsKeys = {
  queues: 'Queues by name, which is that of a skill: hours, deflection, whisper, redaction.',
  afterHours: 'What becomes of callers and chats out of hours (CC-01 to CC-19).',
  waiting: 'What agents hear before they are connected, and how they are alerted (CC-42 to CC-48).',
  storage: 'Where recordings go after a call (CC-25 to CC-33).',
  attributes: 'Flags of a consumer’s profile, and who may set them (CC-50 to CC-56).',
  consumers: 'Tickets of consumers who have not signed in (CC-60 to CC-62).',
  smartActions: 'What agents may ask of a consumer’s device (CC-63 to CC-66).',
  stuckAfter: 'How old a contact is that a supervisor ends as stuck (CC-58).',
} as const

/** The keys of `caller:` that say how somebody comes in, beside the numbers. */
export const arrivalKeys = {
  surface: 'How the consumer comes in: ivr, mobile, web or sms.',
  language: 'The language that was chosen; it may have hours of its own.',
  identity: 'The id of who has signed in; anonymous unless written.',
  visitor: 'The id of the web visitor, or of the SDK.',
  device: 'The device, for example Android 14.',
  app: 'The version of the app.',
  permissions: 'What the app may use: camera, photos.',
  earlierTickets: 'Tickets of earlier contacts from the same device.',
  attributes: 'What the SDK says of the consumer, for example { reserved_bad_actor: true }.',
  sip: 'What the SIP header says, by source field.',
} as const

/** What a sample call may expect of settings of calls and chats: keys of the record, matched field by field. */
export const careExpectations = {
  ended: 'Why the contact ended, as a code for reports.',
  deflection: 'What became of it out of hours.',
  voicemail: 'The voicemail, and when it is announced.',
  waits: 'One wait for each answer, in seconds.',
  targets: 'The queues that agents were shown for transfers.',
  redactions: 'What was kept out of the recording.',
  flags: 'Each change of the consumer’s flags.',
  tickets: 'The consumer’s tickets.',
  views: 'What live views showed to supervisors.',
  smartActions: 'Each request to the consumer’s device.',
  uploads: 'What became of the recordings after the call.',
} as const
