import type { Policy } from '../../../center/center.ts'
import { centerRule } from '../../rule.ts'
import { wholePolicy } from './policy-place.ts'

const filters = ['agents', 'teams', 'skills', 'directions', 'numbers'] as const

export const shadowedPolicy = centerRule({
  code: 'center/shadowed-policy',
  severity: 'warning',
  summary: 'A policy never decides, because another one fits whenever it does.',
  why: 'The first recording policy that fits decides alone, whatever it draws, and a Do-Not-Record policy that fits beats all of them: what stands here reads as if it counted.',
  rests: 'R5: the first recording policy that applies decides alone (R4 beats it)',
  bad: `
center: Demo
agents:
  kim: { skills: [Sales] }
policies:
  - { name: Some of all, record: 10% }
  - { name: All of sales, record: 100%, skills: [Sales] }`,
  good: `
center: Demo
agents:
  kim: { skills: [Sales] }
policies:
  - { name: All of sales, record: 100%, skills: [Sales] }
  - { name: Some of all, record: 10% }`,
  *check({ center }) {
    const { policies } = center
    for (const [index, policy] of policies.entries()) {
      if (policy.kind === 'doNotRecord') continue
      const above = policies.findIndex(
        (other, at) => at !== index && (other.kind === 'doNotRecord' || at < index) && covers(other, policy),
      )
      const other = policies[above]
      if (!other) continue
      const why = other.kind === 'doNotRecord' ? 'forbids all that it would record' : 'always decides before it'
      yield* wholePolicy(center, index, {
        message: `policy "${policy.name}" never decides: "${other.name}" ${why}`,
        hint: other.kind === 'doNotRecord' ? 'take one of them away' : `put it above "${other.name}"`,
        ...(center.placeOf
          ? { related: [{ at: center.placeOf('policies', above, 'name'), message: 'this one' }] }
          : {}),
      })
    }
  },
})

/** Whether a policy fits whenever the other does. */
function covers(wide: Policy, narrow: Policy): boolean {
  return filters.every(key => {
    const [all, some]: readonly (readonly string[])[] = [wide[key], narrow[key]]
    return (
      all === undefined ||
      all.length === 0 ||
      (some !== undefined && some.length > 0 && some.every(each => all.includes(each)))
    )
  })
}
