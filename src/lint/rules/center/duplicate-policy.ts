import { centerRule } from '../../rule.ts'
import { wholePolicy } from './policy-place.ts'

export const duplicatePolicy = centerRule({
  code: 'center/duplicate-policy',
  severity: 'warning',
  summary: 'Two policies have the same name.',
  why: 'Records and traces name the policy that decided: which of the two it was cannot be told.',
  rests: 'R5: a recording names its policy',
  bad: `
center: Demo
agents:
  kim: { team: Inbound, skills: [Sales, Support] }
policies:
  - { name: Half, record: 50%, skills: [Sales] }
  - { name: Half, record: 50%, skills: [Support] }`,
  good: `
center: Demo
agents:
  kim: { team: Inbound, skills: [Sales, Support] }
policies:
  - { name: Half of sales, record: 50%, skills: [Sales] }
  - { name: Half of support, record: 50%, skills: [Support] }`,
  *check({ center }) {
    const names = center.policies.map(each => each.name.trim().toLowerCase())
    for (const [index, { name }] of center.policies.entries()) {
      const first = names.indexOf(name.trim().toLowerCase())
      if (first === index) continue
      yield* wholePolicy(center, index, {
        message: `a second policy is called "${name}"`,
        hint: 'give it a name of its own',
        ...(center.placeOf
          ? { related: [{ at: center.placeOf('policies', first, 'name'), message: 'the first one' }] }
          : {}),
      })
    }
  },
})
