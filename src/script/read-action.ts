import type { ActionType } from '../actions/action.ts'
import { actionNamed, actionNames, matching } from '../actions/index.ts'
import { nearest } from '../text/suggest.ts'
import { namesOf } from '../yaml/fields.ts'
import type { MapNode, Node, ScalarNode } from '../yaml/node.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { actionKeys } from './keys.ts'
import { readConsent, readDisclosure, readLineEnds, readPlace, readSensitive } from './read-annotations.ts'
import { BranchReader } from './read-branches.ts'
import { readProperties, readUnknown } from './read-properties.ts'
import type { ActionNode } from './tree.ts'

type Entry = MapNode['entries'][number]
type Typed = Entry & { readonly type: ActionType }

const keys: readonly string[] = namesOf(actionKeys)

/** Reads one action; undefined if its type is not known. */
export function readAction(id: ScalarNode, value: Node, faults: Faults): ActionNode | undefined {
  const name = id.text.value
  if (value.kind !== 'map') {
    const hint =
      value.kind === 'scalar' && actionNamed(value.text.value) ? `write "${name}: { ${value.text.value}: }"` : undefined
    faults.error(
      'script/wrong-shape',
      value.kind === 'scalar' && value.isNull ? id.at : value.at,
      `the action ${quoted(name)} must be a map with the action’s type in it`,
      hint,
    )
    return undefined
  }
  const plain: Entry[] = []
  const typed: Typed[] = []
  const strange: Entry[] = []
  for (const entry of value.entries) {
    const type = keys.includes(entry.key.text.value) ? undefined : actionNamed(entry.key.text.value)
    if (type !== undefined) typed.push({ ...entry, type })
    else if (keys.includes(entry.key.text.value)) plain.push(entry)
    else strange.push(entry)
  }
  const [first, ...others] = typed
  tellStrange(id, strange, first !== undefined, faults)
  for (const other of others)
    faults.error(
      'script/two-types',
      other.key.at,
      `the action ${quoted(name)} has a second type, "${other.type.name}"`,
      'an action has one type: make it two actions',
      first ? { related: [{ at: first.key.at, message: 'its first type' }] } : {},
    )
  return first && readTyped(id, first, plain, faults)
}

/** Keys that are neither of an action nor a type: where no type is known, one of them was meant to be it. */
function tellStrange(id: ScalarNode, strange: readonly Entry[], hasType: boolean, faults: Faults): void {
  const misspelt = (entry: Entry) => keys.includes(matching(entry.key.text.value))
  const nearKey = (entry: Entry) =>
    misspelt(entry) ||
    (!nearest(entry.key.text.value, actionNames) && nearest(entry.key.text.value, keys) !== undefined)
  const meant = hasType ? undefined : (strange.find(each => !nearKey(each)) ?? undefined)
  for (const entry of strange) {
    const name = entry.key.text.value
    if (entry === meant)
      faults.unknown('script/unknown-action', entry.key.at, `no action is called ${quoted(name)}`, name, actionNames)
    else faults.unknown('script/unknown-key', entry.key.at, `an action has no key ${quoted(name)}`, name, keys)
  }
  if (!hasType && meant === undefined)
    faults.error(
      'script/no-type',
      id.at,
      `the action ${quoted(id.text.value)} has no type`,
      'write its type, for example "Play:"',
    )
}

function readTyped(id: ScalarNode, { type, key, value }: Typed, plain: readonly Entry[], faults: Faults): ActionNode {
  const own: Pick<ActionNode, 'typeName' | 'library' | 'properties' | 'keys'> =
    type.name === 'Unknown'
      ? readUnknown(value, key.at, faults)
      : { typeName: type.name, ...readProperties(type, value, key.at, faults) }
  const exits = new BranchReader(type, faults)
  const more: { -readonly [K in keyof ActionNode]?: ActionNode[K] } = {}
  for (const entry of plain) {
    const name = entry.key.text.value
    if (name === 'next') exits.readNext(entry.key, entry.value)
    else if (name === 'branches') exits.readBranches(entry.key, entry.value)
    else if (name === 'caption') set('caption', readText(entry.value, name, faults)?.value)
    else if (name === 'at') set('place', readPlace(entry.value, faults))
    else if (name === 'consent') set('consent', readConsent(type, entry.key, entry.value, faults))
    else if (name === 'disclosure') set('disclosure', readDisclosure(type, entry.key, entry.value, faults))
    else if (name === 'lineEnds') set('lineEnds', readLineEnds(entry.value, faults))
    else if (name === 'sensitive') set('sensitive', readSensitive(entry.value, faults))
  }
  const { branches } = exits
  return { id: id.text.value, type, ...own, at: id.at, typeAt: key.at, ...more, branches }

  function set<K extends keyof ActionNode>(name: K, found: ActionNode[K] | undefined): void {
    if (found !== undefined) more[name] = found
  }
}
