import type { ActionNode } from '../../../script/tree.ts'
import { stationAt } from '../../analysis/actions-of.ts'
import { analysisOf, isSure } from '../../analysis/analysis.ts'
import type { Point } from '../../analysis/point.ts'
import { type ScriptSubject, scriptRule } from '../../rule.ts'
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

/** The same, and what decides by variables: where they are known, there is one way on too. */
const timeless = new Set([...instant, 'If', 'Case', 'Snippet'])

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
  *check(subject) {
    const { script } = subject
    const { next } = wiringOf(script)
    const onlyNext = (node: ActionNode | undefined): ActionNode | undefined => {
      const all = node && instant.includes(node.type.name) ? next(node) : []
      return all.length === 1 ? all[0] : undefined
    }
    const told = new Set<ActionNode>()
    const circles = [...script.actions.map(start => circleFrom(start, onlyNext)), ...decidedCircles(subject)]
    for (const circle of circles) {
      const [start] = circle
      if (!start || circle.some(each => told.has(each))) continue
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

/** Circles in which every decision falls the same way, because a call cannot come to it with other values. */
function* decidedCircles({ script, flow }: ScriptSubject): Generator<readonly ActionNode[]> {
  const nodeAt = (point: Point): ActionNode | undefined => {
    const station = stationAt(flow, point)
    const own = station && flow.scripts.get(station.script)
    return own?.script === script ? own.nodes.get(station?.id ?? '') : undefined
  }
  const onlyNext = (point: Point | undefined): Point | undefined => {
    const [next, ...others] = point?.next ?? []
    if (!point || !isSure(point) || others.some(each => each !== next)) return undefined
    return timeless.has(nodeAt(point)?.type.name ?? '') ? next : undefined
  }
  const walked = new Set<Point>()
  for (const start of analysisOf(flow).points) {
    const way: Point[] = []
    let point: Point | undefined = start
    for (; point && !walked.has(point); point = onlyNext(point)) {
      walked.add(point)
      way.push(point)
    }
    const back = point === undefined ? -1 : way.indexOf(point)
    if (back >= 0) yield way.slice(back).flatMap(each => nodeAt(each) ?? [])
  }
}

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
