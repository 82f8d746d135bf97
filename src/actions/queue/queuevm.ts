import { action, number, template, variable } from '../action.ts'
import { inquiring } from '../asking.ts'

export const queuevm = action({
  name: 'Queuevm',
  summary: 'Queues a recorded message as a voicemail contact of its own.',
  library: '19b4f1b8-8a51-4daf-9f2d-4e4c4ef86b1f',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('FileName', '', 'The file with the message.'),
    template('Skill', '', 'The queue.'),
    template('From', '{ANI}', 'The number it came from.'),
    template('To', '{DNIS}', 'The number it went to.'),
    variable('NewContactIDVar', 'VMID', 'Takes the id of the new contact.'),
    template('TargetAgent', '', 'The agent it is for.'),
    number('HighProficiency', '1', 'Best proficiency asked for.'),
    number('LowProficiency', '20', 'Least proficiency asked for.'),
    template('RoutingAttribute', '', 'Attribute routing.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: inquiring(
    turn => ({
      about: 'new-contact',
      what: 'voicemail',
      text: `${turn.text('FileName')} to ${turn.text('TargetAgent').trim() || `skill ${turn.text('Skill')}`}`,
    }),
    'NewContactIDVar',
  ),
})
