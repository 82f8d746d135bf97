import { didYouMean } from '../../../text/suggest.ts'
import { centerRule } from '../../rule.ts'
import { policyPlace } from './policy-place.ts'

export const unknownPolicySkill = centerRule({
  code: 'center/unknown-policy-skill',
  severity: 'warning',
  summary: 'A policy names a skill that no agent has.',
  why: 'The policy never applies for it; skills of policies match letter by letter.',
  rests: 'R5: a policy applies when each filter that it names fits',
  bad: `
center: Demo
agents:
  kim: { skills: [Sales] }
policies:
  - { name: Half of sales, record: 50%, skills: [sales] }`,
  good: `
center: Demo
agents:
  kim: { skills: [Sales] }
policies:
  - { name: Half of sales, record: 50%, skills: [Sales] }`,
  *check({ center }) {
    const known = new Set([...[...center.agents.values()].flatMap(each => each.skills), ...center.skills.keys()])
    if (known.has('*')) return
    for (const [index, { name, skills }] of center.policies.entries())
      for (const [at, skill] of skills.entries())
        if (!known.has(skill))
          yield* policyPlace(center, index, 'skills', at, {
            message: `policy "${name}" names the skill "${skill}", which nobody has`,
            hint: didYouMean(skill, known),
          })
  },
})
