import { action, template } from '../action.ts'
import { inquiring } from '../asking.ts'

export const querycallback = action({
  name: 'Querycallback',
  summary: 'Asks whether a callback to a number waits in a queue.',
  library: '27abefab-29f5-4df6-becf-405a09514649',
  media: ['phone', 'digital', 'generic'],
  properties: [template('PhoneNumber', '{ANI}', 'The number.'), template('Skill', '', 'The queue.')],
  branches: [
    { name: 'CallbacksFound', index: 0 },
    { name: 'NoCallbacksFound', index: 1 },
  ],
  hasDefault: true,
  source: 'help page QUERYCALLBACK; the index of NoCallbacksFound is assumed',
  behavior: inquiring(turn => ({
    about: 'callbacks',
    number: turn.text('PhoneNumber').trim(),
    skill: turn.text('Skill').trim(),
    take: false,
  })),
})
