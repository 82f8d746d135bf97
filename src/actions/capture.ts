import { onward } from '../behavior/outcome.ts'
import { action } from './action.ts'
import { digitBranches, digitProperties, digitVariable, hear, listen } from './digits.ts'

export const capture = action({
  name: 'Capture',
  summary: 'Collects keys without a prompt; keys pressed during an earlier prompt count.',
  library: '8399bf70-928e-45d9-bf3e-a35c56cc3e25',
  media: ['phone'],
  properties: [digitVariable, ...digitProperties],
  branches: digitBranches,
  hasDefault: true,
  source: 'help page CAPTURE',
  behavior: {
    holdsCaller: true,
    enter: turn => (turn.canPlay ? listen(turn) : onward),
    awaits: ['timer', 'key'],
    receive: hear,
  },
})
