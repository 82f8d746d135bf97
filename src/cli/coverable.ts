import type { Coverable } from '../report/coverage.ts'
import type { Script } from '../script/tree.ts'
import { lineOf } from '../text/source.ts'

/** Notes are not run, and what nobody runs needs no call. */
const silent = ['Note', 'Annotation']

/** Every action and every wired branch of these scripts, Default included, in the order of the files. */
export function coverableIn(scripts: readonly Script[]): Coverable {
  const once = [...new Map(scripts.map(script => [script.source.path, script])).values()]
  const all = once.flatMap(script =>
    script.actions
      .filter(action => !silent.includes(action.type.name))
      .map(action => ({
        action,
        place: { script: script.name, file: script.source.path, action: action.id, line: lineOf(action.at) },
      })),
  )
  return {
    actions: all.map(each => each.place),
    branches: all.flatMap(({ action, place }) =>
      action.branches.map(branch => ({ ...place, branch: branch.label, line: lineOf(branch.labelAt) })),
    ),
  }
}
