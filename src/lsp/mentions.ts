import type { MapShape, Named, Shape } from '../form/shape.ts'
import type { Span } from '../text/source.ts'
import type { Node, ScalarNode } from '../yaml/node.ts'
import { standingAt } from './standing.ts'
import { variablesIn } from './variables.ts'
import { rootOf, type View } from './view.ts'

/** A place where a file names something, or says what it is. */
export interface Mention {
  readonly kind: Named
  readonly name: string
  /** The name alone, without its quotes. */
  readonly at: Span
  readonly role: 'definition' | 'use'
}

const known = new WeakMap<View, readonly Mention[]>()

/** All that a text names, in its order. */
export function mentionsIn(view: View): readonly Mention[] {
  const found = known.get(view)
  if (found) return found
  const root = rootOf(view)
  const named = root && view.form ? mentionsOf(root, view.form) : []
  const script = view.kind === 'script' ? view.script : undefined
  const inCode = script && script.source === view.source ? variablesIn(script) : []
  const mentions = [...named.filter(each => each.kind !== 'variable' || inCode.length === 0), ...inCode]
  mentions.sort((a, b) => a.at.start - b.at.start)
  known.set(view, mentions)
  return mentions
}

/** What is named at an offset. */
export function mentionAt(view: View, offset: number): Mention | undefined {
  return mentionsIn(view).find(({ at }) => at.start <= offset && offset <= at.end)
}

/** Whether two mentions speak of the same thing. */
export function isSame(a: Pick<Mention, 'kind' | 'name'>, b: Pick<Mention, 'kind' | 'name'>): boolean {
  return kindsOf(a.kind).some(each => kindsOf(b.kind).includes(each)) && keyOf(a) === keyOf(b)
}

/** A word that may name things of several kinds. */
function kindsOf(kind: Named): readonly Named[] {
  switch (kind) {
    case 'person':
    case 'destination':
      return ['agent']
    case 'action-or-type':
      return ['action']
    default:
      return [kind]
  }
}

/** Case does not count in names of variables. */
function keyOf({ kind, name }: Pick<Mention, 'kind' | 'name'>): string {
  return kind === 'variable' ? name.toLowerCase().replace(/^global:/, '') : name
}

function mentionsOf(root: Node, form: Shape): readonly Mention[] {
  const found: Mention[] = []
  visit(root, [form])
  return found

  function visit(node: Node, shapes: readonly Shape[]): void {
    for (const shape of shapes) visitAs(node, shape)
  }

  function visitAs(node: Node, shape: Shape): void {
    switch (shape.kind) {
      case 'either':
        return visit(node, shape.of)
      case 'list':
        if (node.kind === 'list') for (const item of node.items) visit(item, [shape.of])
        else if (shape.orAlone) visit(node, [shape.of])
        return
      case 'text':
        if (shape.names !== undefined && node.kind === 'scalar' && !node.isNull) add(shape.names, node, 'use')
        return
      case 'map':
        return visitMap(node, shape)
      case 'tagged':
        return visitMap(node, shape)
      case 'any':
        return
    }
  }

  function visitMap(node: Node, shape: MapShape | Extract<Shape, { readonly kind: 'tagged' }>): void {
    if (node.kind !== 'map') return
    const names = node.entries.map(each => each.key.text.value)
    for (const { key, value } of node.entries) {
      const { shapes, key: says } = standingAt(shape, [key.text.value], () => names)
      const defines = shape.kind === 'map' && shape.others?.defines === true
      if (says?.names !== undefined) add(says.names, key, defines ? 'definition' : 'use')
      visit(value, shapes)
    }
  }

  function add(kind: Named, node: ScalarNode, role: Mention['role']): void {
    const { value, offsetAt, at } = node.text
    const name = value.trim()
    if (name === '') return
    const from = value.indexOf(name)
    found.push({
      kind,
      name,
      at: { source: at.source, start: offsetAt(from), end: offsetAt(from + name.length) },
      role,
    })
  }
}
