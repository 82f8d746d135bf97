import { assign, itemsOf } from './assign.ts'
import { dynamicFromText, isDynamic } from './dynamic.ts'
import { evaluate, evaluateCall, keyOf } from './evaluate-expression.ts'
import type { Run } from './run.ts'
import type { Case, DynamicDeclaration, Expression, For, Statement, Switch, Target } from './tree.ts'
import { compareValues, isTruthy, toNumber, type Value } from './value.ts'

/** How a statement ended: it goes on, leaves the loop, or returns. */
type Ending = 'next' | 'break' | { readonly value: Value }

/** Runs statements up to a RETURN, and gives its value; null without one. */
export function runBody(statements: readonly Statement[], run: Run): Value {
  const ending = execute(statements, run)
  return typeof ending === 'string' ? null : ending.value
}

function execute(statements: readonly Statement[], run: Run): Ending {
  for (const statement of statements) {
    run.charge(1)
    run.at(statement)
    const ending = run.nested(() => executeOne(statement, run))
    if (ending !== 'next') return ending
  }
  return 'next'
}

function executeOne(statement: Statement, run: Run): Ending {
  switch (statement.kind) {
    case 'assign':
      return put(statement.target, evaluate(statement.value, run), run)
    case 'dynamic':
      return declare(statement, run)
    case 'if': {
      const branch = statement.branches.find(each => isTruthy(evaluate(each.condition, run)))
      return execute(branch?.body ?? statement.otherwise ?? [], run)
    }
    case 'switch':
      return executeSwitch(statement, run)
    case 'select':
      return executeCase(statement.cases, label => isTruthy(evaluate(label, run)), run)
    case 'for':
      return executeFor(statement, run)
    case 'foreach': {
      const items = itemsOf(evaluate(statement.list, run), run)
      return loop(items, item => run.write(statement.variable, item), statement.body, run)
    }
    case 'repeat':
      return executeRepeat(Math.trunc(toNumber(evaluate(statement.times, run))), statement.body, run)
    case 'break':
      return 'break'
    case 'return':
      return { value: statement.value ? evaluate(statement.value, run) : null }
    case 'call':
      evaluateCall(statement.call, run, true)
      return 'next'
    case 'trace':
      run.scope.trace?.(run.text(evaluate(statement.text, run)))
      return 'next'
    case 'uses':
      return run.fail('USES needs a web-service library, and the simulator has none')
    case 'function':
      return 'next'
  }
}

function put(target: Target, value: Value, run: Run): Ending {
  const keys = target.steps.map(step => keyOf(step, run))
  run.at(target)
  assign({ name: target.name, keys }, value, run)
  return 'next'
}

/** A declaration keeps what is there: snippets declare a name again to be allowed to use it. */
function declare(statement: DynamicDeclaration, run: Run): Ending {
  const empty: Value = { kind: 'object', members: new Map() }
  if (statement.from === undefined) {
    const before = run.read(statement.target.name)
    if (statement.target.steps.length > 0) return 'next'
    return isDynamic(before)
      ? 'next'
      : put(statement.target, (typeof before === 'string' && dynamicFromText(before)) || empty, run)
  }
  const value = evaluate(statement.from, run)
  if (isDynamic(value)) return put(statement.target, value, run)
  const text = run.text(value)
  const read = text.trim() === '' ? empty : dynamicFromText(text)
  run.at(statement.from)
  return read ? put(statement.target, read, run) : run.fail('the text is neither JSON nor XML that can be read')
}

function executeSwitch(statement: Switch, run: Run): Ending {
  const subject = evaluate(statement.subject, run)
  // assumption: caseLabels
  const comparison = run.comparison(run.scope.assumptions.caseLabels === 'text')
  return executeCase(statement.cases, label => compareValues(subject, evaluate(label, run), comparison) === 0, run)
}

/** The first case that matches runs alone, else the default: nothing falls through. */
function executeCase(cases: readonly Case[], matches: (label: Expression) => boolean, run: Run): Ending {
  const found = cases.find(each => each.labels.some(matches)) ?? cases.find(each => each.isDefault)
  return execute(found?.body ?? [], run)
}

/** Bounds are taken once, it counts down to a lower one, and at least one pass is made (help page Loops). */
function executeFor(statement: For, run: Run): Ending {
  const from = toNumber(evaluate(statement.from, run))
  const to = toNumber(evaluate(statement.to, run))
  const step = to < from ? -1 : 1
  for (let count = from; ; ) {
    run.charge(1)
    run.at(statement)
    run.write(statement.variable, count)
    const ending = execute(statement.body, run)
    if (ending !== 'next') return ending === 'break' ? 'next' : ending
    count = toNumber(run.read(statement.variable)) + step
    if ((to - count) * step < 0) {
      // assumption: the counter ends behind its bound, as in other BASICs.
      run.write(statement.variable, count)
      return 'next'
    }
  }
}

function executeRepeat(times: number, body: readonly Statement[], run: Run): Ending {
  for (let pass = 0; pass < times; pass += 1) {
    run.charge(1)
    const ending = execute(body, run)
    if (ending !== 'next') return ending === 'break' ? 'next' : ending
  }
  return 'next'
}

function loop(items: readonly Value[], begin: (item: Value) => void, body: readonly Statement[], run: Run): Ending {
  for (const item of items) {
    run.charge(1)
    begin(item)
    const ending = execute(body, run)
    if (ending !== 'next') return ending === 'break' ? 'next' : ending
  }
  return 'next'
}
