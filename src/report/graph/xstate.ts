import type { Flow } from '../../flow/flow.ts'
import type { Graph } from '../../graph/graph.ts'
import { chartOf } from '../../machine/chart.ts'

/** The flow as the configuration of an XState machine: `createMachine(JSON.parse(…))` takes it, editors draw it. */
export function xstate(flow: Flow, { groups }: Graph): string {
  const shown = new Set(groups.map(each => each.key))
  return `${JSON.stringify(
    chartOf(flow, script => shown.has(script.key)),
    undefined,
    2,
  )}\n`
}
