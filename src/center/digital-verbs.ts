import type { DigitalDeed } from './digital-deeds.ts'
import type { VerbForm } from './verbs.ts'

/** The verbs of messages. */
export const digitalVerbs = {
  message: {
    says: 'A message on digital media: a text, a template or a file.',
    fields: {
      from: 'Who writes it: caller, a customer, an agent.',
      to: 'The customer to whom an agent writes; the call’s own unless written.',
      text: 'What is written.',
      template: 'The approved template that is sent instead of a text (WA-12).',
      parameters: 'What its parameters are filled with.',
      attachment: 'The name of a picture or a file that goes with it.',
    },
  },
  optIn: { says: 'The customer agrees to be written to (WA-06).' },
  optOut: { says: 'The customer agrees no longer to be written to (WA-06).' },
  resolve: { says: 'The agent resolves the case, and is free again (WA-30).' },
  approve: { says: 'The provider approves the number of a channel, or a template.' },
  flag: { says: 'The provider flags the account of a channel (WA-11).' },
} as const satisfies Readonly<Record<DigitalDeed['verb'], VerbForm>>
