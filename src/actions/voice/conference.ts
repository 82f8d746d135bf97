import { action, template } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const conference = action({
  name: 'Conference',
  summary: 'Makes a conference of contacts by its id. In a simulation there is one contact.',
  library: '',
  media: ['phone'],
  properties: [template('ConferenceID', '', 'The conference.')],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'help page LINK, in passing; its properties were not seen whole',
  behavior: unsimulated('a simulated call has one contact'),
})
