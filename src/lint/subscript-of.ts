import type { Flow, FlowScript } from '../flow/flow.ts'
import type { ActionNode } from '../script/tree.ts'
import { constantOf } from './wiring.ts'

/** The script that an action runs, by a name that stands in the file; undefined if it is not there or only known at run time. */
export function subscriptOf(node: ActionNode, flow: Flow): FlowScript | undefined {
  const name = constantOf(node, 'ScriptName')
  const key = name === undefined || name === '' ? undefined : flow.find(name)
  return key === undefined ? undefined : flow.scripts.get(key)
}
