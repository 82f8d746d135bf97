import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types'
import { actionNamed, matching } from '../actions/index.ts'
import { builtins } from '../snippet/builtins/index.ts'
import { rangeOf } from './ranges.ts'
import { variablesIn } from './variables.ts'
import type { View } from './view.ts'
import type { Way } from './way.ts'

const variableKind: CompletionItemKind = 6
const functionKind: CompletionItemKind = 3
const keywordKind: CompletionItemKind = 14

const keywords = [
  'ASSIGN',
  'BREAK',
  'CASE',
  'DEFAULT',
  'DYNAMIC',
  'ELSE',
  'FOR',
  'FOREACH',
  'FUNCTION',
  'IF',
  'REPEAT',
  'RETURN',
  'SELECT',
  'SWITCH',
  'TRACE',
] as const

/** Variables and functions where a script’s text is code: in a snippet, an expression, between braces. None elsewhere. */
export function codeCompletion(view: View, way: Way, offset: number): readonly CompletionItem[] | undefined {
  if (view.kind !== 'script' || way.path[0] !== 'actions' || way.path.length < 3 || way.part === 'key') return undefined
  const kind = kindAt(way)
  const before = view.source.text.slice(way.part === 'block' ? Math.max(0, offset - 5_000) : way.start, offset)
  const inBraces = before.lastIndexOf('{') > before.lastIndexOf('}')
  if (kind === undefined || (kind === 'template' && !inBraces)) return way.part === 'block' ? [] : undefined
  const word = /[\p{L}\p{N}_$:]*$/u.exec(before)?.[0] ?? ''
  const range = rangeOf({ source: view.source, start: offset - word.length, end: offset })
  const item = (label: string, itemKind: CompletionItemKind, detail: string): CompletionItem => ({
    label,
    kind: itemKind,
    detail,
    filterText: label,
    textEdit: { range, newText: label },
  })
  const variables = [...new Set(view.script ? variablesIn(view.script).map(each => each.name) : [])]
  return [
    ...variables.filter(name => name !== word).map(name => item(name, variableKind, 'variable')),
    ...[...builtins.values()].map(({ name, summary }) => item(name, functionKind, summary)),
    ...(kind === 'code' ? keywords.map(name => item(name, keywordKind, 'statement')) : []),
  ]
}

/** What kind of text a place of an action holds: `actions`, the id, the type, perhaps a property. */
function kindAt({ path }: Way): 'code' | 'expression' | 'template' | undefined {
  const type = actionNamed(String(path[2] ?? ''))
  if (!type) return undefined
  const name = path[3]
  const property =
    name === undefined
      ? type.properties[0]
      : type.properties.find(each => matching(each.name) === matching(String(name)))
  switch (property?.kind) {
    case 'code':
    case 'expression':
      return property.kind
    case 'template':
    case 'number':
    case 'list':
      return 'template'
    default:
      return undefined
  }
}
