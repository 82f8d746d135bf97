import { parseDuration } from '../text/duration.ts'
import { didYouMean } from '../text/suggest.ts'
import type { Text } from '../text/written.ts'
import type { MapNode, Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import type { StubValue } from './call.ts'

/** A map where one belongs; nothing written is an empty one. */
export function mapOf(node: Node | undefined, what: string, faults: Faults): MapNode | undefined {
  if (!node || (node.kind === 'scalar' && node.isNull)) return undefined
  if (node.kind === 'map') return node
  faults.error(`${faults.family}/bad-value`, node.at, `${what} must be a map`)
  return undefined
}

/** The items of a list, or a single one written alone. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  if (!node || (node.kind === 'scalar' && node.isNull)) return []
  return node.kind === 'list' ? node.items : [node]
}

/** A list of texts, or a single one. */
export function textsOf(node: Node | undefined, what: string, faults: Faults): readonly Text[] {
  return itemsOf(node).flatMap(item => readText(item, what, faults) ?? [])
}

/** Milliseconds of a duration. */
export function durationOf(node: Node, what: string, faults: Faults): number | undefined {
  const text = readText(node, what, faults)
  const ms = text && parseDuration(text.value)
  if (text && ms === undefined)
    faults.error(
      `${faults.family}/bad-duration`,
      text.at,
      `${what} must be a time, not "${text.value}"`,
      'write it as 90, 1.5s, 2m or 00:01:30',
    )
  return ms
}

/** True or false. */
export function booleanOf(node: Node, what: string, faults: Faults): boolean | undefined {
  const text = readText(node, what, faults)
  if (!text) return undefined
  if (/^true$/i.test(text.value)) return true
  if (/^false$/i.test(text.value)) return false
  faults.error(`${faults.family}/bad-value`, text.at, `${what} must be true or false, not "${text.value}"`)
  return undefined
}

/** One of a few words. */
export function wordOf<W extends string>(node: Node, words: readonly W[], what: string, faults: Faults): W | undefined {
  const text = readText(node, what, faults)
  const word = text && words.find(each => each.toLowerCase() === text.value.toLowerCase())
  if (text && word === undefined)
    faults.error(
      `${faults.family}/bad-value`,
      text.at,
      `${what} cannot be "${text.value}"`,
      didYouMean(text.value, words),
    )
  return word
}

/** Plain data with every scalar as the text that was written. */
export function writtenData(node: Node): StubValue {
  switch (node.kind) {
    case 'scalar':
      return node.isNull ? '' : node.text.value
    case 'list':
      return node.items.map(writtenData)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text.value, writtenData(value)]))
  }
}

/** Plain data as YAML has it: unquoted numbers are numbers, true and false are booleans. */
export function typedData(node: Node): unknown {
  switch (node.kind) {
    case 'scalar': {
      if (node.isQuoted) return node.text.value
      if (node.isNull) return null
      const { value } = node.text
      if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value)) return Number(value)
      return value === 'true' ? true : value === 'false' ? false : value
    }
    case 'list':
      return node.items.map(typedData)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text.value, typedData(value)]))
  }
}
