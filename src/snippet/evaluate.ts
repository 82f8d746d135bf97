import { tooOpen } from './anything.ts'
import { changedBy } from './changed-by.ts'
import { evaluate, joined } from './evaluate-expression.ts'
import { runBody } from './execute.ts'
import { Run, Stopped } from './run.ts'
import type { Evaluated, FailedOutcome, LimitOutcome, Outcome, Scope } from './scope.ts'
import type { Expression, FunctionDeclaration, Program, Statement, Template } from './tree.ts'
import type { Value } from './value.ts'
import type { Tree } from './walk.ts'

export { type Evaluated, type Outcome, type Scope, statementBudget } from './scope.ts'

/** Runs a snippet. What it assigned before a failure stays assigned. */
export function runProgram(program: Program, scope: Scope): Outcome {
  const own = new Map<string, FunctionDeclaration>()
  for (const each of program.functions)
    if (each.body || !own.has(each.name.toLowerCase())) own.set(each.name.toLowerCase(), each)
  const run = new Run(scope, own)
  let present = 0
  const begins = scope.anything && ((statement: Statement) => (present = program.statements.indexOf(statement)))
  const whole = (): Outcome => {
    const result = runBody(program.statements, run, begins)
    return result === null ? { kind: 'done' } : { kind: 'done', result }
  }
  const left = (): Program => ({ ...program, statements: program.statements.slice(present) })
  return settled(() => followed(whole, left, run, () => ({ kind: 'done' })))
}

/** The value of an expression of the canvas. */
export function evaluateExpression(expression: Expression, scope: Scope): Evaluated<Value> {
  const run = new Run(scope)
  const value = (): Value => evaluate(expression, run)
  return settled(() => ({
    kind: 'value',
    value: followed(
      value,
      () => expression,
      run,
      lost => lost,
    ),
  }))
}

/** A text property with its substitutions put in. */
export function evaluateTemplate(template: Template, scope: Scope): Evaluated<string> {
  const run = new Run(scope)
  const text = (): string => joined(template.parts, run)
  return settled(() => ({
    kind: 'value',
    value: followed(
      text,
      () => template,
      run,
      lost => run.text(lost),
    ),
  }))
}

/**
 * Runs code. Where more in it is open than is followed, all that what is left of it may change is anything from then on, and so is what
 * it comes to; or it has failed.
 */
function followed<T>(work: () => T, left: () => Tree, run: Run, otherwise: (lost: Value) => T): T {
  const { anything } = run.scope
  if (!anything) return work()
  try {
    return work()
  } catch (error) {
    if (error !== tooOpen) throw error
    for (const name of changedBy(left(), run.scope.functions)) run.scope.set(name, anything.lost(name))
    const lost = anything.lost('the result')
    if (anything.fails(lost.term)) run.fail('nothing comes of it')
    return otherwise(lost)
  }
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
