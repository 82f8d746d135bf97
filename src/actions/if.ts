import { leaveBy } from '../behavior/outcome.ts'
import { action, expression } from './action.ts'

export const ifAction = action({
  name: 'If',
  summary: 'Leaves by True or False, as its expression comes out. It has no Default.',
  library: '6695ba9c-e1d6-4f3c-a15a-94f1400e3169',
  media: ['phone', 'digital', 'generic'],
  properties: [expression('Expression', '', 'A Snippet expression; "=" compares.', { required: true })],
  branches: [
    { name: 'True', index: 0 },
    { name: 'False', index: 1 },
  ],
  hasDefault: false,
  source: 'help page IF; real exports',
  behavior: { enter: turn => leaveBy(turn.holds(turn.value('Expression')) ? 'True' : 'False') },
})
