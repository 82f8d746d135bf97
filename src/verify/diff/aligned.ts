import { spokenSequence } from '../../script/spoken-sequence.ts'
import type { ActionNode, Script } from '../../script/tree.ts'

/** An action that is the same but for its name. */
export interface Renamed {
  readonly script: string
  readonly before: string
  readonly after: string
}

/** A new version of scripts with the names that its actions had in the old one. */
export interface Aligned {
  readonly scripts: readonly Script[]
  readonly renamed: readonly Renamed[]
  /** What stands in the new version's files instead of names that were put in. */
  readonly nameInNew: ReadonlyMap<string, string>
}

/**
 * Gives the actions of a new version the names of those in the old one that they are: of the same type, with the same properties, and
 * led to in the same way, or the only ones of their make. What a call says of an action by its name is then said of both.
 * The first scripts belong together, all others by their names.
 */
export function aligned(old: readonly Script[], next: readonly Script[]): Aligned {
  const nameInNew = new Map<string, string>()
  const renamed: Renamed[] = []
  const scripts = next.map((script, at) => {
    const before = at === 0 ? old[0] : old.slice(1).find(each => nameOf(each) === nameOf(script))
    if (!before) return script
    const names = namesFor(before, script)
    for (const [own, name] of names) if (own !== name) nameInNew.set(name, own)
    for (const { id } of before.actions) {
      const own = [...names].find(([, name]) => name === id)?.[0]
      if (own !== undefined && own !== id) renamed.push({ script: script.name, before: id, after: own })
    }
    return withNames(script, names)
  })
  return { scripts, renamed, nameInNew }
}

const nameOf = ({ name }: Script): string => name.toLowerCase().replaceAll('/', '\\')

/** For each action of a new script the name that it gets; no two get the same. */
function namesFor(old: Script, next: Script): ReadonlyMap<string, string> {
  const matched = pairsOf(old, next)
  const taken = new Set(matched.values())
  const names = new Map<string, string>(matched)
  for (const { id } of next.actions) {
    if (names.has(id)) continue
    let name = id
    while (taken.has(name)) name += ' (new)'
    taken.add(name)
    names.set(id, name)
  }
  return names
}

/** By the names of new actions the old ones that they are. */
function pairsOf(old: Script, next: Script): ReadonlyMap<string, string> {
  const [before, after] = [byName(old), byName(next)]
  const pairs = new Map<string, string>()
  const found = new Set<string>()
  const open: (readonly [ActionNode, ActionNode])[] = []
  const pair = (one: ActionNode | undefined, other: ActionNode | undefined): void => {
    if (!one || !other || found.has(one.id) || pairs.has(other.id)) return
    pairs.set(other.id, one.id)
    found.add(one.id)
    open.push([one, other])
  }
  /** Actions to which the same branches lead are the same, if their make is. */
  const follow = (): void => {
    for (let both = open.pop(); both; both = open.pop()) {
      const [one, other] = both
      for (const { label, target } of one.branches) {
        const left = before.get(target)
        const right = after.get(other.branches.find(each => each.label === label)?.target ?? '')
        if (left && right && makeOf(left) === makeOf(right)) pair(left, right)
      }
    }
  }
  for (const other of next.actions) {
    const same = before.get(other.id)
    if (same && typeOf(same) === typeOf(other)) pair(same, other)
  }
  follow()
  for (const key of [entryOf, makeOf]) {
    const ones = singles(old, key)
    const others = singles(next, key)
    for (const [make, other] of others) {
      pair(ones.get(make), other)
      follow()
    }
  }
  return pairs
}

const byName = ({ actions }: Script) => new Map(actions.map(node => [node.id, node]))

const typeOf = ({ type, typeName }: ActionNode): string => `${type.name} ${typeName.toLowerCase()}`

/** Where paths begin there is mostly one action of a type. */
function entryOf({ type }: ActionNode): string | undefined {
  return type.name === 'Begin' || type.handles !== undefined ? type.name : undefined
}

/** The actions that are the only ones with their key. */
function singles({ actions }: Script, key: (node: ActionNode) => string | undefined): ReadonlyMap<string, ActionNode> {
  const found = new Map<string, readonly ActionNode[]>()
  for (const node of actions) {
    const its = key(node)
    if (its !== undefined) found.set(its, [...(found.get(its) ?? []), node])
  }
  return new Map([...found].flatMap(([its, [node, ...others]]) => (node && others.length === 0 ? [[its, node]] : [])))
}

/** Type and properties as one text; what equals a default, or only speaks the phrase, is as if it were not written. */
function makeOf({ type, typeName, properties }: ActionNode): string {
  const valuesOf = (name: string): readonly string[] => {
    const text = properties.get(name) ?? []
    const values = 'value' in text ? [text.value] : text.map(each => each.value)
    return values.map(each => each.replace(/\r\n?/g, '\n').trim())
  }
  const usual = new Map(type.properties.map(each => [each.name, each.default]))
  const spoken = spokenSequence(valuesOf('Phrase')[0] ?? '')
  const written = [...properties.keys()].sort().flatMap(name => {
    const values = valuesOf(name)
    const [value = '', ...others] = values
    const isUsual = value === (usual.get(name) ?? '') || (name === 'Sequence' && value === spoken)
    return isUsual && others.length === 0 ? [] : [[name, ...values]]
  })
  return JSON.stringify([type.name, typeName.toLowerCase(), ...written])
}

function withNames(script: Script, names: ReadonlyMap<string, string>): Script {
  const nameOf = (id: string): string => names.get(id) ?? id
  return {
    ...script,
    actions: script.actions.map(node => ({
      ...node,
      id: nameOf(node.id),
      branches: node.branches.map(each => ({ ...each, target: nameOf(each.target) })),
    })),
  }
}
