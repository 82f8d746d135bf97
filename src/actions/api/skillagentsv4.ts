import { action, template, variable } from '../action.ts'
import { outside } from '../asking.ts'

export const skillagentsV4 = action({
  name: 'Skillagentsv4',
  summary: 'Fetches the agents who have a skill. In a simulation a stub of the call answers.',
  library: 'b8487e20-0f96-4f2b-ac0e-d2231efdec31',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('SecurityUser', '', 'The variable of Setsecurityuser.'),
    template('SkillId', '', 'The skill.'),
    template('Fields', '', 'Fields of the answer; empty asks for all.'),
    template('UpdatedSince', '', 'Only what changed since.'),
    variable('ResultSet', '', 'Takes the answer.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: outside(['SkillId', 'Fields', 'UpdatedSince']),
})
