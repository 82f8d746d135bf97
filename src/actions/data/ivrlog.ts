import { action, template } from '../action.ts'
import { showing } from '../showing.ts'

export const ivrlog = action({
  name: 'Ivrlog',
  summary: 'Writes data of its own into the log of the contact.',
  library: '38822118-6a58-4ffe-b4f5-096f51bd2e76',
  media: ['phone', 'digital', 'generic'],
  properties: [template('Result', '', 'The result to log.'), template('ivrCustomDataVariable', '', 'The data to log.')],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: showing('log', turn => [turn.text('Result'), turn.text('ivrCustomDataVariable')].join(' ')),
})
