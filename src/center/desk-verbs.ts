import type { DeskDeed } from './desk-deed.ts'
import type { VerbForm } from './verbs.ts'

const who = 'The agent.'

/** The verbs of the agents' desks. */
export const deskVerbs = {
  state: {
    says: 'The agent chooses a state at the desk, or where messages are brought to agents.',
    fields: {
      agent: who,
      is: 'Available, Idle, Idle with a reason as "Idle:lunch", or SignedOut; any word where messages are brought.',
    },
  },
  pauseRecording: { says: 'The agent pauses the recording for privacy.' },
  resumeRecording: { says: 'The agent lets the recording go on.' },
  end: { says: 'The agent ends the call by the button.' },
  endConsult: { says: 'The agent ends the consultation.' },
  confirmConsult: { says: 'The agent confirms a consult to a queue: somebody is free.' },
  extendWrapup: { says: 'The agent calls the countdown of wrap-up off.' },
  setVariable: {
    says: 'The agent writes a variable of the contact.',
    fields: { agent: who, name: 'The variable.', value: 'What is written.' },
  },
  outdial: {
    says: 'The agent dials a customer.',
    fields: { agent: who, to: 'The number.', ani: 'As whom; without it as the desk has it.' },
  },
  wrapup: { says: 'The agent wraps up.', fields: { agent: who, reason: 'The one reason.' } },
  arrive: {
    says: 'Another contact comes to the center beside this call.',
    fields: { contact: 'Its name.', skill: 'Its queue.', channel: 'How it comes; voice unless written.' },
  },
  depart: { says: 'The other contact is over.' },
} as const satisfies Readonly<Record<DeskDeed['verb'], VerbForm>>
