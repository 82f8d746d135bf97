import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types'
import type { ActionNode } from '../script/tree.ts'
import type { Node, ScalarNode } from '../yaml/node.ts'
import { rangeOf } from './ranges.ts'
import { rootOf, type View } from './view.ts'

const kinds = {
  namespace: 3,
  property: 7,
  function: 12,
  string: 15,
  array: 18,
  object: 19,
  key: 20,
  event: 24,
  operator: 25,
} as const satisfies Record<string, SymbolKind>

/** Deeper levels are not shown. */
const deepest = 3

/** The parts of a text: of a script its actions with their types, of other files their keys. */
export function outlineOf(view: View): readonly DocumentSymbol[] {
  const root = rootOf(view)
  if (root === undefined)
    return view.script && view.script.source === view.source ? view.script.actions.map(ofAction) : []
  return partsOf(root, view, 1)
}

function partsOf(node: Node, view: View, depth: number): readonly DocumentSymbol[] {
  if (node.kind === 'list') return node.items.map((item, index) => ofItem(item, index, view, depth))
  if (node.kind !== 'map') return []
  return node.entries.map(({ key, value }) => ofEntry(key, value, view, depth))
}

function ofEntry(key: ScalarNode, value: Node, view: View, depth: number): DocumentSymbol {
  const name = key.text.value
  const action = view.kind === 'script' && depth === 2 ? actionAt(view, key) : undefined
  const at = { ...key.at, end: Math.max(key.at.end, value.at.end) }
  const children = action || depth >= deepest ? [] : partsOf(value, view, depth + 1)
  return {
    name: shown(name),
    detail: action ? detailOf(action) : value.kind === 'scalar' ? shown(value.text.value) : '',
    kind: action
      ? kindOf(action)
      : value.kind === 'map'
        ? kinds.object
        : value.kind === 'list'
          ? kinds.array
          : kinds.property,
    range: rangeOf(at),
    selectionRange: rangeOf(key.at),
    ...(children.length > 0 ? { children: [...children] } : {}),
  }
}

/** An item is called by its first key, as a step by its verb. */
function ofItem(node: Node, index: number, view: View, depth: number): DocumentSymbol {
  const first = node.kind === 'map' ? node.entries[0] : undefined
  const name = first?.key.text.value ?? (node.kind === 'scalar' ? node.text.value : `${index + 1}`)
  const detail = first?.value.kind === 'scalar' ? first.value.text.value : ''
  const children =
    node.kind === 'scalar' || depth >= deepest || (first && node.kind === 'map' && node.entries.length === 1)
      ? []
      : partsOf(node, view, depth + 1)
  return {
    name: shown(name),
    detail: shown(detail),
    kind: kinds.key,
    range: rangeOf(node.at),
    selectionRange: rangeOf(first ? { ...node.at, end: Math.min(node.at.end, first.key.at.end) } : node.at),
    ...(children.length > 0 ? { children: [...children] } : {}),
  }
}

function actionAt({ script, source }: View, key: ScalarNode): ActionNode | undefined {
  if (script?.source !== source) return undefined
  return script.actions.find(each => each.at.start === key.at.start)
}

function ofAction(node: ActionNode): DocumentSymbol {
  const range = rangeOf(node.at)
  return { name: shown(node.id), detail: detailOf(node), kind: kindOf(node), range, selectionRange: range }
}

function detailOf({ typeName, caption }: ActionNode): string {
  return caption === undefined ? typeName : `${typeName}: ${shown(caption)}`
}

function kindOf({ type }: ActionNode): SymbolKind {
  if (type.handles !== undefined || type.name === 'Begin') return kinds.event
  if (type.name === 'Runsub' || type.name === 'Runscript') return kinds.function
  return type.branches.length > 0 || type.customBranches ? kinds.operator : kinds.property
}

/** An editor takes no empty name, and shows one line. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line === '' ? '(empty)' : line.length > 80 ? `${line.slice(0, 79)}…` : line
}
