import type { Kind } from './kind.ts'

/** What the author says of an action beside its properties. */
export interface Annotated {
  readonly asksConsent?: true
  readonly disclosure?: true
  /** What must not be recorded while the action is the present one, in the author's word. */
  readonly sensitive?: string
}

/** One action. */
export interface GraphNode extends Annotated {
  /** Unique in the graph: the script's key and the action's id. */
  readonly key: string
  /** The action's id, as the author wrote it. */
  readonly id: string
  /** The script that holds it, by its group's key. */
  readonly group: string
  readonly type: string
  readonly kind: Kind
  /** The author's caption; without one, what tells the action best: its id, or its type where ids are mere numbers. */
  readonly caption: string
  readonly line: number
  /** Its place on Studio's canvas. */
  readonly place?: readonly [x: number, y: number]
}

/** What a way means: the way on, a way that the type names, one that the author named, the caller's yes or no. */
export type Role = 'default' | 'branch' | 'custom' | 'grant' | 'refuse' | 'call'

/** One wired branch; `call` leads from a Runsub or Runscript to the Begin of the script that it runs. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly role: Role
}

/** One script of the graph. */
export interface GraphGroup {
  readonly key: string
  readonly name: string
  readonly file: string
  readonly begin: string
}

/** A flow as nodes and edges: plain data, in the order of the script's actions and branches. */
export interface Graph {
  readonly name: string
  readonly groups: readonly GraphGroup[]
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}
