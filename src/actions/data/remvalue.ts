import { action, template } from '../action.ts'
import { inquiring } from '../asking.ts'

export const remvalue = action({
  name: 'Remvalue',
  summary: 'Takes a value away that Putvalue put by.',
  library: '40419a9e-4afd-400b-8ba1-5d59e8bac026',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Scope', 'BusinessUnit', 'Who shares the value.'),
    template('Name', '', 'The name under which it lies.', { required: true }),
    template('Value', '', 'The value to take away.'),
    template('Occurrence', 'All', 'All, First or Last, where it lies there several times.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports; First and Last are assumed',
  behavior: inquiring(turn => ({
    about: 'remove-value',
    scope: turn.text('Scope'),
    name: turn.text('Name'),
    value: turn.text('Value'),
    occurrence: turn.text('Occurrence'),
  })),
})
