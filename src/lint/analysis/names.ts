import type { Compiled, Station } from '../../behavior/station.ts'
import { isReserved } from '../../snippet/reserved.ts'
import { setBy } from '../../snippet/set-by.ts'
import { type Tree, walk } from '../../snippet/walk.ts'

/** A variable's name as it is compared: lower case, without `global:`. */
export const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^global:/, '')

/** The platform's variable for the id of a recorded statement. */
export const statementId = '_recordingstatementid'

/** What one text reads and sets, as plain names. */
export interface Names {
  readonly reads: ReadonlySet<string>
  readonly sets: ReadonlySet<string>
}

const known = new WeakMap<Station, Names>()

/** The variables that an action reads and sets in any of its texts; names in properties of kind "variable" are set. */
export function namesOf(station: Station, outputs: readonly string[]): Names {
  const found = known.get(station)
  if (found) return found
  const reads = new Set<string>()
  const sets = new Set(outputs)
  for (const compiled of station.properties.values())
    for (const tree of treesOf(compiled)) {
      for (const name of readsOf(tree)) reads.add(plain(name))
      for (const name of setsOf(tree)) sets.add(plain(name))
    }
  const names = { reads, sets }
  known.set(station, names)
  return names
}

/** The trees in a property: one for each text in it. */
export function treesOf(compiled: Compiled): readonly Tree[] {
  switch (compiled.kind) {
    case 'program':
      return [compiled.program]
    case 'template':
      return [compiled.template]
    case 'expression':
      return [compiled.expression]
    case 'list':
      return compiled.items.flatMap(treesOf)
    case 'text':
    case 'faulty':
      return []
  }
}

/** Found once a tree: the same text is parsed once, in whatever action it stands. */
export function onceATree<T extends object>(find: (tree: Tree) => T): (tree: Tree) => T {
  const known = new WeakMap<Tree, T>()
  return tree => {
    const found = known.get(tree)
    if (found) return found
    const made = find(tree)
    known.set(tree, made)
    return made
  }
}

/** The variables that a tree reads, as written; a function's parameters are none within it. */
export const readsOf = onceATree((tree): ReadonlySet<string> => {
  const names = new Set<string>()
  walk(tree, {
    expression: each => {
      if (each.kind === 'name' && !isParameter(tree, each.name, each.start)) names.add(each.name)
    },
  })
  return names
})

/** The variables that a tree assigns to, as written, those that a call as a statement changes too. */
export const setsOf = onceATree((tree): ReadonlySet<string> => {
  const names = new Set<string>()
  walk(tree, {
    statement: each => {
      const name = setBy(each)
      if (name !== undefined && !isParameter(tree, name, each.start)) names.add(name)
    },
  })
  return names
})

/** Whether a name at an offset is a parameter of the function around it. */
export function isParameter(tree: Tree, name: string, at: number): boolean {
  if (tree.kind !== 'program') return false
  const key = name.toLowerCase()
  return tree.functions.some(
    each => each.start <= at && at < each.end && each.parameters.some(own => own.toLowerCase() === key),
  )
}

const given =
  /^(?:_.*|p\d+|sp\d+|ani|dnis|contactid|masterid|agentid|first|last|sklname|mres|busno|err|asrdigitsresult)$/

/** Whether the platform may give a variable its value: reserved and predefined names, parameters. */
export function isGiven(name: string): boolean {
  return isReserved(name) || given.test(name)
}
