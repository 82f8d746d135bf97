import { action, variable } from '../action.ts'
import { naming } from '../event-action.ts'

export const onunassignmentchangedDigital = action({
  name: 'Onunassignmentchanged_digital',
  summary: 'Takes over when a digital contact is taken from an agent.',
  library: '366c8df6-b598-41f8-8afc-d9a71f85788a',
  media: ['digital'],
  properties: [
    variable('SkillID', 'SKLID', 'Takes the skill’s id.'),
    variable('SkillName', 'SKLNAME', 'Takes the skill’s name.'),
    variable('PriorAgentFirstName', 'PRIORFIRST', 'Takes the first name of the agent before.'),
    variable('PriorAgentLastName', 'PRIORLAST', 'Takes the last name of the agent before.'),
    variable('PriorUserID', 'PRIORUSERID', 'Takes the user id of the agent before.'),
    variable('PriorAgentID', 'PRIORAGENTID', 'Takes the id of the agent before.'),
  ],
  branches: [],
  hasDefault: true,
  handles: 'unassignment',
  aliases: ['Onunassignment'],
  source: 'real exports',
  behavior: naming('SkillID', 'SkillName', 'PriorAgentFirstName', 'PriorAgentLastName', 'PriorUserID', 'PriorAgentID'),
})
