import type { Graph, GraphEdge, GraphNode, Role } from '../../graph/graph.ts'
import type { Kind } from '../../graph/kind.ts'
import { exitsOf } from '../../graph/ways.ts'
import { safeText } from '../safe-text.ts'

const shapes: Partial<Record<Kind, string>> = {
  begin: 'shape=oval',
  end: 'shape=oval',
  event: 'shape=cds',
  decision: 'shape=hexagon',
  script: 'shape=box,peripheries=2',
  note: 'shape=note',
  record: 'shape=box,color="#d32f2f",penwidth=2',
  stops: 'shape=box,color="#d32f2f",penwidth=2',
  unrecorded: 'shape=box,color="#d32f2f",style="rounded,dashed"',
}

const styles: Readonly<Record<Role, string>> = {
  default: '',
  branch: '',
  custom: '',
  grant: 'color="#18794e",penwidth=2',
  refuse: 'color="#c62828",style=dashed',
  call: 'style=dotted',
}

/** A graph in the DOT language, for Graphviz and what reads its files. */
export function dot({ name, groups, nodes, edges }: Graph): string {
  const names = new Map(nodes.map((node, index) => [node.key, `n${index}`]))
  const nameOf = (key: string): string => names.get(key) ?? ''
  const exits = exitsOf(edges)
  const body = groups.flatMap(({ key, name: heading }, index) => {
    const own = nodes.filter(each => each.group === key).map(each => `${nameOf(each.key)} ${nodeStyle(each)};`)
    if (groups.length === 1) return own.map(line => `  ${line}`)
    return [`  subgraph cluster_${index} {`, `    label=${quoted(heading)};`, ...own.map(line => `    ${line}`), '  }']
  })
  const lines = [
    `digraph ${quoted(name)} {`,
    '  rankdir=TB;',
    '  node [shape=box,style=rounded,fontname="sans-serif",fontsize=11];',
    '  edge [fontname="sans-serif",fontsize=9];',
    ...body,
    ...edges.map(edge => `  ${nameOf(edge.from)} -> ${nameOf(edge.to)}${edgeStyle(edge, exits.get(edge.from) === 1)};`),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

function nodeStyle({ caption, type, kind, line }: GraphNode): string {
  const text = caption === type ? quoted(caption) : quoted(caption, type)
  return listed([`label=${text}`, `tooltip=${quoted(`line ${line}`)}`, shapes[kind] ?? ''])
}

function edgeStyle({ label, role }: GraphEdge, isAlone: boolean): string {
  const mark = role === 'grant' ? '✓ ' : role === 'refuse' ? '✕ ' : ''
  const style = listed([role === 'default' && isAlone ? '' : `label=${quoted(mark + label)}`, styles[role]])
  return style === '[]' ? '' : ` ${style}`
}

const listed = (attributes: readonly string[]): string => `[${attributes.filter(Boolean).join(',')}]`

/** A quoted string of DOT, a line each; a backslash of the text stays one. */
function quoted(...lines: readonly string[]): string {
  const escaped = lines.map(line => safeText(line).replace(/["\\]/g, '\\$&').replaceAll('&', '&amp;'))
  return `"${escaped.join('\\n')}"`
}
