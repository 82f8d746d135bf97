import type { Flow } from '../../flow/flow.ts'
import type { Drawing } from '../../graph/drawing.ts'
import type { Graph } from '../../graph/graph.ts'
import { dot } from './dot.ts'
import { json } from './json.ts'
import { mermaid } from './mermaid.ts'
import { svg } from './svg.ts'
import { xstate } from './xstate.ts'

/** What is to be shown: a flow, its graph, and its drawing for those outputs that draw themselves. */
export interface Picture {
  readonly flow: Flow
  readonly graph: Graph
  readonly drawing: () => Drawing
}

/** A form in which a flow is shown as a graph. */
export interface GraphReport {
  readonly name: string
  readonly write: (picture: Picture) => string
}

/** Every form, in the order in which help names them. Adding one is adding a line. */
export const graphReports: readonly GraphReport[] = [
  { name: 'svg', write: ({ graph, drawing }) => svg(graph, drawing()) },
  { name: 'mermaid', write: ({ graph }) => mermaid(graph) },
  { name: 'dot', write: ({ graph }) => dot(graph) },
  { name: 'xstate', write: ({ flow, graph }) => xstate(flow, graph) },
  { name: 'json', write: ({ graph }) => json(graph) },
]
