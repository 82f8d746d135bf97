import { scriptRule } from '../../rule.ts'
import { subscriptOf } from '../../subscript-of.ts'
import { constantOf, placeOf, wiringOf } from '../../wiring.ts'

/** What ends the path of a subscript in another way than by coming back, or cannot be told. */
const leaves = ['Hangup', 'Runscript', 'Runsub', 'Reqagent', 'Transfer', 'Blindxfer', 'Unknown']

export const subscriptWithoutReturn = scriptRule({
  code: 'script/subscript-without-return',
  severity: 'warning',
  summary: 'Runsub runs a script that never returns, and something follows behind the Runsub.',
  why: 'A subscript whose path runs out sleeps: what follows behind the Runsub is never done.',
  rests: 'E3; Studio’s help of RUNSUB and RETURN',
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
  begin: { Begin: , next: keep }
  keep: { Assign: { Variable: "global:greeted", Value: "yes" } }`,
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
  begin: { Begin: , next: keep }
  keep: { Assign: { Variable: "global:greeted", Value: "yes" }, next: back }
  back: { Return: }`,
  *check({ script, flow }) {
    for (const node of script.actions) {
      const sub = node.type.name === 'Runsub' ? subscriptOf(node, flow)?.script : undefined
      if (!sub || sub === script || !node.branches.some(each => each.label === 'Default')) continue
      const { begin, reachable } = wiringOf(sub)
      const reached = begin ? [...reachable(begin).values()] : []
      if (!begin || reached.some(each => each.node.type.name === 'Return' || leaves.includes(each.node.type.name)))
        continue
      yield {
        at: placeOf(node, 'ScriptName'),
        message: `"${constantOf(node, 'ScriptName')}" never returns: what follows behind "${node.id}" is not done`,
        hint: 'end its paths with a Return',
        related: [{ at: begin.typeAt, message: 'no Return is reached from here' }],
      }
    }
  },
})
