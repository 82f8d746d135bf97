import { action, template } from '../action.ts'
import { outside } from '../asking.ts'

export const checkcallsup = action({
  name: 'Checkcallsup',
  summary: 'Asks whether a call is to be suppressed. In a simulation a stub of the call answers.',
  library: 'ca92d2f0-b9cd-4846-a958-cfdbf089c267',
  media: ['phone'],
  properties: [template('DataValue', '', 'What is looked up.')],
  branches: [
    { name: 'Found', index: 0 },
    { name: 'NotFound', index: 1 },
    { name: 'Error', index: 2 },
  ],
  hasDefault: false,
  source: 'scripts of other tools; that nothing is found without a stub is ours',
  behavior: outside(['DataValue'], 'NotFound'),
})
