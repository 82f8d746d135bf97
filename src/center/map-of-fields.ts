import { keysOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { booleanOf, durationOf, mapOf, textsOf, wordOf } from './fields.ts'

/** The fields of a map, each read as what it is asked for; undefined where it is not written or is wrong. */
export interface MapOfFields<K extends string> {
  readonly has: (key: K) => boolean
  readonly node: (key: K) => Node | undefined
  readonly text: (key: K) => string | undefined
  readonly texts: (key: K) => readonly string[]
  readonly ms: (key: K) => number | undefined
  readonly boolean: (key: K) => boolean | undefined
  readonly word: <W extends string>(key: K, words: readonly W[]) => W | undefined
  /** One word or a list of them. */
  readonly words: <W extends string>(key: K, words: readonly W[]) => readonly W[]
  /** A number from `least` to `most`. */
  readonly number: (key: K, least?: number, most?: number) => number | undefined
}

/** Reads a map whose keys are known; `what` says in messages whose fields they are. */
export function readFields<K extends string>(
  node: Node | undefined,
  keys: readonly K[],
  what: string,
  faults: Faults,
): MapOfFields<K> {
  const map = mapOf(node, what, faults)
  const found = map ? keysOf(map, keys, faults) : new Map<string, { value: Node }>()
  const at = (key: K): Node | undefined => found.get(key)?.value
  const name = (key: K): string => `"${key}" of ${what}`
  return {
    has: key => found.has(key),
    node: at,
    text: key => {
      const value = at(key)
      return value && readText(value, name(key), faults)?.value
    },
    texts: key => textsOf(at(key), name(key), faults).map(each => each.value),
    ms: key => {
      const value = at(key)
      return value && durationOf(value, name(key), faults)
    },
    boolean: key => {
      const value = at(key)
      return value && booleanOf(value, name(key), faults)
    },
    word: (key, words) => {
      const value = at(key)
      return value && wordOf(value, words, name(key), faults)
    },
    words: (key, words) => {
      const value = at(key)
      const items = value?.kind === 'list' ? value.items : value ? [value] : []
      return items.flatMap(each => wordOf(each, words, name(key), faults) ?? [])
    },
    number: (key, least = 0.000_001, most = 1e12) => {
      const value = at(key)
      const text = value && readText(value, name(key), faults)
      if (!text) return undefined
      const number = /^\d{1,12}(?:\.\d{1,6})?$/.test(text.value) ? Number(text.value) : Number.NaN
      if (number >= least && number <= most) return number
      faults.error(
        `${faults.family}/bad-value`,
        text.at,
        `${name(key)} must be a number from ${plain(least)} to ${most}, not "${text.value}"`,
      )
      return undefined
    },
  }
}

/** A number without an exponent. */
function plain(number: number): string {
  return number < 0.001 ? number.toFixed(6) : String(number)
}
