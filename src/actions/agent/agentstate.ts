import { printValue } from '../../snippet/value.ts'
import { action } from '../action.ts'
import { inquiring } from '../asking.ts'

export const agentstate = action({
  name: 'Agentstate',
  summary: 'Leaves by the state of the agent who has the contact.',
  library: 'bf982147-891c-4ab5-a304-1a3c9c9b4d01',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [
    { name: 'NotLoggedIn', index: 0 },
    { name: 'Available', index: 1 },
    { name: 'Unavailable', index: 2 },
    { name: 'Inbound', index: 3 },
  ],
  hasDefault: true,
  isOpen: true,
  source: 'help page AGENTSTATE; the indexes of its branches are assumed',
  behavior: inquiring(turn => ({ about: 'agent-state', agent: printValue(turn.get('__agentId')) })),
})
