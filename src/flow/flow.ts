import type { HandledEvent } from '../behavior/event.ts'
import type { Stations } from '../behavior/kernel.ts'
import type { Station } from '../behavior/station.ts'
import type { ActionNode, Script } from '../script/tree.ts'

/** One script of a flow, ready to run. */
export interface FlowScript {
  /** Unique in the flow, stable, and good as the name of a machine's state. */
  readonly key: string
  readonly script: Script
  readonly begin: string
  readonly stations: ReadonlyMap<string, Station>
  readonly nodes: ReadonlyMap<string, ActionNode>
  readonly handlers: ReadonlyMap<HandledEvent, string>
}

/** Scripts linked into one graph: names resolved, texts parsed, nothing missing that is needed to run. */
export interface Flow extends Stations {
  readonly main: Script
  readonly mainKey: string
  readonly scripts: ReadonlyMap<string, FlowScript>
}
