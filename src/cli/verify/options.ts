import { didYouMean } from '../../text/suggest.ts'
import { defaultLimits, type Limits, readLimit } from '../../verify/limits.ts'
import type { Property } from '../../verify/properties/property.ts'
import type { Task } from '../verb.ts'

/** What a verification is asked for. */
export interface Wanted {
  readonly limits: Limits
  readonly properties: readonly Property[]
}

/** What the options say, or in one line what is wrong with them. */
export function wantedOf(task: Task, properties: readonly Property[]): Wanted | string {
  let limits = defaultLimits
  for (const each of task.texts('limit')) {
    const read = readLimit(limits, each)
    if (typeof read === 'string') return read
    limits = read
  }
  const codes = task.texts('property')
  const known = properties.map(each => each.code)
  const unknown = codes.find(each => !known.includes(each))
  if (unknown !== undefined) return `there is no property "${unknown}": ${didYouMean(unknown, known)}`
  return { limits, properties: codes.length === 0 ? properties : properties.filter(each => codes.includes(each.code)) }
}
