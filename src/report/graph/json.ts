import type { Graph } from '../../graph/graph.ts'

/** A graph for other programs. The format's version grows when a key changes its meaning; keys are only added. */
export function json({ name, groups, nodes, edges }: Graph): string {
  return `${JSON.stringify({ format: 'callwright/graph@1', script: name, groups, nodes, edges }, undefined, 2)}\n`
}
