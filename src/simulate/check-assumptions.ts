import type { Center } from '../center/center.ts'
import { assumptionChoices, readRecordingAssumptions } from '../recording/assumptions.ts'
import { readSnippetAssumptions, snippetAssumptions } from '../snippet/assumptions.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { didYouMean } from '../text/suggest.ts'

/** Assumptions of the player itself, and what each can be. */
const own: Readonly<Record<string, readonly string[]>> = {
  bargeIn: ['stops', 'waits'],
  signalNames: ['both', 'SP', 'p'],
}

/** Assumptions of a center that nobody knows, or that have a value which they cannot have. */
export function checkAssumptions({ assumptions, assumptionsAt }: Center): readonly Diagnostic[] {
  const snippetNames = snippetAssumptions.map(each => each.name as string)
  const known = [...Object.keys(assumptionChoices), 'R9', 'visitLimit', ...snippetNames, ...Object.keys(own)]
  const faults = [
    ...readRecordingAssumptions(assumptions).faults,
    ...readSnippetAssumptions(assumptions).faults,
    ...[...assumptions].flatMap(([key, value]) => {
      const choices = Object.hasOwn(own, key) ? own[key] : undefined
      if (choices && !choices.includes(value))
        return [{ key, message: `assumption "${key}" cannot be "${value}"`, hint: didYouMean(value, choices) }]
      if (
        choices ||
        (key === 'visitLimit' && /^[1-9]\d{0,6}$/.test(value)) ||
        snippetNames.includes(key) ||
        /^R\d/.test(key)
      )
        return []
      return [{ key, message: `there is no assumption "${key}"`, hint: didYouMean(key, known) }]
    }),
  ]
  return faults.flatMap(({ key, message, hint }): readonly Diagnostic[] => {
    const at = assumptionsAt?.get(key)
    return at ? [{ code: 'center/unknown-assumption', severity: 'error', at, message, hint }] : []
  })
}
