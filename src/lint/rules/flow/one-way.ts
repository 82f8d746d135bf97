import { scriptRule } from '../../rule.ts'

/** What only decides: its branches are all that it is for. */
const deciding = ['If', 'Case', 'Hours']

export const oneWay = scriptRule({
  code: 'flow/one-way',
  severity: 'warning',
  summary: 'All branches of a decision lead to the same action.',
  why: 'The decision changes nothing. Often one branch was meant to go elsewhere, for example past a recording.',
  rests: 'Studio: If, Case and Hours only choose a branch',
  bad: `
script: Opening
actions:
  begin: { Begin: , next: open }
  open:
    Hours: { Profile: Main }
    branches: { Open: queue, Closed: queue, Default: queue }
  queue: { Reqagent: { Skill: Sales } }`,
  good: `
script: Opening
actions:
  begin: { Begin: , next: open }
  open:
    Hours: { Profile: Main }
    branches: { Open: queue, Closed: bye, Default: queue }
  queue: { Reqagent: { Skill: Sales } }
  bye: { Hangup: }`,
  *check({ script }) {
    for (const node of script.actions) {
      const [first, ...others] = node.branches
      if (!deciding.includes(node.type.name) || !first || others.length === 0) continue
      const isComplete = node.type.hasDefault
        ? node.branches.some(each => each.label === 'Default')
        : node.branches.length === node.type.branches.length
      if (isComplete && others.every(each => each.target === first.target))
        yield {
          at: node.typeAt,
          message: `every branch of "${node.id}" leads to "${first.target}"`,
          hint: 'wire one of them elsewhere, or take the decision away',
        }
    }
  },
})
