import type { Value } from '../../snippet/value.ts'
import type { Span } from '../../text/source.ts'
import type { Facts } from './facts.ts'

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

/** Short texts for places, by which equal ones are known; good for one analysis. */
export interface Keyring {
  readonly of: (place: Place) => string
  /** The same text for places that differ only in their variables. */
  readonly bare: (place: Place) => string
}

export function keyring(followed: ReadonlySet<string>): Keyring {
  const names = [...followed]
  const knownId = numbers<Known>(known => {
    let text = ''
    for (const name of names) {
      const value = known.get(name)
      text += value === undefined ? ',' : value === null ? '-,' : `${JSON.stringify(value)},`
    }
    return text
  })
  const factsId = numbers<Facts>(facts => JSON.stringify(Object.values(facts)))
  const frameId = numbers<Level>(({ script, action, loops, returnVariable }) =>
    JSON.stringify([script, action, loops, returnVariable]),
  )
  return {
    of: ({ stands, levels, facts }) =>
      `${stands} ${levels.map(level => `${frameId(level)}:${knownId(level.known)}`).join()} ${factsId(facts)}`,
    bare: ({ stands, levels, facts }) => `${stands} ${levels.map(frameId).join()} ${factsId(facts)}`,
  }
}

/** Numbers things by what they are written as, each object once. */
function numbers<T extends object>(write: (thing: T) => string): (thing: T) => number {
  const byText = new Map<string, number>()
  const byThing = new WeakMap<T, number>()
  return thing => {
    const found = byThing.get(thing)
    if (found !== undefined) return found
    const text = write(thing)
    const number = byText.get(text) ?? byText.size
    byText.set(text, number)
    byThing.set(thing, number)
    return number
  }
}

/** What both know alike. */
export function joined(a: Known, b: Known): Known {
  if (a === b) return a
  let same: Map<string, Value> | undefined
  for (const [name, value] of a)
    if (b.get(name) !== value) {
      same ??= new Map(a)
      same.delete(name)
    }
  return same ?? a
}
