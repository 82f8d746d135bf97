import type { ActionType, Property } from '../actions/action.ts'
import { matching } from '../actions/index.ts'
import type { Span } from '../text/source.ts'
import { namesOf as keysOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import { isNothing, readMap, readText, readTexts } from '../yaml/texts.ts'
import { takesText, unknownKeys } from './keys.ts'
import type { Text } from './tree.ts'

/** The properties of an action, by canonical name. */
export type Properties = Map<string, Text | readonly Text[]>

/** What an author wrote behind an action's type. */
export interface WrittenProperties {
  readonly properties: Properties
  /** Where each name stands. */
  readonly keys: ReadonlyMap<string, Span>
}

const known = new WeakMap<ActionType, ReadonlyMap<string, Property>>()

/** The properties of a type by the letters by which they match; found once a type. */
function namesOf(type: ActionType): ReadonlyMap<string, Property> {
  const found =
    known.get(type) ??
    new Map(
      type.properties.flatMap(each =>
        [each.name, ...(each.aliases ?? [])].map(name => [matching(name), each] as const),
      ),
    )
  known.set(type, found)
  return found
}

/** Reads what an author wrote behind an action's type. */
export function readProperties(type: ActionType, node: Node, typeAt: Span, faults: Faults): WrittenProperties {
  const properties: Properties = new Map()
  const keys = new Map<string, Span>()
  const [first] = type.properties
  if (node.kind === 'scalar' && !isNothing(node) && first && takesText.includes(type.name)) {
    const text = readText(node, type.name, faults)
    if (text !== undefined) properties.set(first.name, text)
    return { properties, keys }
  }
  const entries = readMap(
    node,
    `what stands behind "${type.name}:"`,
    faults,
    true,
    first ? `write "${type.name}: { ${first.name}: … }"` : `write "${type.name}:" alone`,
  )
  if (entries === undefined) return { properties, keys }
  const byMatch = namesOf(type)
  for (const { key, value } of entries) {
    const property = byMatch.get(matching(key.text.value))
    if (property === undefined && type.isOpen) {
      const kept =
        value.kind === 'list' ? readTexts(value, key.text.value, faults) : readText(value, key.text.value, faults)
      if (kept !== undefined) properties.set(key.text.value, kept)
      continue
    }
    if (property === undefined) {
      const names = type.properties.map(each => each.name)
      const message = `"${type.name}" has no property ${quoted(key.text.value)}`
      if (node.kind === 'map' && node.isFlow && isNothing(value) && / /.test(key.text.value))
        faults.error(
          'script/unknown-property',
          key.at,
          message,
          'a "," ends a text between "{" and "}": quote the text',
        )
      else faults.unknown('script/unknown-property', key.at, message, key.text.value, names)
      continue
    }
    const before = keys.get(property.name)
    if (before !== undefined) {
      faults.error('script/duplicate-key', key.at, `the property "${property.name}" is given twice`, undefined, {
        related: [{ at: before, message: 'first given here' }],
      })
      continue
    }
    keys.set(property.name, key.at)
    const read = readProperty(property, value, faults)
    if (read !== undefined) properties.set(property.name, read)
  }
  for (const { name, required } of type.properties)
    if (required && !keys.has(name))
      faults.error(
        'script/missing-property',
        typeAt,
        `"${type.name}" needs the property "${name}"`,
        `write "${name}: …"`,
      )
  return { properties, keys }
}

function readProperty(property: Property, node: Node, faults: Faults): Text | readonly Text[] | undefined {
  if (property.kind === 'list' || property.kind === 'names') return readTexts(node, property.name, faults)
  const text = readText(node, property.name, faults)
  // A template is known at run time only; empty text is how an import writes "nothing".
  if (text === undefined || text.value.includes('{') || text.value.trim() === '') return text
  switch (property.kind) {
    case 'choice':
      return oneOf(property, property.values ?? [], text, faults)
    case 'flag':
      return oneOf(property, ['True', 'False'], text, faults)
    case 'number':
      if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text.value.trim()))
        faults.error('script/bad-value', text.at, `"${property.name}" is a number, not ${quoted(text.value)}`)
      return text
    default:
      return text
  }
}

function oneOf(property: Property, values: readonly string[], text: Text, faults: Faults): Text {
  const word = matching(text.value)
  const value = values.find(each => matching(each) === word)
  if (value !== undefined) return value === text.value ? text : { ...text, value }
  const message = `"${property.name}" cannot be ${quoted(text.value)}`
  faults.unknown('script/bad-value', text.at, message, text.value, values)
  return text
}

/** `Unknown: { name: …, library: …, properties: { … } }`, an imported action of a type that nobody knows. */
export function readUnknown(
  node: Node,
  typeAt: Span,
  faults: Faults,
): { typeName: string; library?: string; properties: Properties } {
  const properties: Properties = new Map()
  let typeName: string | undefined
  let library: string | undefined
  let hasName = false
  for (const { key, value } of readMap(node, 'what stands behind "Unknown:"', faults, true) ?? []) {
    const name = key.text.value
    if (name === 'name') {
      hasName = true
      typeName = readText(value, 'name', faults)?.value
    } else if (name === 'library') {
      library = readText(value, 'library', faults)?.value
    } else if (name === 'properties') {
      for (const each of readMap(value, '"properties"', faults, true) ?? []) {
        const label = each.key.text.value
        const read =
          each.value.kind === 'list' ? readTexts(each.value, label, faults) : readText(each.value, label, faults)
        if (read !== undefined) properties.set(label, read)
      }
    } else {
      const message = `"Unknown" has no property ${quoted(name)}`
      faults.unknown('script/unknown-property', key.at, message, name, keysOf(unknownKeys))
    }
  }
  if (!hasName)
    faults.error('script/missing-property', typeAt, '"Unknown" needs the name of the action’s type', 'write "name: …"')
  return { typeName: typeName ?? 'Unknown', ...(library === undefined ? {} : { library }), properties }
}
