import { action, template, variable } from '../action.ts'
import { outside } from '../asking.ts'

export const getAgtdtlsV23 = action({
  name: 'Get_agtdtlsv23',
  summary: 'Fetches what is known of an agent. In a simulation a stub of the call answers.',
  library: 'e8d15361-5349-4e2f-b6b2-de8e2edb36a1',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('authContext', '', 'The variable of Setsecurityuser.'),
    template('agentId', '', 'The agent.'),
    template('fields', '', 'Fields of the answer; empty asks for all.'),
    variable('resultSet', '', 'Takes the answer.'),
    variable('errorArgList', '', 'Takes an error.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: outside(['agentId', 'fields']),
})
