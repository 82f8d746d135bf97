import { elementAt } from './array.ts'
import { callFunction, callMember } from './call.ts'
import { parseDate } from './date.ts'
import { isDynamic, type Key } from './dynamic.ts'
import { evaluateOperation } from './operate.ts'
import type { Run } from './run.ts'
import type { Call, Expression, Path, Step, TextLiteral, TextPart, Unary } from './tree.ts'
import { isTruthy, toNumber, type Value } from './value.ts'

/** The value of an expression. */
export function evaluate(expression: Expression, run: Run): Value {
  run.charge(1 / 32)
  switch (expression.kind) {
    case 'number':
    case 'boolean':
      return expression.value
    case 'name':
      return run.read(expression.name)
    case 'missing':
      return null
    case 'text':
      return run.nested(() => textOf(expression, run))
    case 'operation':
      return run.nested(() => evaluateOperation(expression, run, evaluate))
    case 'unary':
      return run.nested(() => prefixed(expression, run))
    case 'call':
    case 'path':
      return evaluateCall(expression, run, false)
  }
}

/** A call, or a path that may end in one; as a statement of its own, some calls change their receiver. */
export function evaluateCall(expression: Call | Path, run: Run, isStatement: boolean): Value {
  return run.nested(() => {
    if (expression.kind === 'path') return follow(expression, run, isStatement)
    const given = expression.arguments.map(each => evaluate(each, run))
    run.at(expression)
    return callFunction(
      { name: expression.name, given, isStatement, receiver: receiverOf(expression.arguments[0], [], run) },
      run,
    )
  })
}

/** Text with its substitutions put in, within MaxStringSize. */
export function joined(parts: readonly TextPart[], run: Run): string {
  let text = ''
  for (const part of parts) {
    if (part.kind === 'literal') text += part.text
    else {
      const value = evaluate(part.expression, run)
      run.at(part)
      // assumption: undefinedText
      if (value === null && run.scope.assumptions.undefinedText === 'fail') run.fail('the variable was never set')
      text += run.text(value)
    }
    if (text.length > run.scope.maxStringSize) return run.bounded(text)
  }
  return text
}

function textOf(expression: TextLiteral, run: Run): Value {
  const text = joined(expression.parts, run)
  if (expression.style !== 'date') return text
  run.at(expression)
  const days = parseDate(text, run.scope.now())
  return days === undefined ? run.fail(`"${text.slice(0, 64)}" is no date`) : { kind: 'date', days }
}

function prefixed(expression: Unary, run: Run): Value {
  let value = evaluate(expression.operand, run)
  for (const operator of [...expression.operators].reverse()) {
    if (operator === '!') value = isTruthy(value) ? 0 : 1
    else value = operator === '-' ? -toNumber(value) : toNumber(value)
  }
  return value
}

function follow(path: Path, run: Run, isStatement: boolean): Value {
  let value = evaluate(path.root, run)
  path.steps.forEach((step, at) => {
    const isLast = at === path.steps.length - 1
    const receiver = receiverOf(path.root, path.steps.slice(0, at), run)
    value = followed(value, step, { isStatement: isStatement && isLast, receiver }, run)
  })
  return value
}

/** What a call may assign to: a variable, and the way from it to the receiver. */
export interface Receiver {
  readonly name: string
  /** Evaluated when it is needed. */
  readonly keys: () => readonly Key[]
}

function receiverOf(root: Expression | undefined, steps: readonly Step[], run: Run): Receiver | undefined {
  if (root?.kind !== 'name' || steps.some(step => step.kind === 'method')) return undefined
  return { name: root.name, keys: () => steps.flatMap(step => (step.kind === 'method' ? [] : [keyOf(step, run)])) }
}

/** A step of a path as a key. */
export function keyOf(step: Exclude<Step, { kind: 'method' }>, run: Run): Key {
  return step.kind === 'member' ? { member: step.name } : { index: Math.trunc(toNumber(evaluate(step.index, run))) }
}

type Way = { readonly isStatement: boolean; readonly receiver: Receiver | undefined }

function followed(value: Value, step: Step, way: Way, run: Run): Value {
  if (step.kind === 'index') {
    const index = Math.trunc(toNumber(evaluate(step.index, run)))
    run.at(step)
    return elementOf(value, index, run)
  }
  if (step.kind === 'method') {
    const given = [value, ...step.arguments.map(each => evaluate(each, run))]
    run.at(step)
    return callFunction({ name: step.name, given, ...way }, run)
  }
  run.at(step)
  if (step.name.toLowerCase() === '$value') return value
  if (isDynamic(value) && value.kind === 'object') {
    const member = value.members.get(step.name)
    if (member !== undefined) return member
  }
  return callMember({ name: step.name, given: [value], ...way }, run)
}

function elementOf(value: Value, index: number, run: Run): Value {
  // A single object stands for a list of one, as when XML was read.
  const element = isDynamic(value)
    ? value.kind === 'list'
      ? value.items[index - 1]
      : index === 1
        ? value
        : undefined
    : elementAt(run.text(value), index)
  // assumption: readPastEnd
  if (element === undefined && run.scope.assumptions.readPastEnd === 'fail')
    run.fail(`the array has no element ${index}`)
  return element ?? (isDynamic(value) ? null : '')
}
