import type { Span } from '../text/source.ts'
import type { Text } from '../text/written.ts'

/** A scalar, read as it was written: `012` is "012", `On` is "On". */
export interface ScalarNode {
  readonly kind: 'scalar'
  readonly text: Text
  readonly at: Span
  /** Nothing stands there, or `~` or `null` without quotes. */
  readonly isNull: boolean
  readonly isQuoted: boolean
  /** A YAML tag that was written before it, as `!(x`. */
  readonly tag?: string
}

export interface MapNode {
  readonly kind: 'map'
  readonly at: Span
  readonly entries: readonly { readonly key: ScalarNode; readonly value: Node }[]
  readonly isFlow: boolean
}

export interface ListNode {
  readonly kind: 'list'
  readonly at: Span
  readonly items: readonly Node[]
}

/** One YAML document as plain nodes with places. */
export type Node = ScalarNode | MapNode | ListNode
