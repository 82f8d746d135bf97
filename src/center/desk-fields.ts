import { keysOf } from '../yaml/fields.ts'
import type { MapNode, Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { booleanOf, durationOf } from './fields.ts'

/** The fields of a map by what they hold; each is undefined where it is missing or wrong. */
export interface DeskFields {
  readonly node: (key: string) => Node | undefined
  readonly text: (key: string) => string | undefined
  /** Milliseconds. */
  readonly ms: (key: string) => number | undefined
  readonly boolean: (key: string) => boolean | undefined
  /** A whole number of a range. */
  readonly whole: (key: string, from: number, to: number) => number | undefined
}

/** Reads the fields of `what`; keys that are not known are faults, unless any may be there. */
export function deskFields(
  map: MapNode,
  known: readonly string[] | undefined,
  what: string,
  faults: Faults,
): DeskFields {
  const found = keysOf(map, known ?? map.entries.map(({ key }) => key.text.value), faults)
  const node = (key: string): Node | undefined => found.get(key)?.value
  const name = (key: string): string => `"${key}" of ${what}`
  const as =
    <T>(read: (node: Node, what: string, faults: Faults) => T | undefined) =>
    (key: string): T | undefined => {
      const value = node(key)
      return value && read(value, name(key), faults)
    }
  const text = as((value, what, faults) => readText(value, what, faults)?.value)
  return {
    node,
    text,
    ms: as(durationOf),
    boolean: as(booleanOf),
    whole: (key, from, to) => {
      const written = text(key)
      if (written === undefined) return undefined
      const value = /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN
      if (value >= from && value <= to) return value
      faults.error(
        `${faults.family}/bad-value`,
        node(key)?.at ?? map.at,
        `${name(key)} must be a whole number from ${from} to ${to}, not "${written}"`,
      )
      return undefined
    },
  }
}
