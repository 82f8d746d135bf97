import { printValue } from '../../snippet/value.ts'
import { action, variable } from '../action.ts'
import { showing } from '../showing.ts'

export const mcrmetadata = action({
  name: 'Mcrmetadata',
  summary: 'Attaches business data to the interaction, for search and for recording policies; during a live call only.',
  library: '8c7e001d-d061-4651-a348-8aedc3e9e3f8',
  media: ['phone', 'digital'],
  properties: [variable('KeyValuePairs', '', 'The variable with the pairs of name and value.')],
  branches: [],
  hasDefault: true,
  source: 'help page MCRMETADATA; real exports',
  behavior: showing('metadata', turn => printValue(turn.get(turn.text('KeyValuePairs')))),
})
