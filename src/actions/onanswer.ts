import { action, variable } from './action.ts'
import { naming } from './event-action.ts'

export const onanswer = action({
  name: 'Onanswer',
  summary: 'Takes over when an agent answers, at each answer of a transferred call too (E1, E2).',
  library: '4b611ba4-8e81-45a6-9fcc-97c24f43ccbc',
  media: ['phone', 'generic'],
  properties: [
    variable('SkillNameVar', 'SKLNAME', 'Takes the skill.'),
    variable('AgentFirstName', 'FIRST', 'Takes the agent’s first name.'),
    variable('AgentLastName', 'LAST', 'Takes the agent’s last name.'),
    variable('AgentID', 'AGENTID', 'Takes the agent’s id.'),
  ],
  branches: [],
  hasDefault: true,
  handles: 'answer',
  source: 'help page ONANSWER',
  behavior: naming('SkillNameVar', 'AgentFirstName', 'AgentLastName', 'AgentID'),
})
