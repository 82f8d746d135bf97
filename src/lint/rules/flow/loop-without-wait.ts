import type { ActionNode } from '../../../script/tree.ts'
import { scriptRule } from '../../rule.ts'
import { wiringOf } from '../../wiring.ts'

/** What takes no time and has one way on, whatever the variables hold. */
const instant = [
  'Assign',
  'Note',
  'Annotation',
  'DoNotRecord',
  'RecordAgentOnly',
  'LogRecordingPro',
  'Indicate',
  'Reqagent',
  'Signal',
]

export const loopWithoutWait = scriptRule({
  code: 'flow/loop-without-wait',
  severity: 'error',
  summary: 'A loop of actions that take no time and cannot leave it.',
  why: 'The script runs in a circle until the platform stops it; nothing behind it is ever reached.',
  rests: 'E1; Studio’s limit of actions without a wait',
  bad: `
script: Circle
actions:
  begin: { Begin: , next: one }
  one: { Assign: { Variable: a, Value: "1" }, next: two }
  two: { Assign: { Variable: b, Value: "{a}" }, next: one }`,
  good: `
script: Circle
actions:
  begin: { Begin: , next: one }
  one: { Assign: { Variable: a, Value: "1" }, next: two }
  two: { Assign: { Variable: b, Value: "{a}" }, next: bye }
  bye: { Hangup: }`,
  *check({ script }) {
    const { next } = wiringOf(script)
    const onlyNext = (node: ActionNode | undefined): ActionNode | undefined => {
      const all = node && instant.includes(node.type.name) ? next(node) : []
      return all.length === 1 ? all[0] : undefined
    }
    const told = new Set<ActionNode>()
    for (const start of script.actions) {
      const circle = circleFrom(start, onlyNext)
      if (circle.length === 0 || circle.some(each => told.has(each))) continue
      for (const each of circle) told.add(each)
      yield {
        at: start.typeAt,
        message: `${circle.map(each => `"${each.id}"`).join(' → ')} → "${start.id}" is a loop without an end or a wait`,
        hint: 'lead out of it, or put a Wait in it',
        path: circle.map(each => ({ at: each.typeAt, message: `${each.type.name} "${each.id}"` })),
      }
    }
  },
})

/** The actions that lead from one back to it, each by its only way. */
function circleFrom(
  start: ActionNode,
  onlyNext: (node: ActionNode | undefined) => ActionNode | undefined,
): readonly ActionNode[] {
  const circle = [start]
  const seen = new Set(circle)
  for (let node = onlyNext(start); node; node = onlyNext(node)) {
    if (node === start) return circle
    if (seen.has(node)) return []
    seen.add(node)
    circle.push(node)
  }
  return []
}
