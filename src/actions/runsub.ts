import { action, list, template, variable } from './action.ts'

export const runsub = action({
  name: 'Runsub',
  summary: 'Runs another script as a subscript and goes on when it returns.',
  library: 'f8b958d0-8cd3-40df-97d3-5862930b0807',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('ScriptName', '', 'The script’s name, or its path relative to this file.', { required: true }),
    template('ParamCount', '', 'How many parameters are passed.'),
    variable('ReturnVariable', '', 'The variable that takes the subscript’s return value.'),
    list('Parameters', '', 'Values for the subscript, at most nine.'),
  ],
  branches: [{ name: 'Error', index: 0 }],
  hasDefault: true,
  source: 'help page RUNSUB; real exports',
  behavior: {
    enter: turn => ({
      kind: 'call',
      script: turn.text('ScriptName'),
      parameters: turn.list('Parameters'),
      returnVariable: turn.text('ReturnVariable').trim(),
    }),
  },
})
