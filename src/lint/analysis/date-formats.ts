import type { Expression } from '../../snippet/tree.ts'

/** The formats that an expression gives to datefmt, in either form of the call. */
export function formatsIn(expression: Expression): readonly Expression[] {
  if (expression.kind === 'call') return isFormat(expression.name) ? expression.arguments.slice(1, 2) : []
  if (expression.kind !== 'path') return []
  return expression.steps.flatMap(step =>
    step.kind === 'method' && isFormat(step.name) ? step.arguments.slice(0, 1) : [],
  )
}

const isFormat = (name: string): boolean => name.toLowerCase() === 'datefmt'
