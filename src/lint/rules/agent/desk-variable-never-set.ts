import { walk } from '../../../snippet/walk.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { flowNames } from '../../analysis/followed.ts'
import { plain } from '../../analysis/names.ts'
import { scriptRule } from '../../rule.ts'

/** Actions whose exit depends on what they read. */
const deciding = new Set(['If', 'Case'])

export const deskVariableNeverSet = scriptRule({
  code: 'agent/desk-variable-never-set',
  severity: 'warning',
  summary: 'The script branches on a variable of the desk that no agent may edit and nothing sets.',
  why: 'It has its first value for ever, so one of the branches is never taken.',
  rests: 'WX-14 (WX-L4)',
  bad: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: which }
  which: { If: { Expression: 'account = "gold"' }, branches: { "True": gold, "False": other } }
  gold: { Reqagent: { Skill: Gold } }
  other: { Reqagent: { Skill: Sales } }
# file: center.yaml
center: Demo
agents:
  kim: { skills: [Sales, Gold] }
desk: { autoResume: 30s, variables: { account: { editable: false } } }`,
  good: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: which }
  which: { If: { Expression: 'account = "gold"' }, branches: { "True": gold, "False": other } }
  gold: { Reqagent: { Skill: Gold } }
  other: { Reqagent: { Skill: Sales } }
# file: center.yaml
center: Demo
agents:
  kim: { skills: [Sales, Gold] }
desk: { autoResume: 30s, variables: { account: { editable: true } } }`,
  *check(subject) {
    const variables = subject.center?.desk?.variables
    if (!variables) return
    const fixed = [...variables].flatMap(([name, { editable }]) => (editable ? [] : [plain(name)]))
    const { set } = flowNames(subject.flow)
    for (const { node, tree, at } of codeOf(subject)) {
      if (!deciding.has(node.type.name)) continue
      const found: { readonly name: string; readonly start: number; readonly end: number }[] = []
      walk(tree, { expression: each => void (each.kind === 'name' && found.push(each)) })
      for (const each of found)
        if (fixed.includes(plain(each.name)) && !set.has(plain(each.name)))
          yield {
            at: at(each),
            message: `no agent may edit "${each.name}", and nothing sets it`,
            hint: 'make it editable on the desk, or set it in the script',
          }
    }
  },
})
