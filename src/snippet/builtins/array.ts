import { countOf } from '../array.ts'
import { isDynamic } from '../dynamic.ts'
import type { Value } from '../value.ts'
import type { Builtin, BuiltinCall } from './builtin.ts'

function elements(call: BuiltinCall): Value {
  const [value = null] = call.given
  if (isDynamic(value)) return value.kind === 'list' ? value.items.length : 1
  return countOf(call.text(0))
}

const count: Builtin = {
  name: 'count',
  arity: [1, 1],
  isSmall: true,
  summary: 'the elements of an array',
  run: elements,
}
const size: Builtin = { name: 'size', arity: [1, 1], isSmall: true, summary: 'the same as count', run: elements }

/** Functions on arrays; `length` is among those on text. */
export const arrayBuiltins: readonly Builtin[] = [count, size]
