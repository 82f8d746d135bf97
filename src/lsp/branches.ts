import { actionNamed } from '../actions/index.ts'
import { exitsOf } from '../script/read-branches.ts'
import type { ActionNode } from '../script/tree.ts'
import type { Offer } from './offers.ts'
import type { View } from './view.ts'

/** The action of which a place speaks: `actions` and `stubs` hold what belongs to an action, by its id. */
export function actionOf({ script }: View, path: readonly (string | number)[]): ActionNode | undefined {
  const [section, id] = path
  if (section !== 'actions' && section !== 'stubs') return undefined
  return script?.actions.find(each => each.id === id)
}

/** The branches of the action, or of the type of action, of which a place speaks. */
export function branchesOf(view: View, path: readonly (string | number)[]): readonly Offer[] {
  const node = actionOf(view, path)
  const wired = (node?.branches ?? []).map(({ label, target }) => ({ name: label, detail: `leads to ${target}` }))
  const type = node?.type ?? actionNamed(String(path[1] ?? ''))
  const others = type ? exitsOf(type).filter(name => !wired.some(each => each.name === name)) : []
  return [...wired, ...others.map(name => ({ name }))]
}
