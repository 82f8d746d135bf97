import { actionNames, matching } from '../../../actions/index.ts'
import type { ActionNode } from '../../../script/tree.ts'
import { didYouMean } from '../../../text/suggest.ts'
import { callRule } from '../../rule.ts'
import { sampleScript } from './sample-script.ts'

export const unknownStub = callRule({
  code: 'call/unknown-stub',
  severity: 'error',
  summary: 'A stub answers for an action that is not in the script, or by a branch that it does not have.',
  why: 'Nothing ever asks it: the action that was meant goes by Default, and the call tests another way than it says.',
  rests: 'sample calls: stubs by action id or type',
  script: sampleScript,
  bad: `
call: No answer from the CRM
script: script.yaml
stubs: { lok: { branch: Error } }
steps: [{ press: 1 }, { answer: agent }, { hangup: caller }]
expect: { recorded: none }`,
  good: `
call: No answer from the CRM
script: script.yaml
stubs: { look: { branch: Error } }
steps: [{ press: 1 }, { answer: agent }, { hangup: caller }]
expect: { recorded: none }`,
  *check({ call: { stubs, placeOf }, flow }) {
    if (!placeOf || stubs.size === 0) return
    const nodes = [...flow.scripts.values()].flatMap(each => [...each.nodes.values()])
    for (const [name, { branch }] of stubs) {
      const meant = nodes.filter(each => each.id === name || isType(each, name))
      if (meant.length === 0)
        yield {
          at: placeOf('stubs', name),
          message: `no action of the script is called "${name}", and none is of this type`,
          hint: didYouMean(name, [
            ...nodes.map(each => each.id),
            ...actionNames.filter(each => nodes.some(node => isType(node, each))),
          ]),
        }
      else if (branch !== undefined && !meant.some(each => hasBranch(each, branch)))
        yield {
          at: placeOf('stubs', name, 'branch'),
          message: `"${name}" has no branch "${branch}"`,
          hint: didYouMean(branch, meant.flatMap(branchesOf)),
        }
    }
  },
})

function isType({ type, typeName }: ActionNode, name: string): boolean {
  return [type.name, typeName].some(each => each.toLowerCase() === name.toLowerCase())
}

function branchesOf({ type }: ActionNode): readonly string[] {
  return [...(type.hasDefault ? ['Default'] : []), ...type.branches.map(each => each.name)]
}

function hasBranch(node: ActionNode, branch: string): boolean {
  return node.type.customBranches === true || branchesOf(node).some(each => matching(each) === matching(branch))
}
