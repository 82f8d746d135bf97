import { centerRule } from '../../rule.ts'
import { wholePolicy } from './policy-place.ts'

export const policyFitsNobody = centerRule({
  code: 'center/policy-fits-nobody',
  severity: 'warning',
  summary: 'No agent fits all filters of a policy together.',
  why: 'All filters that a policy names must fit the same agent and call: a team whose people do not have the skill is never met.',
  rests: 'R5: a policy applies when each filter that it names fits',
  bad: `
center: Demo
agents:
  kim: { team: Inbound, skills: [Sales] }
  lee: { team: Billing, skills: [Invoices] }
policies:
  - { name: Billing sells, record: 100%, teams: [Billing], skills: [Sales] }`,
  good: `
center: Demo
agents:
  kim: { team: Inbound, skills: [Sales] }
  lee: { team: Billing, skills: [Invoices, Sales] }
policies:
  - { name: Billing sells, record: 100%, teams: [Billing], skills: [Sales] }`,
  *check({ center }) {
    const people = [...center.agents.values()]
    const outbound = (skill: string): boolean => center.skills.get(skill)?.direction === 'outbound'
    for (const [index, { name, agents, teams, skills, directions }] of center.policies.entries()) {
      const isKnown =
        agents.every(each => center.agents.has(each)) &&
        teams.every(team => people.some(each => each.team === team)) &&
        skills.every(skill => center.skills.has(skill) || people.some(each => each.skills.includes(skill)))
      // What names somebody unknown is told by that name.
      if (!isKnown) continue
      const fits = people.some(
        each =>
          (agents.length === 0 || agents.includes(each.id)) &&
          (teams.length === 0 || teams.includes(each.team)) &&
          (skills.length === 0 || each.skills.includes('*') || skills.some(skill => each.skills.includes(skill))),
      )
      const hasDirection =
        directions.length === 0 ||
        skills.length === 0 ||
        skills.some(skill => directions.includes(outbound(skill) ? 'outbound' : 'inbound'))
      if (fits && hasDirection) continue
      yield* wholePolicy(center, index, {
        message: fits
          ? `policy "${name}" never applies: none of its skills is ${directions.join(' or ')}`
          : `policy "${name}" never applies: nobody fits all that it names`,
        hint: 'loosen one of its filters',
      })
    }
  },
})
