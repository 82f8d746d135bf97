import type { WiredBranch } from '../report/coverage.ts'
import type { Script } from '../script/tree.ts'
import { lineOf } from '../text/source.ts'

/** Every branch that the author of these scripts wired, Default included, in the order of the files. */
export function wiredBranches(scripts: readonly Script[]): readonly WiredBranch[] {
  const once = new Map(scripts.map(script => [script.source.path, script]))
  return [...once.values()].flatMap(script =>
    script.actions.flatMap(action =>
      action.branches.map(branch => ({
        script: script.name,
        file: script.source.path,
        action: action.id,
        branch: branch.label,
        line: lineOf(branch.labelAt),
      })),
    ),
  )
}
