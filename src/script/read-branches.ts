import type { ActionType } from '../actions/action.ts'
import { matching } from '../actions/index.ts'
import type { Node, ScalarNode } from '../yaml/node.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import { readMap, readText } from '../yaml/texts.ts'
import type { Branch } from './tree.ts'

/** Names of an action's own exits. */
export function exitsOf(type: ActionType): readonly string[] {
  return [...(type.hasDefault ? ['Default'] : []), ...type.branches.map(each => each.name)]
}

/**
 * The branch that a label means: one of the action's own in any case and with a leading `On`, else, where authors add
 * branches, the label as it stands.
 */
export function branchNamed(type: ActionType, label: string): string | undefined {
  const word = matching(label)
  const bare = word.startsWith('on') ? word.slice(2) : word
  const exits = exitsOf(type)
  const own = exits.find(each => matching(each) === word) ?? exits.find(each => matching(each) === bare)
  return own ?? (type.customBranches ? label : undefined)
}

/** Tells of a label that is no branch of the action. */
export function unknownBranch(type: ActionType, key: ScalarNode, faults: Faults): void {
  const exits = exitsOf(type)
  const label = key.text.value
  if (exits.length === 0) faults.error('script/unknown-branch', key.at, `"${type.name}" has no exits`, 'leave it out')
  else if (!type.hasDefault && matching(label) === 'default')
    faults.error(
      'script/unknown-branch',
      key.at,
      `"${type.name}" has no Default`,
      `wire its branches ${exits.join(' and ')}`,
    )
  else faults.unknown('script/unknown-branch', key.at, `"${type.name}" has no branch ${quoted(label)}`, label, exits)
}

/** Collects the branches of one action. */
export class BranchReader {
  readonly branches: Branch[] = []
  readonly #type: ActionType
  readonly #faults: Faults

  constructor(type: ActionType, faults: Faults) {
    this.#type = type
    this.#faults = faults
  }

  readNext(key: ScalarNode, value: Node): void {
    if (this.#type.hasDefault) this.#add('Default', key, value)
    else if (exitsOf(this.#type).length === 0) unknownBranch(this.#type, key, this.#faults)
    else {
      const hint = `write "branches: { ${exitsOf(this.#type)
        .map(each => `${each}: …`)
        .join(', ')} }"`
      this.#faults.error('script/unknown-branch', key.at, `"${this.#type.name}" has no Default, so no "next"`, hint)
    }
  }

  readBranches(key: ScalarNode, value: Node): void {
    const entries = readMap(value, '"branches"', this.#faults)
    if (entries === undefined) return
    if (exitsOf(this.#type).length === 0) {
      unknownBranch(this.#type, key, this.#faults)
      return
    }
    for (const entry of entries) {
      const label = branchNamed(this.#type, entry.key.text.value)
      if (label === undefined) unknownBranch(this.#type, entry.key, this.#faults)
      else this.#add(label, entry.key, entry.value)
    }
  }

  #add(label: string, key: ScalarNode, value: Node): void {
    const before = this.branches.find(each => each.label === label)
    if (before !== undefined) {
      this.#faults.error('script/duplicate-key', key.at, `the branch ${quoted(label)} is wired twice`, undefined, {
        related: [{ at: before.labelAt, message: 'first wired here' }],
      })
      return
    }
    const target = readText(value, key.text.value, this.#faults)
    if (target !== undefined) this.branches.push({ label, target: target.value, labelAt: key.at, targetAt: target.at })
  }
}
