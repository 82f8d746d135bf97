import type { Source, Span } from '../text/source.ts'
import type { Text } from '../text/written.ts'

/** A script as Studio saves it, the same from JSON and XML: what is there, not yet what it means. */
export interface SavedScript {
  readonly source: Source
  readonly at: Span
  readonly name: Text | undefined
  /** Studio's word (`call`, `digital`) or number. */
  readonly media: string | undefined
  readonly actions: readonly SavedAction[]
}

export interface SavedAction {
  readonly id: Text
  readonly at: Span
  /** The readable name of the type, and the place that says it. */
  readonly name: Text
  /** GUID of the type, in any case. */
  readonly library: string | undefined
  readonly label: string | undefined
  readonly place: readonly [x: number, y: number] | undefined
  /** JSON names each property; XML has them by position, lists flattened at the end. */
  readonly properties: readonly SavedProperty[] | readonly Text[]
  readonly branches: readonly SavedBranch[]
}

export interface SavedProperty {
  readonly name: string
  readonly value: Text | readonly Text[]
}

/** `branch` is one of the action's own exits, `custom` a label of a Case or a Menu. */
export interface SavedBranch {
  readonly kind: 'default' | 'branch' | 'custom'
  readonly label: string
  readonly index: number | undefined
  /** The id of an action. What is not wired (`-1`) is no branch. */
  readonly to: string
  readonly labelAt: Span
  readonly targetAt: Span
}

/** Whether a saved target leads anywhere: Studio writes -1, sometimes 0 or nothing, for an exit without a wire. */
export function isWired(target: string): boolean {
  return !['', '-1', '0', 'null'].includes(target.trim())
}
