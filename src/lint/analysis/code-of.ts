import type { Compiled } from '../../behavior/station.ts'
import type { ActionNode } from '../../script/tree.ts'
import type { Expression, Program, Template } from '../../snippet/tree.ts'
import type { Span } from '../../text/source.ts'
import type { Text } from '../../text/written.ts'
import { flowScriptOf } from './actions-of.ts'
import { latestOf } from './latest.ts'

/** A text of an action that was written and parsed, with the way from its offsets to the file. */
export interface Code {
  readonly node: ActionNode
  readonly property: string
  readonly tree: Program | Expression | Template
  readonly at: (place: { readonly start: number; readonly end: number }) => Span
}

/** Every text of a script that holds code, in the order of the file. */
export const codeOf = latestOf((subject): readonly Code[] => {
  const stations = flowScriptOf(subject)?.stations
  return subject.script.actions.flatMap(node =>
    [...node.properties].flatMap(([property, written]) => {
      const compiled = stations?.get(node.id)?.properties.get(property)
      return compiled ? codes(node, property, written, compiled) : []
    }),
  )
})

function codes(
  node: ActionNode,
  property: string,
  written: Text | readonly Text[],
  compiled: Compiled,
): readonly Code[] {
  if (compiled.kind === 'list')
    return compiled.items.flatMap((each, index) => {
      const text = 'value' in written ? undefined : written[index]
      return text ? codes(node, property, text, each) : []
    })
  if (!('value' in written)) return []
  const tree = treeOf(compiled)
  const at: Code['at'] = ({ start, end }) => ({
    source: written.at.source,
    start: written.offsetAt(start),
    end: Math.max(written.offsetAt(start) + 1, written.offsetAt(end)),
  })
  return tree ? [{ node, property, tree, at }] : []
}

function treeOf(compiled: Compiled): Code['tree'] | undefined {
  switch (compiled.kind) {
    case 'program':
      return compiled.program
    case 'template':
      return compiled.template
    case 'expression':
      return compiled.expression
    default:
      return undefined
  }
}

/** The text of a literal without substitutions. */
export function literalText(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== 'text' || expression.style === 'date') return undefined
  let text = ''
  for (const part of expression.parts) {
    if (part.kind !== 'literal') return undefined
    text += part.text
  }
  return text
}
