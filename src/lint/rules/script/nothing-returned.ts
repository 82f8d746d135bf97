import type { ActionNode, Script } from '../../../script/tree.ts'
import { scriptRule } from '../../rule.ts'
import { subscriptOf } from '../../subscript-of.ts'
import { constantOf, placeOf } from '../../wiring.ts'

export const nothingReturned = scriptRule({
  code: 'script/nothing-returned',
  severity: 'warning',
  summary: 'Runsub names a variable for what comes back, and no Return of the subscript gives anything.',
  why: 'The variable is emptied at each return: what it held before is gone.',
  rests: 'Studio’s help of RETURN and RUNSUB',
  bad: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: ask }
  ask: { Runsub: { ScriptName: Ask, ReturnVariable: agreed }, next: queue }
  queue: { Reqagent: { Skill: "{agreed}" } }
# file: ask.yaml
script: Ask
actions:
  begin: { Begin: , next: back }
  back: { Return: }`,
  good: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: ask }
  ask: { Runsub: { ScriptName: Ask, ReturnVariable: agreed }, next: queue }
  queue: { Reqagent: { Skill: "{agreed}" } }
# file: ask.yaml
script: Ask
actions:
  begin: { Begin: , next: back }
  back: { Return: { ReturnValue: Sales } }`,
  *check({ script, flow }) {
    for (const node of script.actions) {
      const name = constantOf(node, 'ReturnVariable')
      const sub = node.type.name === 'Runsub' ? subscriptOf(node, flow)?.script : undefined
      if (!sub || name === undefined || name === '') continue
      const returns = sub.actions.filter(each => each.type.name === 'Return')
      const gives = returns.some(each => constantOf(each, 'ReturnValue') !== '' && each.properties.has('ReturnValue'))
      if (returns.length > 0 && !gives && isRead(name, node, script))
        yield {
          at: placeOf(node, 'ReturnVariable'),
          message: `no Return of "${sub.name}" gives a value: "${name}" is empty behind "${node.id}"`,
          hint: 'give its Return a ReturnValue, or take the ReturnVariable away',
          related: returns.slice(0, 3).map(each => ({ at: each.typeAt, message: 'returns nothing' })),
        }
    }
  },
})

/** Whether another action names the variable: one that nobody reads is only a habit. */
function isRead(name: string, caller: ActionNode, script: Script): boolean {
  const word = new RegExp(`(?<![\\w.])${name.replace(/[^\w]/g, '\\$&')}(?!\\w)`, 'i')
  return script.actions.some(
    node =>
      node !== caller &&
      [...node.properties].some(
        ([property, each]) =>
          property !== 'ReturnVariable' && ('value' in each ? [each] : each).some(text => word.test(text.value)),
      ),
  )
}
