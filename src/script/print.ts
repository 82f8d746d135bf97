import { type Entry, writeYaml } from '../yaml/write-yaml.ts'
import { flowOrder } from './flow-order.ts'
import { lineEndsOf, mostLineEnds } from './line-ends.ts'
import { printAction } from './print-action.ts'
import { printIds } from './print-ids.ts'
import type { ActionNode, Script } from './tree.ts'

/**
 * A script as the YAML that a person would have written: actions in the order of the flow, named by their captions, without
 * what goes without saying. Reading it again gives the same script; Studio's numbers for actions have become names.
 */
export function printScript(script: Script): string {
  const { chains, unreached } = flowOrder(script.actions)
  const ids = printIds([...chains.flat(), ...unreached])
  const isExport = script.isExport === true
  const lineEnds = script.lineEnds ?? mostLineEnds(script.actions)
  const withLineEnds = (node: ActionNode): ActionNode => {
    const own = lineEndsOf(node)
    return !isExport || own === undefined || own === (lineEnds ?? 'lf') ? node : { ...node, lineEnds: own }
  }
  const entry = (node: ActionNode): Entry => ({
    key: ids.get(node.id) ?? node.id,
    value: printAction(withLineEnds(node), ids, isExport),
  })
  const actions = [
    ...chains.flatMap((chain, number) => apart(chain.map(entry), number > 0)),
    ...apart(unreached.map(entry), true, hasSteps(unreached) ? 'No branch leads here.' : undefined),
  ]
  const { name, media, description, consentVariable } = script
  return writeYaml({
    pairs: [
      { key: 'script', value: name },
      ...(media === 'phone' ? [] : [{ key: 'media', value: media }]),
      ...(description === undefined ? [] : [{ key: 'description', value: description }]),
      ...(consentVariable === undefined ? [] : [{ key: 'consentVariable', value: consentVariable }]),
      ...(lineEnds === undefined ? [] : [{ key: 'lineEnds', value: lineEnds }]),
      { key: 'actions', value: { pairs: actions } },
    ],
  })
}

/** A blank line before the first, and a remark. */
function apart(entries: readonly Entry[], isApart: boolean, remark?: string): readonly Entry[] {
  const [first, ...rest] = entries
  if (first === undefined || !isApart) return entries
  return [{ ...first, isApart, ...(remark === undefined ? {} : { remark }) }, ...rest]
}

/** Remarks on the canvas need no branch; other actions without one are never played. */
const hasSteps = (nodes: readonly ActionNode[]): boolean =>
  nodes.some(({ type }) => type.name !== 'Note' && type.name !== 'Annotation')
