import { onward } from '../../behavior/outcome.ts'
import { action, template, variable } from '../action.ts'
import { fill } from '../event-action.ts'

export const setsecurityuser = action({
  name: 'Setsecurityuser',
  summary: 'Opens the API in the name of an agent. In a simulation the variable takes her id.',
  library: '3425c7d5-66ba-4aae-b32c-ea3e5061191e',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Agent', '', 'The agent in whose name the API is used.'),
    template('TimeZone', 'Default', 'The time zone of the answers.'),
    variable('ScriptVar', '', 'The variable that takes the right to use it.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports; what the variable holds is assumed',
  behavior: {
    enter: turn => {
      fill(turn, ['ScriptVar'], [turn.text('Agent').trim()])
      return onward
    },
  },
})
