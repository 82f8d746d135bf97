import { withElement } from './array.ts'
import { isDynamic, type Key, withPath } from './dynamic.ts'
import type { Run } from './run.ts'
import type { Value } from './value.ts'

/** Assigns to a variable, an element of an array, or a member; a missing path is made. */
export function assign(target: { readonly name: string; readonly keys: readonly Key[] }, value: Value, run: Run): void {
  const { name, keys } = target
  const [first] = keys
  if (first === undefined) {
    run.write(name, value)
    return
  }
  const before = run.read(name)
  // The elements of a plain array are text; a list of dynamic data begins as one.
  const isPlain = keys.length === 1 && 'index' in first && !isDynamic(before) && !isDynamic(value)
  if (isPlain) run.write(name, withElement(run.text(before), first.index, run.text(value), run))
  else run.write(name, withPath(before, keys, typeof value === 'string' ? run.bounded(value) : value, run))
}

/** The values that FOREACH goes through. */
export function itemsOf(value: Value, run: Run): readonly Value[] {
  if (isDynamic(value)) return value.kind === 'list' ? value.items : [value]
  const text = run.text(value)
  return text === '' ? [] : text.split('|')
}
