import type { Center } from '../center/center.ts'
import { assumptionChoices, readRecordingAssumptions } from '../recording/assumptions.ts'
import { readSnippetAssumptions, snippetAssumptions } from '../snippet/assumptions.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { didYouMean } from '../text/suggest.ts'

/** Assumptions of the player itself: what each is about, and what it can be, the default first. */
export const playerAssumptions: Readonly<
  Record<string, { readonly says: string; readonly values: readonly string[] }>
> = {
  bargeIn: { says: 'Whether a key that is pressed while a prompt plays stops it.', values: ['stops', 'waits'] },
  signalNames: {
    says: 'How parameters of a signal are called that Onsignal does not name.',
    values: ['both', 'SP', 'p'],
  },
}

/** Assumptions of a center that nobody knows, or that have a value which they cannot have. */
export function checkAssumptions({ assumptions, assumptionsAt }: Center): readonly Diagnostic[] {
  const snippetNames = snippetAssumptions.map(each => each.name as string)
  const known = [
    ...Object.keys(assumptionChoices),
    'R9',
    'visitLimit',
    ...snippetNames,
    ...Object.keys(playerAssumptions),
  ]
  const faults = [
    ...readRecordingAssumptions(assumptions).faults,
    ...readSnippetAssumptions(assumptions).faults,
    ...[...assumptions].flatMap(([key, value]) => {
      const choices = Object.hasOwn(playerAssumptions, key) ? playerAssumptions[key]?.values : undefined
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
