import { action, number, template, variable } from '../action.ts'
import { inquiring } from '../asking.ts'

export const getqueue = action({
  name: 'Getqueue',
  summary: 'Counts the contacts that wait for a skill. In a simulation this call is the only one.',
  library: '6be5bed4-dc69-43b5-b331-448927032017',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Skills', 'Default', 'Skills, one or several; without one, the call’s own.'),
    variable('NumberQueued', 'QUEUED', 'Takes how many wait.'),
    variable('LongestWait', 'LONGEST', 'Takes the longest wait, in seconds.'),
    template('Scope', 'EntireQueue', 'EntireQueue, or Ahead for those before this contact.'),
    number('HighProficiency', '1', 'Best proficiency asked for.'),
    number('LowProficiency', '20', 'Least proficiency asked for.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: inquiring(
    turn => ({
      about: 'queue',
      skills: turn.text('Skills'),
      ahead: turn.text('Scope').trim().toLowerCase() === 'ahead',
    }),
    'NumberQueued',
    'LongestWait',
  ),
})
