import { isOpen } from './anything.ts'
import { withElement } from './array.ts'
import { isDynamic, type Key, type KnownKey, withPath } from './dynamic.ts'
import { madeOrFailed, spelled } from './openly.ts'
import type { Run } from './run.ts'
import { toNumber, type Value } from './value.ts'

/** Assigns to a variable, an element of an array, or a member; a missing path is made. */
export function assign(target: { readonly name: string; readonly keys: readonly Key[] }, value: Value, run: Run): void {
  const { name, keys } = target
  if (keys.length === 0) {
    run.write(name, value)
    return
  }
  const before = run.read(name)
  const known = keys.flatMap(key => ('open' in key ? [] : [key]))
  if (known.length < keys.length || isOpen(before)) run.write(name, changedOpenly(before, keys, value, run))
  else run.write(name, changed(before, known, value, run))
}

function changed(before: Value, keys: readonly KnownKey[], value: Value, run: Run): Value {
  const [first] = keys
  // The elements of a plain array are text; a list of dynamic data begins as one.
  const isPlain = keys.length === 1 && first && 'index' in first && !isDynamic(before) && !isDynamic(value)
  if (isPlain) return withElement(run.text(before), first.index, run.text(value), run)
  return withPath(before, keys, typeof value === 'string' ? run.bounded(value) : value, run)
}

/** Where the place is open, or what is changed there, the whole becomes open. */
function changedOpenly(before: Value, keys: readonly Key[], value: Value, run: Run): Value {
  const way = keys.map(key =>
    'member' in key ? `.${key.member}` : `[${'open' in key ? spelled(key.open) : key.index}]`,
  )
  const places = keys.map(key => ('open' in key ? key.open : null))
  return madeOrFailed(
    {
      text: `${spelled(before)} with ${way.join('')} ${spelled(value)}`,
      by: 'changed with',
      of: [before, value, ...places],
      from: ([whole = null, end = null, ...at], known) => {
        const found = keys.map((key, index) =>
          'open' in key ? { index: Math.trunc(toNumber(at[index] ?? null)) } : key,
        )
        return changed(whole, found, end, known)
      },
    },
    run,
  )
}

/** The values that FOREACH goes through. */
export function itemsOf(value: Value, run: Run): readonly Value[] {
  if (isDynamic(value)) return value.kind === 'list' ? value.items : [value]
  const text = run.text(value)
  return text === '' ? [] : text.split('|')
}
