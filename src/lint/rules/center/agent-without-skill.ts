import { centerRule } from '../../rule.ts'

export const agentWithoutSkill = centerRule({
  code: 'center/agent-without-skill',
  severity: 'warning',
  summary: 'An agent has an empty list of skills.',
  why: 'No queue ever reaches her. Without the key "skills" she would have all of them.',
  rests: 'Studio’s help of REQAGENT: an agent needs the skill',
  bad: `
center: Demo
agents:
  kim: { name: Kim Minji, skills: [] }`,
  good: `
center: Demo
agents:
  kim: { name: Kim Minji, skills: [Sales] }`,
  *check({ center: { agents, placeOf } }) {
    if (!placeOf) return
    for (const { id, skills } of agents.values())
      if (skills.length === 0)
        yield {
          at: placeOf('agents', id, 'skills'),
          message: `"${id}" has no skill: no queue reaches her`,
          hint: 'name her skills, or leave "skills" out for all of them',
        }
  },
})
