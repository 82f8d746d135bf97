import type { ActionType } from '../actions/action.ts'
import type { Source, Span } from '../text/source.ts'
import type { Text } from '../text/written.ts'
import type { LineEnds } from './line-ends.ts'

export type { Text } from '../text/written.ts'

/** A named exit of an action that is wired to another action of the same script. */
export interface Branch {
  /** As the author's file means it: a canonical name (`Default`, `Timeout`), a Menu's keys or a Case's value. */
  readonly label: string
  readonly target: string
  readonly labelAt: Span
  readonly targetAt: Span
}

/** What an author says beside the actions: which branches are the caller's answer, what is announced, what is secret. */
export interface Annotations {
  readonly consent?: { readonly grant: readonly string[]; readonly refuse: readonly string[]; readonly at: Span }
  readonly disclosure?: boolean
  readonly sensitive?: string
}

/** One action of a script. */
export interface ActionNode extends Annotations {
  readonly id: string
  readonly type: ActionType
  /** The name as written where nobody knows the type (an import), otherwise the type's own. */
  readonly typeName: string
  /** GUID of a type that nobody knows, so that an export can name it again. */
  readonly library?: string
  readonly at: Span
  /** The place of the type's key, for messages about the action as such. */
  readonly typeAt: Span
  readonly caption?: string
  readonly place?: readonly [x: number, y: number]
  /** By the property's canonical name; a list property holds one Text an item. Absent: not written. */
  readonly properties: ReadonlyMap<string, Text | readonly Text[]>
  /** Where the names of properties stand in what an author wrote; an export has none. */
  readonly keys?: ReadonlyMap<string, Span>
  readonly branches: readonly Branch[]
  /** How lines end in its texts when Studio gets it back, where not as in the script. */
  readonly lineEnds?: LineEnds
}

/** One script as an author wrote it: every node with its place. */
export interface Script {
  readonly name: string
  readonly media: 'phone' | 'digital' | 'generic' | string
  readonly description?: string
  readonly consentVariable?: string
  /** How lines end in its texts when Studio gets it back; by a line feed alone where nothing is said. */
  readonly lineEnds?: LineEnds
  readonly source: Source
  readonly at: Span
  /** Saved by Studio: what Studio took, faulty snippets too, does not keep a call from being played. */
  readonly isExport?: true
  readonly actions: readonly ActionNode[]
}
