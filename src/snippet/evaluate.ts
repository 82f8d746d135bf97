import { evaluate, joined } from './evaluate-expression.ts'
import { runBody } from './execute.ts'
import { Run, Stopped } from './run.ts'
import type { Evaluated, FailedOutcome, LimitOutcome, Outcome, Scope } from './scope.ts'
import type { Expression, FunctionDeclaration, Program, Template } from './tree.ts'
import type { Value } from './value.ts'

export { type Evaluated, type Outcome, type Scope, statementBudget } from './scope.ts'

/** Runs a snippet. What it assigned before a failure stays assigned. */
export function runProgram(program: Program, scope: Scope): Outcome {
  const own = new Map<string, FunctionDeclaration>()
  for (const each of program.functions)
    if (each.body || !own.has(each.name.toLowerCase())) own.set(each.name.toLowerCase(), each)
  return settled(() => {
    const result = runBody(program.statements, new Run(scope, own))
    return result === null ? { kind: 'done' } : { kind: 'done', result }
  })
}

/** The value of an expression of the canvas. */
export function evaluateExpression(expression: Expression, scope: Scope): Evaluated<Value> {
  return settled(() => ({ kind: 'value', value: evaluate(expression, new Run(scope)) }))
}

/** A text property with its substitutions put in. */
export function evaluateTemplate(template: Template, scope: Scope): Evaluated<string> {
  return settled(() => ({ kind: 'value', value: joined(template.parts, new Run(scope)) }))
}

function settled<T>(work: () => T): T | FailedOutcome | LimitOutcome {
  try {
    return work()
  } catch (error) {
    if (error instanceof Stopped) return error.outcome
    // A stack that was nearly full when the evaluation began; our own bounds come first.
    if (error instanceof RangeError) return { kind: 'limit', message: 'the evaluation is nested too deep' }
    throw error
  }
}
