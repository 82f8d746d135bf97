import { action, template, variable } from '../action.ts'
import { outside } from '../asking.ts'

export const sklGetdetsV18 = action({
  name: 'Skl_getdetsv18',
  summary: 'Fetches what is known of a skill. In a simulation a stub of the call answers.',
  library: '721a914e-6836-4ec5-81f6-3f0f437df69d',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('securityUser', '', 'The variable of Setsecurityuser.'),
    template('skillId', '', 'The skill.'),
    template('fields', '', 'Fields of the answer; empty asks for all.'),
    variable('skills', '', 'Takes the answer.'),
    variable('errorArgList', '', 'Takes an error.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: outside(['skillId', 'fields']),
})
