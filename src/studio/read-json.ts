import type { Node } from 'jsonc-parser'
import type { Script } from '../script/tree.ts'
import { type Checked, sorted } from '../text/diagnostic.ts'
import type { Source, Span } from '../text/source.ts'
import { Faults } from '../yaml/reading-faults.ts'
import { buildScript } from './build.ts'
import { entriesOf, itemsOf, memberOf, parseJson, spanOf, textOf, wordOf } from './json-document.ts'
import { isWired, type SavedAction, type SavedBranch, type SavedProperty, type SavedScript } from './saved.ts'

/**
 * Reads what web Studio exports and its API answers: `{ scriptContent: { header, actions, properties, branches } }`, with or
 * without the outer wrapper. State of the web interface beside the header is passed over.
 */
export function readStudioJson(source: Source): Checked<Script | undefined> {
  const faults = new Faults('studio')
  const root = parseJson(source, faults)
  const saved = root && readSaved(root, source, faults)
  const value = saved && buildScript(saved, faults)
  return { value, diagnostics: sorted(faults.diagnostics) }
}

function readSaved(root: Node, source: Source, faults: Faults): SavedScript | undefined {
  const content = memberOf(root, 'scriptcontent') ?? root
  const actions = memberOf(content, 'actions')
  if (actions === undefined || actions.children === undefined) {
    const at = { source, start: content.offset, end: content.offset + 1 }
    faults.error(
      'studio/no-script',
      at,
      'this JSON is no script of Studio: it has no "actions"',
      'export the script from Studio',
    )
    return undefined
  }
  const header = memberOf(content, 'header')
  const name = memberOf(header, 'scriptname')
  const media = wordOf(memberOf(header, 'mediatypename')) ?? wordOf(memberOf(header, 'mediatype'))
  const properties = byId(memberOf(content, 'properties'))
  const branches = byId(memberOf(content, 'branches'))
  return {
    source,
    at: spanOf(source, content),
    name: name && textOf(source, name),
    media,
    actions: identified(actions).map(({ key, value }) =>
      readAction(source, key, value, {
        properties: properties.get(String(key.value)),
        branches: branches.get(String(key.value)),
      }),
    ),
  }
}

/** Actions by their id; a list of actions, as other clients of the API send it, has the id inside. */
function identified(actions: Node): readonly { readonly key: Node; readonly value: Node }[] {
  if (actions.type !== 'array') return entriesOf(actions)
  return itemsOf(actions).map(value => ({ key: memberOf(value, 'actionid') ?? value, value }))
}

function byId(node: Node | undefined): ReadonlyMap<string, Node> {
  return new Map(entriesOf(node).map(({ key, value }) => [String(key.value), value]))
}

interface Parts {
  readonly properties: Node | undefined
  readonly branches: Node | undefined
}

function readAction(source: Source, key: Node, node: Node, { properties, branches }: Parts): SavedAction {
  const inside = new Map(entriesOf(node).map(each => [String(each.key.value).toLowerCase(), each.value]))
  const id = textOf(source, key)
  const name = inside.get('name')
  const x = Number(wordOf(inside.get('x')) ?? Number.NaN)
  const y = Number(wordOf(inside.get('y')) ?? Number.NaN)
  return {
    id,
    at: id.at,
    name: name ? textOf(source, name) : { ...id, value: '' },
    library: wordOf(inside.get('libraryid')),
    label: wordOf(inside.get('label')),
    place: Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined,
    properties: itemsOf(properties).map(each => readProperty(source, each)),
    branches: itemsOf(branches).flatMap(each => readBranch(source, each) ?? []),
  }
}

function readProperty(source: Source, node: Node): SavedProperty {
  const name = wordOf(memberOf(node, 'name')) ?? ''
  const value = memberOf(node, 'value')
  if (value === undefined) return { name, value: textOf(source, { ...node, type: 'null' }) }
  return { name, value: value.children ? itemsOf(value).map(each => textOf(source, each)) : textOf(source, value) }
}

function readBranch(source: Source, node: Node): SavedBranch | undefined {
  const parts = new Map(entriesOf(node).map(each => [String(each.key.value).toLowerCase(), each.value]))
  const target = parts.get('to')
  const to = wordOf(target) ?? ''
  if (target === undefined || !isWired(to)) return undefined
  const label = parts.get('label')
  const index = Number(wordOf(parts.get('index')) ?? Number.NaN)
  const at: Span = spanOf(source, node)
  return {
    kind: kindOf(wordOf(parts.get('type')), wordOf(label)),
    label: wordOf(label) ?? '',
    index: Number.isInteger(index) ? index : undefined,
    to: to.trim(),
    labelAt: label ? textOf(source, label).at : at,
    targetAt: spanOf(source, target),
  }
}

/** Studio writes `custom` for the labels of Case and Menu, other clients of its API write `case`. */
function kindOf(type: string | undefined, label: string | undefined): SavedBranch['kind'] {
  switch (type?.toLowerCase()) {
    case 'default':
      return 'default'
    case 'branch':
      return 'branch'
    case 'custom':
    case 'case':
      return 'custom'
    default:
      return label === undefined || label === '' ? 'default' : 'custom'
  }
}
