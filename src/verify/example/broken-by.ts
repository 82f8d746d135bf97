import { actor } from '../../machine/actor.ts'
import { properties } from '../properties/index.ts'
import { type Trial, tried } from './trial.ts'

/** The properties among these that a sample call breaks, and why; a code that nothing has is said to be unknown. */
export function brokenBy(
  { flow, center, call, origin }: Omit<Trial, 'execute'>,
  codes: readonly string[],
): readonly { readonly code: string; readonly why: string }[] {
  return codes.flatMap(code => {
    const property = properties.find(each => each.code === code)
    if (!property) return [{ code, why: `there is no property "${code}"` }]
    const caught = property.monitor && tried({ flow, center, call, origin, execute: actor }, property.monitor(flow))
    return caught ? [{ code, why: caught.breach.why }] : []
  })
}
