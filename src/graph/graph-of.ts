import type { Flow, FlowScript } from '../flow/flow.ts'
import type { ActionNode } from '../script/tree.ts'
import { lineOf } from '../text/source.ts'
import type { Annotated, Graph, GraphEdge, GraphNode, Role } from './graph.ts'
import { kindOf } from './kind.ts'

/** The graph of a flow's main script alone. */
export function mainGraphOf(flow: Flow): Graph {
  return graphOfScripts(
    flow,
    [...flow.scripts.values()].filter(each => each.key === flow.mainKey),
  )
}

/** The graph of a flow with all the scripts that it may run, the main one first. */
export function graphOf(flow: Flow): Graph {
  return graphOfScripts(flow, [...flow.scripts.values()])
}

function graphOfScripts(flow: Flow, scripts: readonly FlowScript[]): Graph {
  return {
    name: flow.main.name,
    groups: scripts.map(({ key, script, begin }) => ({
      key,
      name: script.name,
      file: script.source.path,
      begin: keyOf(key, begin),
    })),
    nodes: scripts.flatMap(({ key, script }) => script.actions.map(node => nodeOf(key, node))),
    edges: scripts.flatMap(({ key, script }) =>
      script.actions.flatMap(node => [...edgesOf(key, node), ...callsOf(key, node, flow, scripts)]),
    ),
  }
}

const keyOf = (group: string, id: string): string => `${group}/${id}`

function nodeOf(group: string, node: ActionNode): GraphNode {
  const { id, typeName, place, caption } = node
  return {
    key: keyOf(group, id),
    id,
    group,
    type: typeName,
    kind: kindOf(node),
    caption: caption?.trim() || (/^\d+$/.test(id) ? typeName : id),
    line: lineOf(node.at),
    ...annotated(node),
    ...(place === undefined ? {} : { place }),
  }
}

function annotated({ consent, disclosure, sensitive }: ActionNode): Annotated {
  return {
    ...(consent === undefined ? {} : { asksConsent: true }),
    ...(disclosure === true ? { disclosure } : {}),
    ...(sensitive === undefined ? {} : { sensitive }),
  }
}

function edgesOf(group: string, node: ActionNode): readonly GraphEdge[] {
  return node.branches.map(({ label, target }) => ({
    from: keyOf(group, node.id),
    to: keyOf(group, target),
    label,
    role: roleOf(node, label),
  }))
}

function roleOf({ consent, type }: ActionNode, label: string): Role {
  if (consent?.grant.includes(label)) return 'grant'
  if (consent?.refuse.includes(label)) return 'refuse'
  if (label === 'Default') return 'default'
  return type.branches.some(branch => branch.name === label) ? 'branch' : 'custom'
}

/** Where a Runsub or Runscript names its script, and that script is in the picture. */
function callsOf(group: string, node: ActionNode, flow: Flow, scripts: readonly FlowScript[]): readonly GraphEdge[] {
  const name = node.properties.get('ScriptName')
  if (name === undefined || !('value' in name) || name.value.includes('{')) return []
  const called = scripts.find(each => each.key === flow.find(name.value))
  if (called === undefined) return []
  return [{ from: keyOf(group, node.id), to: keyOf(called.key, called.begin), label: 'runs', role: 'call' }]
}
