import type { Effect } from '../behavior/effect.ts'
import type { Fact } from '../recording/fact.ts'
import type { Decision, Ledger } from '../recording/ledger.ts'
import type { Platform } from './platform.ts'

/** Watches a call from beside it, small step by small step. It is told what it wants to know and changes nothing. */
export interface Witness {
  /** Something is about to be written into the trace. */
  readonly writes?: (platform: Platform) => void
  /** The script waits again, or what needs no script, such as a mask, has happened. */
  readonly waits?: (platform: Platform) => void
  /** What a script did, once the platform has taken it. */
  readonly effect?: (effect: Effect, platform: Platform) => void
  /** What the ledger made of a fact; `before` is the ledger as it was. */
  readonly fact?: (fact: Fact, decisions: readonly Decision[], ledger: Ledger, before: Ledger) => void
  /** The caller is asked whether the call may be recorded, or has answered. */
  readonly consent?: (word: 'asked' | 'granted' | 'refused', platform: Platform) => void
  /** Nothing more happens in this instant. */
  readonly settled?: (platform: Platform) => void
  /** The call is over, and its script has run out. */
  readonly over?: (platform: Platform) => void
}
