import type { ActionType, Property } from '../actions/action.ts'
import { matching } from '../actions/index.ts'
import type { Text } from '../text/written.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import type { SavedAction, SavedProperty } from './saved.ts'

type Values = ReadonlyMap<string, Text | readonly Text[]>

/** The properties of a saved action by their names in the language; those of a type that nobody knows as they stand. */
export function buildProperties(type: ActionType, saved: SavedAction, faults: Faults): Values {
  if (isPositional(saved.properties))
    return type.name === 'Unknown' ? numbered(saved.properties) : byPosition(type, saved.properties)
  if (type.name === 'Unknown') return new Map(saved.properties.map(each => [each.name, each.value]))
  return byName(type, saved.properties, saved, faults)
}

function isPositional(properties: SavedAction['properties']): properties is readonly Text[] {
  return properties.length > 0 && properties.every(each => 'offsetAt' in each)
}

const numbered = (texts: readonly Text[]): Values => new Map(texts.map((each, index) => [String(index + 1), each]))

/** A list stands last, its items one after another: ParamCount may be empty, so all that remain are taken. */
function byPosition(type: ActionType, texts: readonly Text[]): Values {
  const values = new Map<string, Text | readonly Text[]>()
  type.properties.forEach((property, index) => {
    const text = texts[index]
    if (isList(property))
      values.set(property.name, texts.slice(index, index === type.properties.length - 1 ? undefined : index + 1))
    else if (text !== undefined) values.set(property.name, text)
  })
  if (type.isOpen)
    for (const [index, text] of texts.entries())
      if (index >= type.properties.length) values.set(String(index + 1), text)
  return values
}

function byName(type: ActionType, saved: readonly SavedProperty[], action: SavedAction, faults: Faults): Values {
  const known = new Map(type.properties.map(each => [matching(each.name), each]))
  const values = new Map<string, Text | readonly Text[]>()
  for (const { name, value } of saved) {
    const property = known.get(matching(name))
    if (property === undefined && type.isOpen) values.set(name, value)
    else if (property === undefined)
      faults.warning(
        'studio/unknown-property',
        'value' in value ? value.at : action.at,
        `"${type.name}" has no property ${quoted(name)} that is known here`,
        'it does nothing in a simulated call',
      )
    else if (!values.has(property.name)) values.set(property.name, shaped(property, value))
  }
  return values
}

/** A list where the type has one, and a single text elsewhere, whatever the file has. */
function shaped(property: Property, value: Text | readonly Text[]): Text | readonly Text[] {
  if (isList(property)) return 'value' in value ? (value.value === '' ? [] : [value]) : value
  if ('value' in value) return value
  const [first] = value
  const nothing = { value: '', at: { source: { path: '', text: '' }, start: 0, end: 0 }, offsetAt: () => 0 }
  return first === undefined ? nothing : { ...first, value: value.map(each => each.value).join(',') }
}

const isList = ({ kind }: Property): boolean => kind === 'list' || kind === 'names'
