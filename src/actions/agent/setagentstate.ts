import { action, template, variable } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const setagentstate = action({
  name: 'Setagentstate',
  summary: 'Sets the state of an agent. In a simulation agents keep theirs.',
  library: '99b4de17-623d-4d2e-bdf3-ea9edc707a70',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('SecurityUser', '', 'The variable of Setsecurityuser.'),
    template('SessionId', '', 'The agent’s session.'),
    template('State', '', 'The state.'),
    template('Reason', '', 'Why she is unavailable.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: unsimulated('agents keep their state'),
})
