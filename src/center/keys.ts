import { arrivalKeys, callsAndChatsKeys, careExpectations } from './care-keys.ts'
import { messagingKeys, writerKeys } from './messaging-keys.ts'

/** The keys of a sample call, each with what it says. */
export const callKeys = {
  call: 'The call’s name, as reports show it.',
  script: 'The script that it is played on, relative to this file.',
  center: 'The center, relative to this file; without it a center.yaml beside or above is found.',
  seed: 'Decides percentages and ids: a whole number.',
  start: 'When the call begins, in the center’s time zone: 2026-03-02T10:00.',
  caller: 'Who calls.',
  customers: 'Who writes, by id, where the center has channels of messages.',
  stubs: 'What the outside answers, by an action’s id or type.',
  steps: 'What happens, in order; a step waits until it can happen.',
  upload: 'How the recording’s upload to the CRM goes: megabytes, answers, otherwise.',
  expect: 'What must come of the call; what is not named is not checked.',
  ask: 'Questions for a trainee, shown by replay.',
} as const

export const callerKeys = {
  ani: 'The caller’s number.',
  dnis: 'The number that was called.',
  name: 'The caller’s name.',
  channel: 'How the caller reaches the center; without it as the media of the script say.',
  dialled: 'Whether nobody calls in: the contact begins when an agent dials out (WX-34).',
  data: 'Variables that are set before Begin.',
  ...writerKeys,
  ...arrivalKeys,
} as const

export const stubKeys = {
  branch: 'The branch that the action leaves by.',
  set: 'Variables that the answer sets.',
} as const

export const expectationKeys = {
  outcome: 'How the call ends.',
  recorded: 'How much of the time that agents were on the call is recorded.',
  recordings: 'The recordings, matched field by field; [] for none.',
  statements: 'The recorded statements, matched field by field; [] for none.',
  globals: 'Values of variables at the end; one that was never set equals "".',
  path: 'These actions in this order; others may lie between.',
  never: 'Actions that the call must not come to.',
  holds: 'Properties of verify that the call must not break.',
  monitors: 'The stretches of monitoring, matched field by field; [] for none.',
  refused: 'What refused something, in order: rules, or maps of fields of the trace; [] for none.',
  desk: 'What came of it at the agents’ desks, in the fields that are named.',
  messaging: 'What became of messages, windows, routing and service, in the fields that are named.',
  ...careExpectations,
} as const

/** The keys of a trainer’s question. */
export const askKeys = {
  at: 'Asked when the call has come to this time.',
  action: 'Asked when the call first stands at this action.',
  question: 'What is asked.',
  choices: 'Two or more answers to choose from.',
  answer: 'The right one of the choices, word for word.',
  explanation: 'Why it is right.',
} as const

/** How a call can end. */
export const outcomes = ['released', 'abandoned', 'transferred', 'stuck', 'error', 'open'] as const

/** How much of the agents’ time can be recorded. */
export const shares = ['none', 'some', 'all'] as const

/** The keys of a center, each with what it says. */
export const centerKeys = {
  center: 'The center’s name.',
  preset: 'Fills in settings that this file does not name: cxone, webex, ccai or genesys.',
  timezone: 'Its time zone by the name that the IANA gives it, for example Asia/Seoul.',
  agents: 'Who works there, by id; without it one agent, "agent", with every skill.',
  skills: 'What calls are routed by.',
  hours: 'When it is open, by the name of a profile.',
  prompts: 'How long prompt files play, in seconds.',
  policies: 'Recording policies in order of priority; without one nobody is recorded by policy.',
  assumptions: 'Where the sources leave a rule open and the site knows better.',
  supervisors: 'Who may watch conversations, by id.',
  desk: 'How the agents’ desks work; without it there are none.',
  monitoring: 'How supervisors watch conversations.',
  ...callsAndChatsKeys,
  ...messagingKeys,
  traffic: 'How likely things are, for forecast.',
} as const

export const agentKeys = {
  name: 'The agent’s name.',
  team: 'The team that policies may name.',
  skills:
    'The skills that the agent takes calls of, or a map of them with proficiencies 1 to 20 (WA-18); without it all.',
  role: 'What the agent may do where customers write (WA-14).',
  state: 'The state when a call begins: Available, Idle or Idle:lunch at desks; any word where messages are brought.',
  desk: 'The agent’s desk.',
  recordable: 'What of this agent can be recorded at all (R6).',
} as const

export const recordableKeys = {
  voice: 'Whether the voice can be recorded; true unless written.',
  screen: 'Whether the screen can be recorded; false unless written.',
} as const

export const skillKeys = {
  direction: 'The direction of its calls; inbound unless written.',
  routing: 'How contacts of messages are brought to agents.',
} as const

export const supervisorKeys = {
  name: 'The supervisor’s name.',
  presence: 'The status when the call begins; Available unless written.',
  permissions: 'What the supervisor may do (GC-02); everything that monitoring needs unless written.',
  role: 'admin or manager: every permission, managers in their teams alone (CC-57).',
  teams: 'The teams that the supervisor is assigned to; all unless written.',
} as const

export const monitoringKeys = {
  channels: 'The channels that can be monitored (GC-03); messages unless written.',
  max: 'How many may monitor a conversation at once (GC-06): a whole number, or many; 1 unless written.',
  presence: 'The status from which monitoring starts (GC-07); any where it does not matter.',
  presenceChecked: 'Whether leaving that status ends what was started in it (GC-14); start unless written.',
  boundTo:
    'Whether monitoring ends when the agent leaves, or goes on with the conversation (GC-13); agent unless written.',
  restartSms: 'Whether who has stopped monitoring an SMS may start again (GC-12); allowed unless written.',
} as const

/** When the status of a supervisor counts. */
export const presenceChecks = ['start', 'always'] as const

/** What a monitoring lasts as long as. */
export const bonds = ['agent', 'conversation'] as const

/** How often an SMS can be monitored by the same supervisor. */
export const smsRestarts = ['allowed', 'once'] as const

export const directions = ['inbound', 'outbound'] as const

export const hoursKeys = {
  open: 'When it is open, for example "Mon-Fri 09:00-18:00".',
  holidays: 'Days on which it is closed, for example "2026-01-01".',
} as const

export const policyKeys = {
  name: 'The policy’s name, as reports show it.',
  record: 'The share of calls that it records, for example 50%.',
  doNotRecord: 'Records none of the calls that it applies to (R4).',
  agents: 'Applies to these agents only.',
  teams: 'Applies to agents of these teams only.',
  skills: 'Applies to calls of these skills only.',
  directions: 'Applies to calls of these directions only.',
  numbers: 'Applies to calls of these numbers only.',
  continueOnExternalTransfer: 'Goes on recording when the caller is with an outside number (R17); true unless written.',
  continueOnDisposition: 'Goes on recording when a disposition is applied (R18); true unless written.',
} as const

export const trafficKeys = {
  consent: 'What callers do when asked whether the call may be recorded; 0.7, 0.2 and 0.1 unless written.',
  abandon: 'The share of those in the queue who hang up before an agent answers; 0.05 unless written.',
  answer: 'The time until an agent answers, on average; 20 s unless written.',
  recordOnDemand: 'The share of conversations in which the agent presses record; 0.05 unless written.',
  talk: 'The length of a conversation, on average; 180 s unless written.',
  click: 'The share of conversations in which a button that is shown is clicked; 0.2 unless written.',
  transfer: 'The share of conversations that end with a transfer to a skill; 0 unless written.',
} as const

export const consentTrafficKeys = {
  grant: 'The share of callers who agree.',
  refuse: 'The share of callers who decline.',
  silence: 'The share of callers who press nothing.',
} as const
