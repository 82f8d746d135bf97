import type { Station } from '../../behavior/station.ts'
import type { FlowScript } from '../../flow/flow.ts'
import type { ActionNode, Script } from '../../script/tree.ts'
import type { ScriptSubject } from '../rule.ts'
import { analysisOf } from './analysis.ts'
import { latestOf } from './latest.ts'
import type { Point } from './point.ts'
import { type RecordingOrder, recordingOrder } from './ways/orders.ts'

/** An action of the script that a rule looks at, with all points at which calls come to it. */
export interface Visited {
  readonly node: ActionNode
  readonly station: Station
  readonly points: readonly Point[]
}

/** The script that is looked at, as it stands in its flow. */
export function flowScriptOf({ script, flow }: ScriptSubject): FlowScript | undefined {
  return [...flow.scripts.values()].find(each => each.script === script)
}

/** The actions of some types that calls come to, in the order of the file. */
export function visited(subject: ScriptSubject, ...types: readonly string[]): readonly Visited[] {
  return allActions(subject).filter(({ node, points }) => types.includes(node.type.name) && points.length > 0)
}

/** All actions, whether calls come to them or not. */
export const allActions = latestOf((subject): readonly Visited[] => {
  const { at } = analysisOf(subject.flow)
  const stations = flowScriptOf(subject)?.stations
  return subject.script.actions.flatMap(node => {
    const station = stations?.get(node.id)
    return station ? [{ node, station, points: at(subject.script, node.id) }] : []
  })
})

/** What a LogRecordingPro orders, where its properties say it plainly. */
export function orderOf(station: Station): RecordingOrder | undefined {
  return station.type === 'LogRecordingPro' ? recordingOrder({ station, levels: [] }) : undefined
}

/** The LogRecordingPro that calls come to, each with its order. */
export function recordingOrders(subject: ScriptSubject): readonly (Visited & { readonly order: RecordingOrder })[] {
  return visited(subject, 'LogRecordingPro').flatMap(each => {
    const order = orderOf(each.station)
    return order ? [{ ...each, order }] : []
  })
}

/** The action at which a point stands. */
export function stationAt(flow: ScriptSubject['flow'], point: Point): Station | undefined {
  const level = point.levels[point.levels.length - 1]
  if (point.stands !== 'action' || level?.action == null) return undefined
  return flow.station(level.script, level.action)
}

/** The question for consent that was asked last on the way to a point. */
export function lastQuestion(flow: ScriptSubject['flow'], point: Point): ActionNode | undefined {
  for (let each: Point | undefined = point; each; each = each.from?.point) {
    const station = stationAt(flow, each)
    const node = station && flow.scripts.get(station.script)?.nodes.get(station.id)
    if (node?.consent !== undefined) return node
  }
  return undefined
}

/**
 * Whether a script is made to be run by another one, whose event actions then stand around it. As the main script of a flow
 * it is looked at alone: nobody knows what was done before it.
 */
export function isSubscript({ actions }: Script): boolean {
  return actions.some(({ type }) => type.name === 'Return')
}
