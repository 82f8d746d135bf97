import { centerRule } from '../../rule.ts'
import { wholePolicy } from './policy-place.ts'

export const policyForUnrecordable = centerRule({
  code: 'center/policy-for-unrecordable',
  severity: 'warning',
  summary: 'A recording policy fits only agents who may not be recorded.',
  why: 'An agent whose voice is not recordable is never recorded, whatever a policy says.',
  rests: 'R6: who is not recordable is never recorded',
  bad: `
center: Demo
agents:
  kim: { team: Inbound }
  park: { team: Health, recordable: { voice: false } }
policies:
  - { name: Health, record: 100%, teams: [Health] }`,
  good: `
center: Demo
agents:
  kim: { team: Inbound }
  park: { team: Health, recordable: { voice: true } }
policies:
  - { name: Health, record: 100%, teams: [Health] }`,
  *check({ center }) {
    for (const [index, { name, kind, agents, teams }] of center.policies.entries()) {
      if (kind === 'doNotRecord' || (agents.length === 0 && teams.length === 0)) continue
      const fitting = [...center.agents.values()].filter(
        each => (agents.length === 0 || agents.includes(each.id)) && (teams.length === 0 || teams.includes(each.team)),
      )
      if (fitting.length > 0 && fitting.every(each => !each.recordable.voice))
        yield* wholePolicy(center, index, {
          message: `policy "${name}" fits only agents who may not be recorded: ${fitting.map(each => each.id).join(', ')}`,
          hint: 'set "recordable: { voice: true }" for them, or take the policy away',
        })
    }
  },
})
