import type { Text } from '../text/written.ts'
import type { MapNode, Node, ScalarNode } from './node.ts'
import { type Faults, quoted } from './reading-faults.ts'

type Entry = MapNode['entries'][number]

/**
 * The text of a node; where a null, a map, a list or a tag stands instead, the error says how to quote it. `what` is a key,
 * or words with the key in quotes.
 */
export function readText(node: Node, what: string, faults: Faults): Text | undefined {
  if (node.kind === 'scalar' && !node.isNull && node.tag === undefined) return node.text
  faults.error(
    `${faults.family}/quote-it`,
    node.at,
    `${what.includes('"') ? what : quoted(what)} has no text: ${found(node)}`,
    howToQuote(node),
  )
  return undefined
}

/** The word of a node, `readText` without its places. */
export function readWord(node: Node, what: string, faults: Faults): string | undefined {
  return readText(node, what, faults)?.value
}

/** A list of texts; a single text is a list of one. */
export function readTexts(node: Node, what: string, faults: Faults): readonly Text[] {
  const items = node.kind === 'list' ? node.items : [node]
  return items.flatMap(each => readText(each, what, faults) ?? [])
}

/** True or False in any case. */
export function readFlag(node: Node, what: string, faults: Faults): boolean | undefined {
  const text = readText(node, what, faults)
  if (text === undefined) return undefined
  const word = text.value.trim().toLowerCase()
  if (word === 'true' || word === 'false') return word === 'true'
  faults.error(`${faults.family}/bad-value`, text.at, `${quoted(what)} is true or false, not ${quoted(text.value)}`)
  return undefined
}

/** The entries of a map; anything else is an error. Nothing at all is an empty map where `canBeEmpty`. */
export function readMap(
  node: Node,
  what: string,
  faults: Faults,
  canBeEmpty = false,
  hint?: string,
): readonly Entry[] | undefined {
  if (node.kind === 'map') return node.entries
  if (canBeEmpty && isNothing(node)) return []
  faults.error(`${faults.family}/wrong-shape`, node.at, `${what} must be a map, not ${kindOf(node)}`, hint)
  return undefined
}

/** Whether nothing is written there. */
export function isNothing(node: Node): node is ScalarNode {
  return node.kind === 'scalar' && node.isNull && node.tag === undefined
}

/** What a node is, for messages. */
export function kindOf(node: Node): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`
  return node.isNull ? 'nothing' : 'text'
}

function found(node: Node): string {
  if (node.kind !== 'scalar') return `${node.kind === 'map' && node.isFlow ? '"{" begins' : 'here is'} a ${node.kind}`
  if (node.tag !== undefined) return '"!" begins a tag'
  if (node.text.value !== '') return `"${node.text.value}" means nothing in YAML`
  return comment(node) === undefined ? 'nothing stands here' : '"#" begins a comment'
}

function howToQuote(node: Node): string {
  const source = node.at.source.text
  const lineEnd = /\r?\n|$/g
  lineEnd.lastIndex = node.at.start
  const rest = source.slice(node.at.start, lineEnd.exec(source)?.index)
  const text =
    comment(node) ?? (node.at.end <= node.at.start + rest.length ? source.slice(node.at.start, node.at.end) : '')
  if (text === '' && node.kind === 'scalar') return 'quote it: "" for an empty text, or leave the line out'
  return text === '' || text.length > 80 ? 'quote it' : `quote it: ${inQuotes(text)}`
}

function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** The comment behind a key without a value. */
function comment(node: Node): string | undefined {
  if (node.kind !== 'scalar' || node.text.value !== '') return undefined
  return /^[ \t]*(#[^\r\n]*)/.exec(node.at.source.text.slice(node.at.start, node.at.start + 200))?.[1]?.trim()
}
