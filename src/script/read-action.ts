import type { ActionType } from '../actions/action.ts'
import { actionNamed, actionNames, matching } from '../actions/index.ts'
import { didYouMean, nearest } from '../text/suggest.ts'
import type { MapNode, Node, ScalarNode } from '../yaml/node.ts'
import { readAnnotations } from './read-annotations.ts'
import { readBranches } from './read-branches.ts'
import { type Faults, textOf } from '../yaml/fields.ts'
import { readProperties } from './read-properties.ts'
import type { ActionNode, Text } from './tree.ts'

/** The keys of an action that are not its type. */
export const actionKeys = ['caption', 'next', 'branches', 'at', 'consent', 'sensitive', 'disclosure'] as const

/** Reads one action; undefined when it has no type that anybody knows. */
export function readAction(id: ScalarNode, node: Node, media: string, faults: Faults): ActionNode | undefined {
  const name = id.text.value
  if (node.kind !== 'map') {
    faults.error('script/no-type', id.at, `action "${name}" has no type`, 'write for example "Play: { Phrase: Hello }" below it')
    return undefined
  }
  const entries = new Map<string, { key: ScalarNode; value: Node }>()
  const types: { key: ScalarNode; value: Node; type: ActionType }[] = []
  const unknown: ScalarNode[] = []
  for (const entry of node.entries) {
    const key = entry.key.text.value
    const type = actionNamed(key)
    if ((actionKeys as readonly string[]).includes(key)) entries.set(key, entry)
    else if (type) types.push({ ...entry, type })
    else unknown.push(entry.key)
  }
  reportUnknown(name, unknown, types.length > 0, faults)
  const [first, second] = types
  if (second) faults.error('script/two-types', second.key.at, `action "${name}" has two types, "${first?.key.text.value}" and "${second.key.text.value}"`, 'make two actions of it')
  if (!first) {
    if (unknown.length === 0) faults.error('script/no-type', id.at, `action "${name}" has no type`, 'write for example "Play: { Phrase: Hello }" below it')
    return undefined
  }
  return actionOf(id, node, first, entries, media, faults)
}

function reportUnknown(action: string, unknown: readonly ScalarNode[], hasType: boolean, faults: Faults): void {
  for (const key of unknown) {
    const name = key.text.value
    if (hasType || (actionKeys as readonly string[]).includes(nearest(name, [...actionNames, ...actionKeys]) ?? ''))
      faults.error('script/unknown-key', key.at, `action "${action}" has an unknown key "${name}"`, didYouMean(name, [...actionKeys, ...actionNames]))
    else faults.error('script/unknown-action', key.at, `unknown action type "${name}"`, didYouMean(name, actionNames))
  }
}

function actionOf(
  id: ScalarNode,
  node: MapNode,
  { key, value, type }: { key: ScalarNode; value: Node; type: ActionType },
  entries: ReadonlyMap<string, { key: ScalarNode; value: Node }>,
  media: string,
  faults: Faults,
): ActionNode {
  const caption = entries.get('caption')
  const captionText = caption && textOf(caption.value, '"caption"', faults)
  const place = entries.get('at')
  const at = place && placeOf(place.value, faults)
  if (media !== 'generic' && !type.media.includes(media as 'phone' | 'digital'))
    faults.warning('script/wrong-media', key.at, `${type.name} does not exist in ${media} scripts`)
  const { properties, typeName } = type.name === 'Unknown' ? unknownOf(value, faults) : { properties: readProperties(type, key, value, faults), typeName: type.name }
  const branches = readBranches(type, id.text.value, entries, faults)
  return {
    id: id.text.value,
    type,
    typeName,
    at: id.at,
    typeAt: key.at,
    ...(captionText === undefined ? {} : { caption: captionText.value }),
    ...(at === undefined ? {} : { place: at }),
    properties,
    branches,
    ...readAnnotations(type, entries, faults),
  }
}

function placeOf(node: Node, faults: Faults): readonly [number, number] | undefined {
  const numbers = node.kind === 'list' ? node.items.map(each => (each.kind === 'scalar' ? Number(each.text.value || Number.NaN) : Number.NaN)) : []
  const [x, y] = numbers
  if (numbers.length === 2 && x !== undefined && y !== undefined && numbers.every(Number.isFinite)) return [x, y]
  faults.error('script/bad-value', node.at, '"at" must be two numbers', 'write it as "at: [160, 80]"')
  return undefined
}

/** `Unknown: { name: …, properties: { … } }`, as an import writes a type that nobody knows. */
function unknownOf(value: Node, faults: Faults): { properties: ReadonlyMap<string, Text | readonly Text[]>; typeName: string } {
  const properties = new Map<string, Text | readonly Text[]>()
  let typeName = 'Unknown'
  if (value.kind !== 'map') return { properties, typeName }
  for (const entry of value.entries) {
    const key = matching(entry.key.text.value)
    if (key === 'name') typeName = textOf(entry.value, '"name"', faults)?.value ?? typeName
    else if (key === 'properties' && entry.value.kind === 'map')
      for (const each of entry.value.entries) {
        if (each.value.kind === 'list') properties.set(each.key.text.value, each.value.items.flatMap(item => textOf(item, 'an item', faults) ?? []))
        else {
          const text = textOf(each.value, `"${each.key.text.value}"`, faults)
          if (text) properties.set(each.key.text.value, text)
        }
      }
    else if (key !== 'properties') faults.error('script/unknown-key', entry.key.at, `unknown key "${entry.key.text.value}"`, didYouMean(entry.key.text.value, ['name', 'properties']))
  }
  return { properties, typeName }
}
