import { didYouMean } from '../text/suggest.ts'
import type { MapNode, Node, ScalarNode } from './node.ts'
import type { Faults } from './reading-faults.ts'

/** The names of a table of keys, in its order. */
export function namesOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table) as K[]
}

/** The entries of a map by key; unknown keys are faults. */
export function keysOf(
  map: MapNode,
  known: readonly string[],
  faults: Faults,
): ReadonlyMap<string, { key: ScalarNode; value: Node }> {
  const found = new Map<string, { key: ScalarNode; value: Node }>()
  for (const entry of map.entries) {
    const name = entry.key.text.value
    if (known.includes(name)) found.set(name, entry)
    else faults.error(`${faults.family}/unknown-key`, entry.key.at, `unknown key "${name}"`, hintFor(map, entry, known))
  }
  return found
}

/** What to do about an unknown key: in `{ }` a comma in a text without quotes begins one. */
export function hintFor(
  map: MapNode,
  { key, value }: { readonly key: ScalarNode; readonly value: Node },
  known: readonly string[],
): string {
  const isRestOfText = map.isFlow && value.kind === 'scalar' && value.isNull && /\s/.test(key.text.value)
  return isRestOfText ? 'quote the text before it: in { } a comma ends it' : didYouMean(key.text.value, known)
}
