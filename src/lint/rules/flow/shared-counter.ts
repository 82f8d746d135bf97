import type { ActionNode } from '../../../script/tree.ts'
import { scriptRule } from '../../rule.ts'
import { constantOf, wiringOf } from '../../wiring.ts'

export const sharedCounter = scriptRule({
  code: 'flow/shared-counter',
  severity: 'warning',
  summary: 'A loop runs inside another one that counts in the same variable.',
  why: 'Studio keeps the count in the variable that CounterName names: the inner loop overwrites the outer one’s, which then ends too early or never.',
  rests: 'Studio’s help of LOOP and FOR: CounterName',
  bad: `
script: Loops
actions:
  begin: { Begin: , next: outer }
  outer: { Loop: { Repeat: 3, CounterName: turns }, branches: { Repeat: inner, Finished: bye } }
  inner: { Loop: { Repeat: 2, CounterName: turns }, branches: { Repeat: ring, Finished: outer } }
  ring: { Wait: { Seconds: 1 }, next: inner }
  bye: { Hangup: }`,
  good: `
script: Loops
actions:
  begin: { Begin: , next: outer }
  outer: { Loop: { Repeat: 3, CounterName: turns }, branches: { Repeat: inner, Finished: bye } }
  inner: { Loop: { Repeat: 2, CounterName: rings }, branches: { Repeat: ring, Finished: outer } }
  ring: { Wait: { Seconds: 1 }, next: inner }
  bye: { Hangup: }`,
  *check({ script }) {
    const { nodes, reachable } = wiringOf(script)
    const counts = script.actions.flatMap(node => {
      const name = counterOf(node)
      return name === undefined ? [] : [{ node, name }]
    })
    for (const { node: inner, name } of counts)
      for (const { node: outer, name: other } of counts) {
        const turn = outer.branches.find(each => each.label === 'Repeat')
        const body = turn && nodes.get(turn.target)
        if (inner === outer || name !== other || !body) continue
        const isInside = reachable(body, each => each === outer).has(inner.id)
        const comesBack = reachable(inner).has(outer.id)
        // Of two that stand in each other, the one that is written later is told.
        if (isInside && comesBack && outer.at.start < inner.at.start)
          yield {
            at: inner.typeAt,
            message: `"${inner.id}" counts in "${name}", in which "${outer.id}" around it counts too`,
            hint: 'give it a CounterName of its own',
            related: [{ at: outer.typeAt, message: 'the loop around it' }],
          }
      }
  },
})

function counterOf(node: ActionNode): string | undefined {
  if (node.type.name !== 'Loop' && node.type.name !== 'For') return undefined
  const written = node.properties.has('CounterName') ? constantOf(node, 'CounterName') : undefined
  const name = written ?? (node.type.name === 'For' ? 'i' : '')
  return name === '' ? undefined : name.toLowerCase()
}
