import { centerRule } from '../../rule.ts'
import { wholePolicy } from './policy-place.ts'

export const recordsNothing = centerRule({
  code: 'center/records-nothing',
  severity: 'warning',
  summary: 'A recording policy of 0 % keeps the policies below it from being asked.',
  why: 'It is no ban: agents and scripts can still record, and it only takes the decision away from the policies below. A Do-Not-Record policy says what is meant.',
  rests: 'R5: the first that applies decides alone; R4 forbids',
  bad: `
center: Demo
agents:
  park: { team: Health, skills: [Sales] }
policies:
  - { name: Never health, record: 0%, teams: [Health] }
  - { name: All of sales, record: 100%, skills: [Sales] }`,
  good: `
center: Demo
agents:
  park: { team: Health, skills: [Sales] }
policies:
  - { name: Never health, doNotRecord: true, teams: [Health] }
  - { name: All of sales, record: 100%, skills: [Sales] }`,
  *check({ center }) {
    for (const [index, { name, kind, percent }] of center.policies.entries())
      if (kind === 'record' && percent === 0)
        yield* wholePolicy(center, index, {
          message: `policy "${name}" records 0 %: it bans nothing, and the policies below are not asked`,
          hint: 'write "doNotRecord: true", or take it away',
        })
  },
})
