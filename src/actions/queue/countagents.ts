import { action, number, template, variable } from '../action.ts'
import { inquiring } from '../asking.ts'

export const countagents = action({
  name: 'Countagents',
  summary: 'Counts the agents who have a skill. In a simulation all agents of the center are logged in.',
  library: '7d8157d3-46af-4c29-9819-736216e6cd57',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Skills', 'Default', 'Skills, one or several; without one, the call’s own.'),
    variable('TotalLoggedIn', 'TOTAL', 'Takes how many are logged in.'),
    variable('Available', 'AVAIL', 'Takes how many are free.'),
    variable('Unavailable', 'UNAVAIL', 'Takes how many are away.'),
    variable('ACD', 'NUMACD', 'Takes how many are on inbound calls.'),
    variable('Outbound', 'NUMOB', 'Takes how many are on outbound calls.'),
    variable('Dialer', 'NUMDIALER', 'Takes how many are with the dialer.'),
    number('HighProficiency', '1', 'Best proficiency asked for.'),
    number('LowProficiency', '20', 'Least proficiency asked for.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: inquiring(
    turn => ({ about: 'agents', skills: turn.text('Skills') }),
    'TotalLoggedIn',
    'Available',
    'Unavailable',
    'ACD',
    'Outbound',
    'Dialer',
  ),
})
