import { scriptRule } from '../../rule.ts'
import { subscriptOf } from '../../subscript-of.ts'
import { constantOf, placeOf, wayTo, wiringOf } from '../../wiring.ts'

export const endInSubscript = scriptRule({
  code: 'script/end-in-subscript',
  severity: 'warning',
  summary: 'A subscript ends with End, which ends the whole script.',
  why: 'Whoever wrote the Runsub expects to come back; End hangs up on the caller instead.',
  rests: 'E5; Studio’s help of RETURN',
  bad: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: greet }
  greet: { Runsub: { ScriptName: Greeting }, next: queue }
  queue: { Reqagent: { Skill: Sales } }
# file: greeting.yaml
script: Greeting
media: generic
actions:
  begin: { Begin: , next: fork }
  fork: { If: { Expression: "global:vip = 1" }, branches: { "True": back, "False": end } }
  back: { Return: }
  end: { End: }`,
  good: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: greet }
  greet: { Runsub: { ScriptName: Greeting }, next: queue }
  queue: { Reqagent: { Skill: Sales } }
# file: greeting.yaml
script: Greeting
media: generic
actions:
  begin: { Begin: , next: fork }
  fork: { If: { Expression: "global:vip = 1" }, branches: { "True": back, "False": other } }
  back: { Return: }
  other: { Return: }`,
  *check({ script, flow }) {
    for (const node of script.actions) {
      const sub = node.type.name === 'Runsub' ? subscriptOf(node, flow)?.script : undefined
      if (!sub || sub === script) continue
      const { begin, reachable } = wiringOf(sub)
      const reached = begin ? reachable(begin) : new Map<string, never>()
      const end = [...reached.values()].find(each => each.node.type.name === 'End')?.node
      if (end)
        yield {
          at: placeOf(node, 'ScriptName'),
          message: `"${constantOf(node, 'ScriptName')}" can end the whole script by its End "${end.id}"`,
          hint: 'end it with a Return',
          path: [{ at: node.typeAt, message: `Runsub "${node.id}"` }, ...wayTo(end.id, reached)],
        }
    }
  },
})
