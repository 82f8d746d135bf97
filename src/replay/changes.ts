import type { State } from '../behavior/state.ts'
import { globalsOf } from '../simulate/call-variables.ts'
import type { Moment } from './chronicle.ts'

/** A variable and its value as Studio would print it. */
export interface Variable {
  readonly name: string
  readonly value: string
  readonly isNew: boolean
}

/** The variables at a moment by name; `isNew` are those that were not so at the moment before. */
export function variablesAt(moments: readonly Moment[], index: number): readonly Variable[] {
  const now = printed(moments[index]?.state)
  const before = printed(moments[index - 1]?.state)
  return Object.entries(now).map(([name, value]) => ({ name, value, isNew: index > 0 && before[name] !== value }))
}

function printed(state: State | undefined): Readonly<Record<string, string>> {
  return state ? globalsOf(state) : {}
}
