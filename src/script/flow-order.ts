import type { ActionNode, Branch } from './tree.ts'

/** A script's actions as a reader follows them: the flow from Begin, each event with what comes after it, the rest. */
export interface FlowOrder {
  /** Each begins with an entry; what an earlier one reached is not repeated. */
  readonly chains: readonly (readonly ActionNode[])[]
  /** No branch leads here. */
  readonly unreached: readonly ActionNode[]
}

/** The branches of an action as a reader goes through them: Default, what is left, comes last. */
export function inOrder(branches: readonly Branch[]): readonly Branch[] {
  const isDefault = ({ label }: Branch) => label === 'Default'
  return [...branches.filter(each => !isDefault(each)), ...branches.filter(isDefault)]
}

/** Depth-first along the branches, in their order. Event actions keep the order of the file: the first of a kind counts. */
export function flowOrder(actions: readonly ActionNode[]): FlowOrder {
  const byId = new Map(actions.map(each => [each.id, each]))
  const seen = new Set<ActionNode>()
  const isEntry = ({ type }: ActionNode) => type.name === 'Begin' || type.handles !== undefined
  const chainFrom = (entry: ActionNode): readonly ActionNode[] => {
    const chain: ActionNode[] = []
    const open = [entry]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node) || (node !== entry && isEntry(node))) continue
      seen.add(node)
      chain.push(node)
      for (const { target } of inOrder(node.branches).toReversed()) {
        const next = byId.get(target)
        if (next !== undefined) open.push(next)
      }
    }
    return chain
  }
  const entries = [
    ...actions.filter(each => each.type.name === 'Begin'),
    ...actions.filter(each => each.type.handles !== undefined),
  ]
  const chains = entries.map(chainFrom)
  return { chains, unreached: actions.filter(each => !seen.has(each)).flatMap(chainFrom) }
}
