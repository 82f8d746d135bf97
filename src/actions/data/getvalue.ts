import { action, flag, template, variable } from '../action.ts'
import { inquiring } from '../asking.ts'

export const getvalue = action({
  name: 'Getvalue',
  summary:
    'Fetches a value that scripts put by under a name; several come with a bar between them. A call begins with none.',
  library: '13087702-f8ff-4fde-b275-d93c08219a5e',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Scope', 'BusinessUnit', 'Who shares the value.'),
    template('Name', '', 'The name under which it lies.', { required: true }),
    variable('Variable', '', 'The variable that takes it.'),
    template('DefaultValue', '0', 'What the variable takes when nothing lies there.'),
    flag('Remove', 'False', 'Takes the value away.'),
  ],
  branches: [{ name: 'NoData', index: 0 }],
  hasDefault: true,
  source: 'real exports',
  behavior: inquiring(
    turn => ({
      about: 'value',
      scope: turn.text('Scope'),
      name: turn.text('Name'),
      otherwise: turn.text('DefaultValue'),
      remove: turn.flag('Remove'),
    }),
    'Variable',
  ),
})
