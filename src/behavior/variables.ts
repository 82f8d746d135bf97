import type { Value } from '../snippet/value.ts'

/** Variables by lower-case name, with the spelling of their first use. Never changed in place. */
export type Variables = ReadonlyMap<string, { readonly name: string; readonly value: Value }>

export const noVariables: Variables = new Map()

/** The value of a variable, null when it was never set. Case does not matter. */
export function variableIn(variables: Variables, name: string): Value {
  return variables.get(name.toLowerCase())?.value ?? null
}

/** Variables from names and values; of several spellings of one name the first stays, with the last value. */
export function variablesOf(entries: Iterable<readonly [name: string, value: Value]>): Variables {
  const variables = new Map<string, { readonly name: string; readonly value: Value }>()
  for (const [name, value] of entries) {
    const key = name.toLowerCase()
    variables.set(key, { name: variables.get(key)?.name ?? name, value })
  }
  return variables
}

/** The same variables with one of them changed. */
export function withVariable(variables: Variables, name: string, value: Value): Variables {
  const key = name.toLowerCase()
  const changed = new Map(variables)
  changed.set(key, { name: variables.get(key)?.name ?? name, value })
  return changed
}
