import { actor } from '../../machine/actor.ts'
import { didYouMean } from '../../text/suggest.ts'
import { properties } from '../properties/index.ts'
import type { Property } from '../properties/property.ts'
import { type Trial, tried } from './trial.ts'

/**
 * The properties among these that a sample call breaks, why, and the rule behind each; `own` are those of the project. A code that nothing has is said to be
 * unknown.
 */
export function brokenBy(
  { flow, center, call, origin }: Omit<Trial, 'execute'>,
  codes: readonly string[],
  own: readonly Property[] = [],
): readonly { readonly code: string; readonly why: string; readonly rule?: string }[] {
  const all = [...properties, ...own]
  return codes.flatMap(code => {
    const property = all.find(each => each.code === code)
    const known = all.map(each => each.code)
    if (!property) return [{ code, why: `there is no property "${code}": ${didYouMean(code, known)}` }]
    const caught = property.monitor && tried({ flow, center, call, origin, execute: actor }, property.monitor(flow))
    if (!caught) return []
    const { rule } = property
    return [{ code, why: caught.breach.why, ...(rule === undefined ? {} : { rule }) }]
  })
}
