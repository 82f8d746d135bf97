import {
  anything,
  type EitherShape,
  type Key,
  type Keys,
  type ListShape,
  type MapShape,
  type Piece,
  type Shape,
  type Tag,
  type TaggedShape,
  type TextShape,
} from './shape.ts'
import { anyCase, anySpelling } from './spelling.ts'

/** A JSON Schema, draft-07, as far as it is used here. */
export type JsonSchema = { readonly [key: string]: unknown }

/** Text belongs here, and is read as it is written: `press: 012`, `true` and `5` are text too. */
const scalars = ['string', 'number', 'boolean'] as const

/** The JSON Schema of a shape. It is never stricter than the readers are; what it cannot say, the readers do. */
export function jsonSchemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'any':
      return {}
    case 'text':
      return ofText(shape)
    case 'list':
      return ofList(shape)
    case 'map':
      return ofMap(shape)
    case 'tagged':
      return ofTagged(shape)
    case 'either':
      return ofEither(shape)
  }
}

function ofText({ words, isOpen, pattern }: TextShape): JsonSchema {
  if (pattern !== undefined) return { type: scalars, pattern }
  if (words === undefined) return { type: scalars }
  const names = words.map(each => each.name)
  const offered = { enum: [...new Set([...names, ...names.flatMap(asYaml)])] }
  return { anyOf: [offered, isOpen ? { type: scalars } : { type: 'string', pattern: anyCase(names) }] }
}

/** What a word is to a reader of YAML that knows booleans. */
function asYaml(word: string): readonly boolean[] {
  return /^true$/i.test(word) ? [true] : /^false$/i.test(word) ? [false] : []
}

function ofList({ of, orAlone }: ListShape): JsonSchema {
  const item = jsonSchemaOf(of)
  const list = { type: 'array', items: item }
  return orAlone ? { anyOf: [list, item, { type: 'null' }] } : list
}

function ofMap(shape: MapShape): JsonSchema {
  const { keys, others, orNothing, pieces = [] } = shape
  return {
    type: orNothing ? ['object', 'null'] : 'object',
    ...membersOf(keys, shape),
    ...(others === undefined ? {} : { additionalProperties: described(others.says, jsonSchemaOf(others.shape)) }),
    ...requiredOf(keys, shape.isLoose === true),
    ...(pieces.length > 0 ? { defaultSnippets: pieces.map(snippetOf) } : {}),
  }
}

/** The listed keys, any other spelling of them where that means the same, and nothing else. */
function membersOf(keys: Keys, { isLoose }: { readonly isLoose?: true }): JsonSchema {
  const names = Object.keys(keys)
  const aliases = Object.values(keys).flatMap(each => each.aliases ?? [])
  const properties = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, ofKey(key)]))
  const others = isLoose && names.length > 0 ? { patternProperties: { [anySpelling([...names, ...aliases])]: {} } } : {}
  return { ...(names.length > 0 ? { properties } : {}), ...others, additionalProperties: false }
}

/** Keys that may be spelled in other ways cannot be demanded by name. */
function requiredOf(keys: Keys, isLoose: boolean): JsonSchema {
  const required = Object.entries(keys).flatMap(([name, key]) => (key.required ? [name] : []))
  return required.length > 0 && !isLoose ? { required } : {}
}

/** The tags and what stands beside them; keys that not every tag has are bound to those that have them. */
function ofTagged({ tags, keys, isLoose }: TaggedShape): JsonSchema {
  const owned = ownKeys(Object.values(tags))
  const properties = Object.fromEntries([
    ...[...Object.entries(tags), ...Object.entries(keys)].map(([name, key]) => [name, ofKey(key)]),
    ...[...owned].flatMap(([name, forms]) =>
      [...forms].slice(0, 1).map(first => [name, ofKey(forms.size === 1 ? first : { ...first, shape: anything })]),
    ),
  ])
  const aliases = Object.values(tags).flatMap(each => each.aliases ?? [])
  const conditions = Object.entries(tags).flatMap(([name, tag]) => conditionOf(name, tag, owned))
  return {
    type: 'object',
    properties,
    ...(isLoose ? { patternProperties: { [anySpelling([...Object.keys(tags), ...aliases])]: {} } } : {}),
    additionalProperties: false,
    minProperties: 1,
    ...(conditions.length > 0 ? { allOf: conditions } : {}),
  }
}

/** The keys that only some tags have, each in all the forms that it takes. */
function ownKeys(tags: readonly Tag[]): ReadonlyMap<string, ReadonlySet<Key>> {
  const owned = new Map<string, Set<Key>>()
  for (const { keys = {} } of tags)
    for (const [name, key] of Object.entries(keys)) owned.set(name, (owned.get(name) ?? new Set()).add(key))
  return owned
}

/** With this tag: keys in the form that it gives them, and none that it has not. */
function conditionOf(
  tag: string,
  { keys = {} }: Tag,
  owned: ReadonlyMap<string, ReadonlySet<Key>>,
): readonly JsonSchema[] {
  const properties = [...owned].flatMap(([name, forms]): readonly (readonly [string, unknown])[] => {
    const key = keys[name]
    if (key === undefined) return [[name, false]]
    return forms.size === 1 ? [] : [[name, ofKey(key)]]
  })
  if (properties.length === 0) return []
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
  return [{ if: { required: [tag] }, then: { properties: Object.fromEntries(properties) } }]
}

function ofEither({ of }: EitherShape): JsonSchema {
  return { anyOf: of.map(jsonSchemaOf) }
}

function ofKey({ says, shape }: Key): JsonSchema {
  return described(says, jsonSchemaOf(shape))
}

function described(says: string | undefined, schema: JsonSchema): JsonSchema {
  return says === undefined ? schema : { description: says, ...schema }
}

function snippetOf({ label, says, body }: Piece): JsonSchema {
  return { label, description: says, body }
}
