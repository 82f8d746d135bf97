import type { Value } from '../../snippet/value.ts'
import type { Level } from './point.ts'

/** The stack of scripts with what is known of their variables. */
export type Levels = readonly Level[]

/** A value, or undefined when it is not known. */
export type Maybe = Value | undefined

/** Longer texts are not followed. */
const longestValue = 200

/** What is known of a variable as a script names it. */
export function read(levels: Levels, name: string): Maybe {
  const { level, key } = address(levels, name)
  const known = levels[level]?.known
  return known?.has(key) ? (known.get(key) ?? null) : undefined
}

/** The same levels with one variable changed, or unknown; only the variables in `followed` are kept. */
export function write(levels: Levels, followed: ReadonlySet<string>, name: string, value: Maybe): Levels {
  const { level, key } = address(levels, name)
  if (!followed.has(key)) return levels
  const kept = isSimple(value) ? value : undefined
  return levels.map((each, at) => {
    if (at !== level || (kept === undefined && !each.known.has(key))) return each
    const known = new Map(each.known)
    if (kept === undefined) known.delete(key)
    else known.set(key, kept)
    return { ...each, known }
  })
}

/** The same levels with some variables no longer known. */
export function forget(levels: Levels, names: Iterable<string>): Levels {
  let after = levels
  for (const name of names) {
    const { level, key } = address(after, name)
    if (after[level]?.known.has(key)) after = write(after, new Set([key]), name, undefined)
  }
  return after
}

/** The same levels with no variable of the outermost script known: something unseen may have changed any. */
export function forgetGlobals(levels: Levels): Levels {
  return levels.map((each, at) => (at === 0 ? { ...each, known: new Map() } : each))
}

function address(levels: Levels, name: string): { readonly level: number; readonly key: string } {
  const lower = name.trim().toLowerCase()
  return lower.startsWith('global:')
    ? { level: 0, key: lower.slice('global:'.length) }
    : { level: levels.length - 1, key: lower }
}

function isSimple(value: Maybe): boolean {
  return value === null || typeof value !== 'object' ? typeof value !== 'string' || value.length <= longestValue : false
}
