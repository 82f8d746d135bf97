import type { ActionType } from '../actions/action.ts'
import { matching } from '../actions/index.ts'
import { didYouMean } from '../text/suggest.ts'
import type { Node, ScalarNode } from '../yaml/node.ts'
import { type Faults, textOf } from '../yaml/fields.ts'
import type { Branch } from './tree.ts'

/** Names by which an action's own branches match: an old leading `On` does not count. */
const plain = (label: string) => matching(label).replace(/^on(?=.)/, '')

/** The label that a written one means for this type: a name of its own, else the author's, if the type takes such. */
export function labelFor(type: ActionType, written: string): string | undefined {
  if (type.hasDefault && plain(written) === 'default') return 'Default'
  const own = type.branches.find(each => plain(each.name) === plain(written))
  return own?.name ?? (type.customBranches ? written : undefined)
}

/** Reads `next` and `branches`. */
export function readBranches(type: ActionType, action: string, entries: ReadonlyMap<string, { key: ScalarNode; value: Node }>, faults: Faults): readonly Branch[] {
  const found: Branch[] = []
  const next = entries.get('next')
  if (next) {
    if (type.hasDefault) add('Default', next.key, next.value)
    else
      faults.error('script/unknown-branch', next.key.at, `${type.name} has no Default branch`, type.branches.length === 0 ? `nothing follows ${type.name}: remove "next"` : `name the branches: ${type.branches.map(each => each.name).join(', ')}`)
  }
  const branches = entries.get('branches')
  if (branches && branches.value.kind !== 'map') faults.error('script/bad-value', branches.value.at, '"branches" must be a map from labels to actions', 'write it as "branches: { \\"1\\": yes, Default: no }"')
  if (branches?.value.kind === 'map')
    for (const { key, value } of branches.value.entries) {
      const label = labelFor(type, key.text.value)
      if (label !== undefined) add(label, key, value)
      else unknownBranch(type, key, faults)
    }
  return found

  function add(label: string, key: ScalarNode, value: Node): void {
    const target = textOf(value, `the target of "${key.text.value}" of "${action}"`, faults)
    if (!target) return
    const former = found.find(each => each.label === label)
    if (former) {
      faults.error('script/duplicate-key', key.at, `branch "${label}" of "${action}" is given twice`, 'remove one of them', [{ at: former.labelAt, message: 'here first' }])
      return
    }
    found.push({ label, target: target.value, labelAt: key.at, targetAt: target.at })
  }
}

function unknownBranch(type: ActionType, key: ScalarNode, faults: Faults): void {
  const names = [...(type.hasDefault ? ['Default'] : []), ...type.branches.map(each => each.name)]
  faults.error('script/unknown-branch', key.at, `${type.name} has no branch "${key.text.value}"`, names.length === 0 ? `nothing follows ${type.name}` : didYouMean(key.text.value, names))
}
