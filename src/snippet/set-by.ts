import type { Expression, Statement } from './tree.ts'

/** The variable that a statement gives a value. */
export function setBy(statement: Statement): string | undefined {
  switch (statement.kind) {
    case 'assign':
    case 'dynamic':
      return statement.target.name
    case 'for':
    case 'foreach':
      return statement.variable
    case 'call':
      return receiverOf(statement.call)
    default:
      return undefined
  }
}

/** `v` of `v.append("x")` and `append(v, "x")`. */
function receiverOf(call: Expression): string | undefined {
  if (call.kind === 'path' && call.root.kind === 'name') return call.root.name
  const first = call.kind === 'call' ? call.arguments[0] : undefined
  return first?.kind === 'name' ? first.name : undefined
}
