import { isReserved } from './reserved.ts'
import { setBy } from './set-by.ts'
import type { FunctionDeclaration, Statement } from './tree.ts'
import { type Tree, walk, walkBlock } from './walk.ts'

/** Every variable that a tree may give a value, that a call in it changes too; parameters of functions are among them. */
export function changedBy(tree: Tree, functions: ReadonlyMap<string, FunctionDeclaration>): ReadonlySet<string> {
  const names = new Set<string>()
  const statement = (each: Statement): void => {
    const name = setBy(each)
    if (name !== undefined && !isReserved(name.toLowerCase().replace(/^global:/, ''))) names.add(name)
  }
  let calls = false
  walk(tree, {
    statement,
    expression: each => {
      if (each.kind === 'call' || each.kind === 'path') calls = true
    },
  })
  if (calls) for (const { body } of functions.values()) walkBlock(body ?? [], { statement })
  return names
}
