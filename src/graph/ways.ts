import { labelOf } from './card.ts'
import type { Label } from './drawing.ts'
import type { GraphEdge, Role } from './graph.ts'

/** What is to be drawn as one line: the branches of one action that mean the same and lead to the same place. */
export interface Way {
  readonly from: string
  readonly to: string
  readonly role: Role
  readonly edges: readonly GraphEdge[]
  readonly label?: Pick<Label, 'text' | 'width' | 'height'>
}

/** Gathers branches into ways, in the order of their first branch. A way on that has no alternative needs no label. */
export function waysOf(edges: readonly GraphEdge[], all: ReadonlyMap<string, number>): readonly Way[] {
  const gathered = new Map<string, GraphEdge[]>()
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to, strokeOf(edge.role)])
    const list = gathered.get(key)
    if (list) list.push(edge)
    else gathered.set(key, [edge])
  }
  return [...gathered.values()].flatMap(list => {
    const [first] = list
    if (first === undefined) return []
    const isAlone = first.role === 'default' && all.get(first.from) === 1
    return [
      {
        from: first.from,
        to: first.to,
        role: list.find(each => each.role !== 'default')?.role ?? first.role,
        edges: list,
        ...(isAlone ? {} : { label: labelOf(list.map(wordOf)) }),
      },
    ]
  })
}

/** Ways that look alike may share a line; a caller's yes and no, and a call of a script, never share with others. */
function strokeOf(role: Role): string {
  return role === 'default' || role === 'branch' || role === 'custom' ? 'plain' : role
}

/** The mark tells yes from no where colors do not. */
function wordOf({ label, role }: GraphEdge): string {
  return role === 'grant' ? `✓ ${label}` : role === 'refuse' ? `✕ ${label}` : label
}

/** How many ways leave each action; a call of a script is none. */
export function exitsOf(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { from, role } of edges) if (role !== 'call') counts.set(from, (counts.get(from) ?? 0) + 1)
  return counts
}
