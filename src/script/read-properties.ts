import type { ActionType, Property } from '../actions/action.ts'
import { matching } from '../actions/index.ts'
import { didYouMean } from '../text/suggest.ts'
import type { Node, ScalarNode } from '../yaml/node.ts'
import { type Faults, hintFor, textOf } from '../yaml/fields.ts'
import type { Text } from './tree.ts'

type Properties = ReadonlyMap<string, Text | readonly Text[]>

/** Actions whose value may be the text of their first property. */
const takesText = ['Snippet', 'Note', 'Annotation']

/** Reads the properties of an action: the map behind its type, or the text itself for a Snippet. */
export function readProperties(type: ActionType, key: ScalarNode, value: Node, faults: Faults): Properties {
  const found = new Map<string, Text | readonly Text[]>()
  const [first] = type.properties
  if (value.kind === 'scalar' && first && takesText.includes(type.name) && !value.isNull) {
    const text = textOf(value, type.name, faults)
    if (text) found.set(first.name, text)
    return found
  }
  if (value.kind === 'map') readMap(type, value, found, faults)
  else if (value.kind === 'list' || !value.isNull)
    faults.error('script/bad-value', value.at, `${type.name} takes a map of properties`, type.properties.length === 0 ? `it has none: write "${type.name}:" alone` : `write for example "${type.name}: { ${first?.name}: … }"`)
  for (const property of type.properties)
    if (property.required && !found.has(property.name) && !faults.diagnostics.some(each => each.at.start >= key.at.start && each.at.end <= value.at.end && each.code === 'script/quote-it'))
      faults.error('script/missing-property', key.at, `${type.name} needs the property "${property.name}"`, property.summary)
  return found
}

function readMap(type: ActionType, value: Extract<Node, { kind: 'map' }>, found: Map<string, Text | readonly Text[]>, faults: Faults): void {
  const byName = new Map(type.properties.map(property => [matching(property.name), property]))
  const seen = new Map<string, ScalarNode>()
  for (const entry of value.entries) {
    const { key, value: node } = entry
    const property = byName.get(matching(key.text.value))
    if (!property) {
      const names = type.properties.map(each => each.name)
      faults.error('script/unknown-property', key.at, `${type.name} has no property "${key.text.value}"`, names.length === 0 ? 'it has no properties' : hintFor(value, entry, names))
      continue
    }
    if (seen.has(property.name)) {
      faults.error('script/duplicate-key', key.at, `"${key.text.value}" is given twice, as "${seen.get(property.name)?.text.value}" too`, 'remove one of them')
      continue
    }
    seen.set(property.name, key)
    const read = readValue(type, property, node, faults)
    if (read !== undefined) found.set(property.name, read)
  }
}

function readValue(type: ActionType, property: Property, node: Node, faults: Faults): Text | readonly Text[] | undefined {
  const what = `"${property.name}"`
  if (property.kind === 'list' || property.kind === 'names') {
    if (node.kind === 'list') return node.items.flatMap(item => textOf(item, `an item of ${what}`, faults) ?? [])
    const text = textOf(node, what, faults)
    return text && [text]
  }
  const text = textOf(node, what, faults)
  return text && checked(type, property, text, faults)
}

/** Values that can be checked before the call: a template's value is known only then. */
function checked(type: ActionType, property: Property, text: Text, faults: Faults): Text | undefined {
  if (text.value.includes('{')) return text
  const wanted = property.kind === 'flag' ? ['True', 'False'] : property.kind === 'choice' ? (property.values ?? []) : undefined
  if (wanted) {
    const spelling = wanted.find(each => matching(each) === matching(text.value))
    if (spelling !== undefined) return { ...text, value: spelling }
    faults.error('script/bad-value', text.at, `"${property.name}" of ${type.name} cannot be "${text.value}"`, didYouMean(text.value, wanted))
    return undefined
  }
  if (property.kind === 'number' && text.value.trim() !== '' && !Number.isFinite(Number(text.value))) {
    faults.error('script/bad-value', text.at, `"${property.name}" of ${type.name} must be a number, not "${text.value}"`)
    return undefined
  }
  return text
}
