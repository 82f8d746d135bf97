import type { Property, PropertyKind } from '../actions/action.ts'
import type { Entry, Unquoted, Writable } from '../yaml/write-yaml.ts'
import { inOrder } from './flow-order.ts'
import { takesText } from './keys.ts'
import { spokenSequence } from './spoken-sequence.ts'
import type { ActionNode, Text } from './tree.ts'

/** Kinds of properties whose numbers and flags people write without quotes. */
const bare: readonly PropertyKind[] = ['number', 'flag', 'expression']

type Written = Text | readonly Text[]

/** What stands behind the id of an action. */
export function printAction(node: ActionNode, ids: ReadonlyMap<string, string>, isExport: boolean): Writable {
  const { type, caption, consent, disclosure, sensitive, place, lineEnds } = node
  return {
    pairs: [
      { key: type.name, value: printProperties(node, isExport) },
      ...given('caption', caption),
      ...given('consent', consent && short([...answer('grant', consent.grant), ...answer('refuse', consent.refuse)])),
      ...given('disclosure', disclosure === undefined ? undefined : { unquoted: String(disclosure) }),
      ...given('sensitive', sensitive),
      ...printBranches(node, ids),
      ...given('at', place?.map(coordinate)),
      ...given('lineEnds', lineEnds),
    ],
  }
}

const given = (key: string, value: Writable): readonly Entry[] => (value === undefined ? [] : [{ key, value }])

const short = (pairs: readonly Entry[]): Writable => ({ pairs, isShort: true })

const answer = (key: string, labels: readonly string[]): readonly Entry[] =>
  labels.length === 0 ? [] : [{ key, value: labels }]

/** Numbers as the reader takes them: without an exponent. */
function coordinate(value: number): Unquoted {
  return { unquoted: String(Math.round(value * 1_000) / 1_000) }
}

/** A lone Default is `next`; among others it stands last. */
function printBranches({ branches }: ActionNode, ids: ReadonlyMap<string, string>): readonly Entry[] {
  const pairs = inOrder(branches).map(({ label, target }): Entry => ({ key: label, value: ids.get(target) ?? target }))
  const [first, second] = pairs
  if (first === undefined) return []
  if (first.key === 'Default' && second === undefined) return [{ ...first, key: 'next' }]
  return [{ key: 'branches', value: short(pairs) }]
}

function printProperties(node: ActionNode, isExport: boolean): Writable {
  const { type, typeName, properties } = node
  if (type.name === 'Unknown') return printUnknown(typeName, node.library, properties)
  const known = new Map(type.properties.map(each => [each.name, each]))
  const written = [...properties].filter(([name]) => {
    const property = known.get(name)
    return property === undefined || !isExport || saysSomething(property, node)
  })
  const [[name, text] = [], second] = written
  const isTextAlone = second === undefined && name === type.properties[0]?.name && takesText.includes(type.name)
  if (isTextAlone && text !== undefined && !isList(text)) return text.value
  const pairs = written.map(([key, value]): Entry => {
    const property = known.get(key)
    const isBare = property !== undefined && bare.includes(property.kind)
    return { key: property?.aliases?.[0] ?? key, value: printValue(value, isBare) }
  })
  return pairs.length === 0 ? undefined : short(pairs)
}

/** Studio saves every property with every action; what equals the default goes without saying. */
function saysSomething(property: Property, { type, properties }: ActionNode): boolean {
  const value = properties.get(property.name)
  if (value === undefined) return false
  const phrase = type.properties.some(each => each.name === 'Phrase') ? textOf(properties.get('Phrase')) : ''
  if (property.name === 'Sequence' && phrase.trim() !== '') return textOf(value) !== spokenSequence(phrase)
  if (isList(value)) return value.length > 0
  return property.required === true || value.value !== property.default
}

const isList = (value: Written): value is readonly Text[] => !('value' in value)
const textOf = (value: Written | undefined): string => (value === undefined || isList(value) ? '' : value.value)

function printValue(value: Written, isBare: boolean): Writable {
  if (isList(value)) return value.map(each => each.value)
  return isBare ? { unquoted: value.value } : value.value
}

/** An action of a type that nobody knows keeps all that it has. */
function printUnknown(name: string, library: string | undefined, properties: ActionNode['properties']): Writable {
  const pairs = [...properties].map(([key, value]): Entry => ({ key, value: printValue(value, false) }))
  return short([
    { key: 'name', value: name },
    ...given('library', library),
    ...given('properties', pairs.length === 0 ? undefined : short(pairs)),
  ])
}
