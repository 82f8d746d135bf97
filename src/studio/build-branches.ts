import type { ActionType } from '../actions/action.ts'
import { matching } from '../actions/index.ts'
import type { Branch } from '../script/tree.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import type { SavedBranch } from './saved.ts'

/** The wired branches of an action under the labels of the language; Studio's labels of Case and Menu stand as they are. */
export function buildBranches(type: ActionType, saved: readonly SavedBranch[], faults: Faults): readonly Branch[] {
  const branches: Branch[] = []
  for (const each of saved) {
    const label = labelOf(type, each)
    if (label === undefined) {
      faults.warning(
        'studio/unknown-branch',
        each.labelAt,
        `"${type.name}" has no branch ${quoted(each.label || 'Default')}`,
        'nothing leaves by it here',
      )
      continue
    }
    const before = branches.find(other => other.label === label)
    if (before !== undefined) {
      faults.warning(
        'studio/two-branches',
        each.labelAt,
        `the branch ${quoted(label)} is wired twice`,
        'the first one is taken',
        {
          related: [{ at: before.labelAt, message: 'the first one' }],
        },
      )
      continue
    }
    branches.push({ label, target: each.to, labelAt: each.labelAt, targetAt: each.targetAt })
  }
  return branches
}

function labelOf(type: ActionType, { kind, label, index }: SavedBranch): string | undefined {
  if (kind === 'default') return type.hasDefault ? 'Default' : undefined
  if (kind === 'custom' && type.customBranches) return label
  const word = matching(label)
  const bare = word.startsWith('on') ? word.slice(2) : word
  const named = type.branches.find(each => [word, bare].includes(matching(each.name)))
  if (named !== undefined) return named.name
  if (word === 'default' && type.hasDefault) return 'Default'
  return type.customBranches
    ? label
    : kind === 'branch'
      ? type.branches.find(each => each.index === index)?.name
      : undefined
}
