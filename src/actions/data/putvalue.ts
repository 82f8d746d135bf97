import { action, flag, number, template } from '../action.ts'
import { inquiring } from '../asking.ts'

export const putvalue = action({
  name: 'Putvalue',
  summary: 'Puts a value by under a name, for Getvalue. In a simulation it lives as long as the call.',
  library: '928fada8-dd9d-46f5-ae9d-94e4565cf0c4',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Scope', 'BusinessUnit', 'Who shares the value.'),
    template('Name', '', 'The name under which it lies.', { required: true }),
    template('Value', '', 'What is put by.'),
    template('Method', 'Append', 'Append adds to what lies there; any other word replaces it.'),
    flag('Persistent', 'True', 'Whether it outlives the platform’s restarts.'),
    number('TTLhrs', '24', 'Hours that it is kept.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports; that other methods replace is assumed',
  behavior: inquiring(turn => ({
    about: 'put-value',
    scope: turn.text('Scope'),
    name: turn.text('Name'),
    value: turn.text('Value'),
    method: turn.text('Method'),
  })),
})
