import type { Center } from '../center/center.ts'
import { defaultAssumptions } from '../recording/assumptions.ts'
import { rules } from '../recording/rules.ts'
import { snippetAssumptions } from '../snippet/assumptions.ts'
import { seconds } from '../text/duration.ts'
import { playerAssumptions } from './check-assumptions.ts'

/** A reading where the sources are silent (◇), as a center has it. */
export interface AssumptionInForce {
  readonly name: string
  readonly says: string
  readonly value: string
  /** Whether it is the reading that counts where a center says nothing. */
  readonly isDefault: boolean
}

/** All assumptions as a center has them: those about recording first, each group in the order of its list. */
export function assumptionsInForce({ assumptions }: Pick<Center, 'assumptions'>): readonly AssumptionInForce[] {
  const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]))
  const known = [
    ...Object.entries(defaultAssumptions).map(([name, value]) => {
      const rule = name.replace(/\..*/, '')
      const written = typeof value === 'number' ? `${seconds(value)}s` : value
      return { name, says: `How ${rule} is read: ${titles.get(rule) ?? ''}.`, value: written }
    }),
    ...snippetAssumptions.map(each => ({
      name: each.name,
      says: `In snippets: ${each.says}.`,
      value: each.default,
    })),
    ...Object.entries(playerAssumptions).map(([name, { says, values }]) => ({ name, says, value: values[0] ?? '' })),
  ]
  return known.map(each => {
    const value = assumptions.get(each.name)?.trim() ?? each.value
    return { ...each, value, isDefault: value === each.value }
  })
}
