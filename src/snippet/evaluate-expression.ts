import { hasOpen, isOpen, type OpenValue } from './anything.ts'
import { elementAt } from './array.ts'
import { callFunction, callMember } from './call.ts'
import { parseDate } from './date.ts'
import { isDynamic, type Key } from './dynamic.ts'
import { lookedUp, made, madeOrFailed, spelled } from './openly.ts'
import { evaluateOperation } from './operate.ts'
import { reservedValue } from './reserved.ts'
import { plain, type Run } from './run.ts'
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
      return run.read(expression.name) ?? reserved(expression.name, run)
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

/** What a reserved name holds while the script does not set it. */
function reserved(name: string, run: Run): Value {
  const key = plain(name.toLowerCase())
  if (!run.scope.anything) return reservedValue(key, run.scope)
  return lookedUp({ text: key, by: key, of: [], from: (_, { scope }) => reservedValue(key, scope), isSmall: true }, run)
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
  if (expression.style !== 'date') return run.known(text)
  run.at(expression)
  const dated = {
    text: `#${text}#`,
    by: 'date',
    from: ([from = null]: readonly Value[], at: Run) => dateOf(at.text(from), at),
  }
  if (!run.scope.anything) return dateOf(text, run)
  return hasOpen(text)
    ? madeOrFailed({ ...dated, of: [run.known(text)], text: `#${spelled(run.known(text))}#` }, run)
    : lookedUp({ ...dated, of: [text] }, run)
}

function dateOf(text: string, run: Run): Value {
  const days = parseDate(text, run.scope.now())
  return days === undefined ? run.fail(`"${text.slice(0, 64)}" is no date`) : { kind: 'date', days }
}

function prefixed(expression: Unary, run: Run): Value {
  let value = evaluate(expression.operand, run)
  for (const operator of [...expression.operators].reverse()) {
    if (isOpen(value)) value = prefixedOpen(operator, value, run)
    else if (operator === '!') value = isTruthy(value) ? 0 : 1
    else value = operator === '-' ? -toNumber(value) : toNumber(value)
  }
  return value
}

function prefixedOpen(operator: Unary['operators'][number], value: OpenValue, run: Run): Value {
  const from = ([known = null]: readonly Value[]): Value => {
    if (operator === '!') return isTruthy(known) ? 0 : 1
    return operator === '-' ? -toNumber(known) : toNumber(known)
  }
  const isSmall = operator === '!' || value.term.isSmall === true
  return made({ text: `${operator}${spelled(value)}`, by: `prefix ${operator}`, of: [value], from, isSmall }, run)
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
  if (step.kind === 'member') return { member: step.name }
  const index = evaluate(step.index, run)
  return isOpen(index) ? { open: index } : { index: Math.trunc(toNumber(index)) }
}

type Way = { readonly isStatement: boolean; readonly receiver: Receiver | undefined }

function followed(value: Value, step: Step, way: Way, run: Run): Value {
  if (step.kind === 'index') {
    const index = evaluate(step.index, run)
    run.at(step)
    if (isOpen(value) || isOpen(index)) return elementOfOpen(value, index, run)
    return elementOf(value, Math.trunc(toNumber(index)), run)
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

function elementOfOpen(value: Value, index: Value, run: Run): Value {
  const from = ([whole = null, at = null]: readonly Value[], known: Run) =>
    elementOf(whole, Math.trunc(toNumber(at)), known)
  const making = { text: `${spelled(value)}[${spelled(index)}]`, by: '[]', of: [value, index], from }
  return run.scope.assumptions.readPastEnd === 'fail' ? madeOrFailed(making, run) : made(making, run)
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
