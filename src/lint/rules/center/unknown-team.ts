import { didYouMean } from '../../../text/suggest.ts'
import { centerRule } from '../../rule.ts'
import { policyPlace } from './policy-place.ts'

export const unknownTeam = centerRule({
  code: 'center/unknown-team',
  severity: 'warning',
  summary: 'A policy names a team to which no agent belongs.',
  why: 'The policy never applies to it. A Do-Not-Record policy for a misspelt team protects nobody.',
  rests: 'R5: a policy applies when each filter that it names fits',
  bad: `
center: Demo
agents:
  park: { team: Health }
policies:
  - { name: Never health, doNotRecord: true, teams: [Heath] }`,
  good: `
center: Demo
agents:
  park: { team: Health }
policies:
  - { name: Never health, doNotRecord: true, teams: [Health] }`,
  *check({ center }) {
    const teams = [...new Set([...center.agents.values()].map(each => each.team))].filter(each => each !== '')
    for (const [index, { name, teams: named }] of center.policies.entries())
      for (const [at, team] of named.entries())
        if (!teams.includes(team))
          yield* policyPlace(center, index, 'teams', at, {
            message: `policy "${name}" names the team "${team}", to which nobody belongs`,
            hint: didYouMean(team, teams),
          })
  },
})
