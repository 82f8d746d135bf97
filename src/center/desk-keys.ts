/** The keys of `desk:`, each with what it says. */
export const deskKeys = {
  rona: 'How long an offer rings before the agent is RONA (WX-03).',
  autoResume: 'After how long a paused recording resumes by itself (WX-10); never unless written.',
  pause: 'Whether agents may pause the recording (WX-11); true unless written.',
  pauseBySkill: 'Queues in which it is otherwise (WX-11).',
  consultConfirm: 'How long a consult to a queue waits to be confirmed (WX-23).',
  outdialRing: 'How long the customer’s phone rings when an agent dials (WX-35).',
  ani: 'As whom agents call who choose no number (WX-33).',
  endCall: 'Whether agents may end the call (WX-26); false unless written.',
  endConsult: 'Whether agents may end a consultation (WX-26); true unless written.',
  wrapup: 'How agents wrap up (WX-37).',
  conference: 'How many may be in a conference (WX-29, WX-30): 3 to 8; 3 unless written.',
  variables: 'The contact’s variables that agents see (WX-14).',
  entryPoints: 'Where other flows begin to which agents may transfer (WX-16).',
} as const

export const entryPointKeys = {
  skill: 'The queue to which its flow brings a call.',
  variables: 'The variables of its flow; of the same name and type are filled with what the call has.',
} as const

export const wrapupKeys = {
  reasons: 'The reasons to choose from; any unless written.',
  default: 'The reason that is submitted when the time is over.',
  auto: 'After how long wrap-up ends by itself; never unless written.',
  extendable: 'Whether an agent may call the countdown off; false unless written.',
} as const

export const deskVariableKeys = {
  type: 'What values it has; text unless written.',
  editable: 'Whether agents may edit it; true unless written.',
  value: 'What it is before anybody writes it.',
} as const

export const deskAgentKeys = {
  channels: 'What the agent is offered; voice unless written.',
  outdial: 'Whether the agent may dial out, or which numbers (WX-32, WX-33).',
  endCall: 'Whether this agent may end the call (WX-26).',
  endConsult: 'Whether this agent may end a consultation (WX-26).',
  autoAvailable: 'Whether the agent is Available after wrap-up (WX-39); true unless written.',
} as const

export const outdialKeys = {
  digits: 'How many digits a number has: 3 to 18.',
  prefixes: 'What numbers begin with.',
  anis: 'Numbers as which the agent may call.',
} as const
