import type { ActionType, Property } from '../actions/action.ts'
import { actionTypes, exportNameOf } from '../actions/index.ts'
import {
  actionKeys,
  announcing,
  asking,
  consentKeys,
  mediaNames,
  scriptKeys,
  takesText,
  unknownKeys,
} from '../script/keys.ts'
import { lineEndNames } from '../script/line-ends.ts'
import { exitsOf } from '../script/read-branches.ts'
import {
  anything,
  flag,
  type Key,
  type Keys,
  keysOf,
  listOf,
  mapOf,
  type Named,
  nameOf,
  oneOf,
  type Shape,
  type Tag,
  text,
} from './shape.ts'

const target = nameOf('action')

/** Properties that name something of the project, by the names that actions give them. */
const meant: Readonly<Record<string, Named>> = {
  Skill: 'skill',
  Profile: 'hours',
  ScriptName: 'script',
  TargetAgent: 'agent',
}

const common = keysOf(actionKeys, {
  caption: text,
  next: target,
  branches: { kind: 'map', keys: {}, others: { shape: target } },
  at: { kind: 'list', of: text },
  consent: mapOf(consentKeys, { grant: listOf(nameOf('branch')), refuse: listOf(nameOf('branch')) }),
  sensitive: text,
  disclosure: flag,
  lineEnds: oneOf(lineEndNames),
})

/** What an author may write in a script. */
export const scriptForm: Shape = mapOf(
  scriptKeys,
  {
    script: text,
    media: { ...oneOf(mediaNames), isOpen: true },
    description: text,
    consentVariable: nameOf('variable'),
    lineEnds: oneOf(lineEndNames),
    actions: {
      kind: 'map',
      keys: {},
      others: {
        shape: {
          kind: 'tagged',
          isLoose: true,
          tags: Object.fromEntries(actionTypes.map(type => [type.name, tagOf(type)])),
          keys: { caption: common.caption, at: common.at, sensitive: common.sensitive, lineEnds: common.lineEnds },
        },
        names: 'action',
        defines: true,
        says: 'An action: one type with its properties, and where it leads.',
      },
    },
  },
  { required: ['script', 'actions'] },
)

function tagOf(type: ActionType): Tag {
  const names = [exportNameOf(type), ...(type.aliases ?? [])].filter(each => each !== type.name)
  return {
    says: type.summary,
    shape: propertiesOf(type),
    keys: wiringOf(type),
    ...(names.length > 0 ? { aliases: names } : {}),
  }
}

function propertiesOf(type: ActionType): Shape {
  if (type.name === 'Unknown')
    return mapOf(unknownKeys, { name: text, library: text, properties: anything }, { required: ['name'] })
  const map: Shape = {
    kind: 'map',
    keys: Object.fromEntries(type.properties.map(each => [each.name, keyOf(each)])),
    isLoose: true,
    orNothing: true,
    ...(type.isOpen ? { others: { shape: listOf(text) } } : {}),
  }
  return takesText.includes(type.name) ? { kind: 'either', of: [text, map] } : map
}

function keyOf(property: Property): Key {
  const { summary, required, aliases } = property
  const standard = property.default === '' ? '' : ` Default: "${property.default}".`
  return {
    says: `${summary}${standard}`,
    shape: shapeOf(property),
    ...(required ? { required } : {}),
    ...(aliases ? { aliases } : {}),
  }
}

/** A template may stand for any value, so that no list of words is closed. */
function shapeOf({ name, kind, values = [] }: Property): Shape {
  switch (kind) {
    case 'choice':
      return { ...oneOf(values), isOpen: true }
    case 'flag':
      return { ...oneOf(['True', 'False']), isOpen: true }
    case 'variable':
      return nameOf('variable')
    case 'names':
      return listOf(nameOf('variable'))
    case 'list':
      return listOf(text)
    case 'template':
    case 'expression':
    case 'number':
    case 'code': {
      const names = meant[name]
      return names === undefined ? text : nameOf(names)
    }
  }
}

/** `next`, `branches` and the annotations, where they mean something on this type. */
function wiringOf(type: ActionType): Keys {
  const exits = exitsOf(type)
  const branch = (name: string): [string, Key] => [
    name,
    { says: name === 'Default' ? 'Where it goes on otherwise.' : `Where it goes on by ${name}.`, shape: target },
  ]
  const branches: Key = {
    ...common.branches,
    shape: {
      kind: 'map',
      isLoose: true,
      keys: Object.fromEntries(exits.map(branch)),
      ...(type.customBranches ? { others: { shape: target, says: 'A label of your own.' } } : {}),
    },
  }
  return {
    ...(type.hasDefault ? { next: common.next } : {}),
    ...(exits.length > 0 ? { branches } : {}),
    ...(asking.includes(type.name) ? { consent: common.consent } : {}),
    ...(announcing.includes(type.name) ? { disclosure: common.disclosure } : {}),
  }
}
