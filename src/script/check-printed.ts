import type { Diagnostic } from '../text/diagnostic.ts'
import { quoted } from '../yaml/reading-faults.ts'
import { readScript } from './read.ts'
import { branchNamed } from './read-branches.ts'
import type { Script } from './tree.ts'

/**
 * What Studio took and the language does not: where a script that was printed would be refused, or read as another one.
 * The faults are warnings, each at its place in the printed text.
 */
export function checkPrinted(script: Script, text: string): readonly Diagnostic[] {
  const { diagnostics } = readScript({ path: '<yaml>', text })
  const refused = diagnostics
    .filter(each => each.severity === 'error')
    .map((each): Diagnostic => ({ ...each, severity: 'warning' }))
  const misread = script.actions.flatMap(({ id, type, branches }) =>
    branches.flatMap(({ label, labelAt }): readonly Diagnostic[] => {
      const meant = branchNamed(type, label)
      if (meant === undefined || meant === label) return []
      const message = `YAML takes the label ${quoted(label)} of the action ${quoted(id)} for its own branch "${meant}"`
      return [
        { code: 'script/label-taken', severity: 'warning', at: labelAt, message, hint: 'rename it in Studio first' },
      ]
    }),
  )
  return [...misread, ...refused]
}
