import { action, template } from '../action.ts'
import { showing } from '../showing.ts'

export const queuecallback = action({
  name: 'Queuecallback',
  summary: 'Queues a callback without a live call. In a simulation nobody is called.',
  library: '',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('PhoneNumber', '{ANI}', 'The number to call.'),
    template('CallerID', '{DNIS}', 'The number that is shown.'),
    template('Skill', '', 'The queue.'),
  ],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'help page CALLBACK, in passing; its properties were not seen',
  behavior: showing('callback', turn => `${turn.text('PhoneNumber')} is queued for skill ${turn.text('Skill')}`),
})
