import { centerRule } from '../../rule.ts'

export const skillWithoutAgent = centerRule({
  code: 'center/skill-without-agent',
  severity: 'warning',
  summary: 'No agent has a skill that the center declares.',
  why: 'A caller who is queued for it is never answered.',
  rests: 'Studio’s help of REQAGENT: an agent needs the skill',
  bad: `
center: Demo
agents:
  kim: { skills: [Sales] }
skills:
  Sales: { direction: inbound }
  Suport: { direction: inbound }`,
  good: `
center: Demo
agents:
  kim: { skills: [Sales, Support] }
skills:
  Sales: { direction: inbound }
  Support: { direction: inbound }`,
  *check({ center: { agents, skills, placeOf } }) {
    if (!placeOf) return
    const known = [...agents.values()].flatMap(each => each.skills).map(each => each.toLowerCase())
    if (known.includes('*')) return
    for (const skill of skills.keys())
      if (!known.includes(skill.toLowerCase()))
        yield { at: placeOf('skills', skill), message: `nobody has the skill "${skill}"`, hint: 'give it to an agent' }
  },
})
