import { action, variable } from '../action.ts'
import { naming } from '../event-action.ts'

export const onpageopen = action({
  name: 'Onpageopen',
  summary: 'Takes over when an agent opens a page of an agent script. In a simulation none does.',
  library: '7016fb42-4d4d-4616-8cc1-05028ad265a1',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('SkillNameVar', 'SKLNAME', 'Takes the skill.'),
    variable('AgentFirstName', 'FIRST', 'Takes the agent’s first name.'),
    variable('AgentLastName', 'LAST', 'Takes the agent’s last name.'),
    variable('AgentID', 'AGENTID', 'Takes the agent’s id.'),
  ],
  branches: [],
  hasDefault: true,
  handles: 'page',
  source: 'help page ONPAGEOPEN',
  behavior: naming('SkillNameVar', 'AgentFirstName', 'AgentLastName', 'AgentID'),
})
