import { resolve } from 'node:path'
import { didYouMean } from '../../text/suggest.ts'
import { defaultLimits, type Limits, readLimit } from '../../verify/limits.ts'
import type { Property } from '../../verify/properties/property.ts'
import { shownPath } from '../files.ts'
import { isInside, projectRoot } from '../root.ts'
import { secondsOf } from '../seconds.ts'
import type { Task } from '../verb.ts'

/** What a verification is asked for. */
export interface Wanted {
  readonly limits: Limits
  /** How long each script may take in all, in seconds. */
  readonly seconds: number
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
  const seconds = secondsOf(task.text('seconds'))
  if (typeof seconds === 'string') return seconds
  return {
    limits,
    seconds,
    properties: codes.length === 0 ? properties : properties.filter(each => codes.includes(each.code)),
  }
}

/** Why a folder cannot take what is written: nothing is written outside the project. */
export function outsideOf(folder: string, file: string, cwd: string): string | undefined {
  const root = projectRoot(file, cwd)
  return isInside(root, resolve(cwd, folder))
    ? undefined
    : `${folder} is outside the project (${shownPath(root, cwd)}): nothing is written there`
}
