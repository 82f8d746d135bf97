import type { Value } from '../../snippet/value.ts'
import type { Span } from '../../text/source.ts'
import { type Facts, factsKey } from './facts.ts'

/** Variables whose value is known, by plain lower-case name; null: known to be unset. One that is missing is unknown. */
export type Known = ReadonlyMap<string, Value>

/** One script on the stack of subscripts. */
export interface Level {
  /** The script's key in the flow. */
  readonly script: string
  readonly action: string | null
  readonly known: Known
  /** Loops that have begun and not finished. */
  readonly loops: readonly string[]
  readonly returnVariable: string
}

/** Where a call can come to: at an action that is about to run or waits, asleep, stuck, or over. */
export interface Place {
  readonly stands: 'action' | 'asleep' | 'stuck' | 'over'
  /** Outermost first. */
  readonly levels: readonly Level[]
  readonly facts: Facts
}

/** How one place leads to the next, in words where something was decided. */
export interface Way {
  readonly to: Place
  readonly words?: string
  readonly at?: Span
}

/** A place that was reached, and the first way there. */
export interface Point extends Place {
  readonly from?: { readonly point: Point; readonly way: Way }
  /** The points that it leads to. */
  readonly next: readonly Point[]
}

/** Places as text: equal texts are the same place. */
export function placeKey({ stands, levels, facts }: Place): string {
  return `${stands}\n${levels.map(levelKey).join('\n')}\n${factsKey(facts)}`
}

function levelKey({ script, action, known, loops, returnVariable }: Level): string {
  return JSON.stringify([script, action, knownKey(known), loops, returnVariable])
}

const keys = new WeakMap<Known, string>()

function knownKey(known: Known): string {
  const found = keys.get(known)
  if (found !== undefined) return found
  const key = JSON.stringify([...known].sort(([a], [b]) => (a < b ? -1 : 1)))
  keys.set(known, key)
  return key
}

/** What both know alike. */
export function joined(a: Known, b: Known): Known {
  const same = [...a].filter(([name, value]) => b.has(name) && b.get(name) === value)
  return same.length === a.size ? a : new Map(same)
}
