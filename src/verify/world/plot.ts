import type { Setting } from '../../behavior/event.ts'
import type { Fact } from '../../recording/fact.ts'
import type { Seen } from '../seen.ts'

/** One small step of what happens on a move, as far as the recorder has to do with it. */
export type Incident =
  | { readonly kind: 'seen'; readonly seen: Seen }
  /** The recorder is told something. */
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** The script goes on from what the recorder decided on the last fact: with another answer, the plot is another. */
  | { readonly kind: 'told'; readonly record: string; readonly set: readonly Setting[] }
  | { readonly kind: 'over'; readonly leftOn: readonly string[]; readonly kept: readonly number[] }

/** All that happens on a move, in order. Many moves have the same one. */
export type Plot = readonly Incident[]
