import { action, template } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const timezone = action({
  name: 'Timezone',
  summary: 'Sets the time zone in which a script sees dates. In a simulation it stays the center’s.',
  library: '058f2fb1-ff70-4d77-804c-96fbe5f5c844',
  media: ['phone', 'digital', 'generic'],
  properties: [template('TimeZone', 'Default', 'The time zone.')],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: unsimulated('dates stay in the time zone of the center'),
})
