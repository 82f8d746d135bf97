import type { Graph, GraphEdge, GraphNode, Role } from '../../graph/graph.ts'
import type { Kind } from '../../graph/kind.ts'
import { exitsOf } from '../../graph/ways.ts'
import { safeText } from '../safe-text.ts'

/** The marks of Mermaid's shapes, around a node's text. */
const shapes: Partial<Record<Kind, readonly [string, string]>> = {
  begin: ['([', '])'],
  end: ['([', '])'],
  event: ['>', ']'],
  decision: ['{{', '}}'],
  script: ['[[', ']]'],
  note: ['[/', '/]'],
}

const arrows: Readonly<Record<Role, string>> = {
  default: '-->',
  branch: '-->',
  custom: '-->',
  grant: '==>',
  refuse: '-.->',
  call: '-.->',
}

/** A Mermaid flowchart, as GitHub and GitLab draw it. Nodes are numbered: an id such as `end` would break it. */
export function mermaid({ name, groups, nodes, edges }: Graph): string {
  const names = new Map(nodes.map((node, index) => [node.key, `n${index}`]))
  const nameOf = (key: string): string => names.get(key) ?? ''
  const exits = exitsOf(edges)
  const nodeLines = (group: string, indent: string): readonly string[] =>
    nodes.filter(each => each.group === group).map(each => `${indent}${nodeLine(each, nameOf(each.key))}`)
  const body = groups.flatMap(({ key, name: heading }, index) =>
    groups.length === 1
      ? nodeLines(key, '  ')
      : [`  subgraph g${index}["${quoted(heading)}"]`, ...nodeLines(key, '    '), '  end'],
  )
  const lines = [
    '---',
    `title: ${JSON.stringify(safeText(name))}`,
    '---',
    'flowchart TB',
    ...body,
    ...edges.map(edge => `  ${nameOf(edge.from)} ${arrow(edge, exits.get(edge.from) === 1)} ${nameOf(edge.to)}`),
    ...classLines(nodes, nameOf),
  ]
  return `${lines.join('\n')}\n`
}

function nodeLine({ caption, type, kind }: GraphNode, name: string): string {
  const [open, close] = shapes[kind] ?? ['[', ']']
  const text = caption === type ? quoted(caption) : `${quoted(caption)}<br><i>${quoted(type)}</i>`
  return `${name}${open}"${text}"${close}`
}

function arrow({ label, role }: GraphEdge, isAlone: boolean): string {
  const mark = role === 'grant' ? '✓ ' : role === 'refuse' ? '✕ ' : ''
  return role === 'default' && isAlone ? arrows[role] : `${arrows[role]}|"${mark}${quoted(label)}"|`
}

const colors: Partial<Record<Kind, string>> = {
  record: 'stroke:#d32f2f,stroke-width:2px',
  stops: 'stroke:#d32f2f,stroke-width:2px',
  unrecorded: 'stroke:#d32f2f,stroke-width:2px,stroke-dasharray:4 3',
  event: 'stroke:#b7791f,stroke-width:2px',
}

function classLines(nodes: readonly GraphNode[], nameOf: (key: string) => string): readonly string[] {
  return Object.entries(colors).flatMap(([kind, style]) => {
    const members = nodes.filter(each => each.kind === kind).map(each => nameOf(each.key))
    return members.length === 0 ? [] : [`  classDef ${kind} ${style}`, `  class ${members.join(',')} ${kind}`]
  })
}

/**
 * Text within quotes: what Mermaid, the Markdown in it (a list at the start) or the HTML that it makes could read as
 * anything else stands as a number.
 */
function quoted(text: string): string {
  const numbered = (sign: string): string => `#${sign.codePointAt(0) ?? 0};`
  const plain = safeText(text).replace(/[^\p{L}\p{M}\p{N} .,:?!'()/+-]/gu, numbered)
  return plain.replace(/^\s*[-+]|(?<=^\s*\d+)[.)]/, sign => sign.replace(/\S/, numbered)) || ' '
}
