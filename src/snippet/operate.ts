import { holdsOpen, isOpen } from './anything.ts'
import { isSmall, made, madeOrFailed, spelled } from './openly.ts'
import type { Run } from './run.ts'
import type { BinaryOperator, Expression, Operation } from './tree.ts'
import { compareValues, type DateValue, isTruthy, toNumber, type Value } from './value.ts'

type Evaluate = (expression: Expression, run: Run) => Value

/** Evaluates a row of operators of one level, from left to right. */
export function evaluateOperation(operation: Operation, run: Run, evaluate: Evaluate): Value {
  let left = evaluate(operation.first, run)
  let leftNode: Expression | undefined = operation.first
  // assumption: logicOrder
  const isSplit = run.scope.assumptions.logicOrder === 'and-first' && operation.rest.some(each => each.operator === '&')
  if (isSplit) return andFirst(operation, left, run, evaluate)
  for (const { operator, operand } of operation.rest) {
    const right = evaluate(operand, run)
    run.at(operation)
    const asText = isTextual(leftNode) || isTextual(operand)
    left = operate({ operator, left, right, asText }, run)
    leftNode = undefined
  }
  return left
}

function andFirst(operation: Operation, first: Value, run: Run, evaluate: Evaluate): Value {
  const groups: { operator: BinaryOperator; value: Value }[] = [{ operator: '|', value: first }]
  for (const { operator, operand } of operation.rest) {
    const value = evaluate(operand, run)
    const last = groups[groups.length - 1]
    if (operator === '&' && last) last.value = operate({ operator, left: last.value, right: value, asText: false }, run)
    else groups.push({ operator, value })
  }
  const [start, ...rest] = groups
  return rest.reduce<Value>(
    (left, { operator, value }) => operate({ operator, left, right: value, asText: false }, run),
    start?.value ?? null,
  )
}

/** A name that ends with `$` is compared as text (help page Variables). */
function isTextual(expression: Expression | undefined): boolean {
  if (expression?.kind === 'name') return expression.name.endsWith('$')
  return expression?.kind === 'path' && expression.root.kind === 'name' && expression.root.name.endsWith('$')
}

interface Operands {
  readonly operator: BinaryOperator
  readonly left: Value
  readonly right: Value
  readonly asText: boolean
}

/** What an operator makes of two values. */
export function operate(operands: Operands, run: Run): Value {
  const { left, right } = operands
  return run.anything !== undefined && (holdsOpen(left) || holdsOpen(right))
    ? operateOpenly(operands, run)
    : known(operands, run)
}

/** Whether an operator calculates: it makes a number of two. */
export const isArithmetic = (operator: BinaryOperator): boolean => /^[-+*/%\\^]$/.test(operator)

function operateOpenly({ operator, left, right, asText }: Operands, run: Run): Value {
  // What the other side is makes no difference.
  for (const side of [left, right]) {
    if (operator === '&' && !isOpen(side) && !isTruthy(side)) return 0
    if (operator === '|' && !isOpen(side) && isTruthy(side)) return 1
  }
  const areSmall = isSmall(left) && isSmall(right)
  const isSum = areSmall && (operator === '+' || operator === '-')
  const making = {
    text: `${spelled(left)} ${operator}${asText ? '$' : ''} ${spelled(right)}`,
    by: operator,
    of: [left, right],
    from: ([one = null, other = null]: readonly Value[], at: Run) =>
      known({ operator, left: one, right: other, asText }, at),
    isSmall: !isArithmetic(operator) || isSum,
  }
  return !isArithmetic(operator) || isSum || (areSmall && operator === '*')
    ? made(making, run)
    : madeOrFailed(making, run)
}

function known({ operator, left, right, asText }: Operands, run: Run): Value {
  switch (operator) {
    case '&':
      return isTruthy(left) && isTruthy(right) ? 1 : 0
    case '|':
      return isTruthy(left) || isTruthy(right) ? 1 : 0
    case '~':
      return isTruthy(left) !== isTruthy(right) ? 1 : 0
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return holds(operator, compareValues(left, right, run.comparison(asText))) ? 1 : 0
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '\\':
    case '^':
      if (operator === '-' && isDate(left) && isDate(right)) return wholeMs(left.days - right.days)
      return calculate(operator, toNumber(left), toNumber(right), run)
  }
}

function isDate(value: Value): value is DateValue {
  return value !== null && typeof value === 'object' && value.kind === 'date'
}

/** Days between two moments: calls count whole milliseconds, and OLE numbers only nearly hold them. */
function wholeMs(days: number): number {
  return Math.round(days * 86_400_000) / 86_400_000
}

function holds(operator: '=' | '!=' | '<' | '<=' | '>' | '>=', order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

function calculate(operator: '+' | '-' | '*' | '/' | '%' | '\\' | '^', left: number, right: number, run: Run): number {
  if (right === 0 && (operator === '/' || operator === '%' || operator === '\\')) {
    // assumption: divisionByZero
    return run.scope.assumptions.divisionByZero === 'zero' ? 0 : run.fail('division by zero')
  }
  const result = compute(operator, left, right)
  return Number.isFinite(result) ? result : run.fail('the result is no number, or too large for one')
}

function compute(operator: '+' | '-' | '*' | '/' | '%' | '\\' | '^', left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return left % right
    case '\\':
      return Math.trunc(left / right)
    case '^':
      return left ** right
  }
}
