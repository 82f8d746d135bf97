import type { ActionNode, Branch, Script } from '../script/tree.ts'
import type { Found } from './rule.ts'

/** An action that can be reached, by the branch of another one that leads there first. */
interface Reached {
  readonly node: ActionNode
  readonly from?: { readonly node: ActionNode; readonly branch: Branch }
}

/** How the actions of one script hang together, whatever their variables hold. */
export interface Wiring {
  readonly nodes: ReadonlyMap<string, ActionNode>
  /** The Begin that is entered: Studio takes the one that was added last. */
  readonly begin: ActionNode | undefined
  /** Event actions, the first of each event. */
  readonly handlers: readonly ActionNode[]
  readonly next: (node: ActionNode) => readonly ActionNode[]
  readonly before: (node: ActionNode) => readonly ActionNode[]
  /** What can be reached from an action, itself first, nearest first; not beyond those at which `ends`. */
  readonly reachable: (from: ActionNode, ends?: (node: ActionNode) => boolean) => ReadonlyMap<string, Reached>
}

const known = new WeakMap<Script, Wiring>()

/** The wiring of a script; found once a script. */
export function wiringOf(script: Script): Wiring {
  const found = known.get(script) ?? wire(script)
  known.set(script, found)
  return found
}

function wire(script: Script): Wiring {
  const nodes = new Map(script.actions.map(node => [node.id, node]))
  const before = new Map<string, ActionNode[]>()
  for (const node of script.actions)
    for (const { target } of node.branches) {
      const list = before.get(target) ?? []
      if (!list.includes(node)) list.push(node)
      before.set(target, list)
    }
  const handlers = new Map<string, ActionNode>()
  for (const node of script.actions) {
    const { handles } = node.type
    if (handles !== undefined && !handlers.has(handles)) handlers.set(handles, node)
  }
  return {
    nodes,
    begin: script.actions.findLast(each => each.type.name === 'Begin'),
    handlers: [...handlers.values()],
    next: node => [...new Set(node.branches.flatMap(({ target }) => nodes.get(target) ?? []))],
    before: node => before.get(node.id) ?? [],
    reachable: (from, ends = () => false) => {
      const reached = new Map<string, Reached>([[from.id, { node: from }]])
      for (const { node } of reached.values()) {
        if (ends(node)) continue
        for (const branch of node.branches) {
          const target = nodes.get(branch.target)
          if (target && !reached.has(target.id)) reached.set(target.id, { node: target, from: { node, branch } })
        }
      }
      return reached
    },
  }
}

/** The way by which an action was reached, for a finding's `path`. */
export function wayTo(id: string, reached: ReadonlyMap<string, Reached>): NonNullable<Found['path']> {
  const steps: { readonly at: Branch['labelAt']; readonly message: string }[] = []
  for (let step = reached.get(id); step; step = step.from && reached.get(step.from.node.id)) {
    const by = step.from ? `, by ${step.from.branch.label} of "${step.from.node.id}"` : ''
    steps.unshift({ at: step.node.typeAt, message: `${step.node.type.name} "${step.node.id}"${by}` })
  }
  return steps
}

/** The text of a property that stands in the file as it is: nothing of it is known only at run time. */
export function constantOf(node: ActionNode, property: string): string | undefined {
  const text = node.properties.get(property)
  return text !== undefined && 'value' in text && !text.value.includes('{') ? text.value.trim() : undefined
}

/** Where a property's value stands; where it is not written, the action's type. */
export function placeOf(node: ActionNode, property: string): ActionNode['typeAt'] {
  const text = node.properties.get(property)
  return text !== undefined && 'value' in text && text.at.end > text.at.start ? text.at : node.typeAt
}

/** An action by its type and id, as messages name it; exports have numbers for ids, and say more by the caption. */
export function called({ typeName, id, caption }: ActionNode): string {
  return `${typeName} "${id}"${/^\d+$/.test(id) && caption !== undefined ? ` (${caption})` : ''}`
}
