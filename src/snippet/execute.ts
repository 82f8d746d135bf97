import { isOpen, type OpenValue } from './anything.ts'
import { assign, itemsOf } from './assign.ts'
import { dynamicFromText, isDynamic } from './dynamic.ts'
import { evaluate, evaluateCall, keyOf } from './evaluate-expression.ts'
import { made, madeOrFailed, spelled } from './openly.ts'
import { operate } from './operate.ts'
import type { Run } from './run.ts'
import type { Case, DynamicDeclaration, Expression, For, Statement, Switch, Target } from './tree.ts'
import { compareValues, toNumber, type Value } from './value.ts'

/** How a statement ended: it goes on, leaves the loop, or returns. */
type Ending = 'next' | 'break' | { readonly value: Value }

/** Runs statements up to a RETURN, and gives its value; null without one. `begins` is told of each of them, not of those in them. */
export function runBody(statements: readonly Statement[], run: Run, begins?: (statement: Statement) => void): Value {
  const ending = execute(statements, run, begins)
  return typeof ending === 'string' ? null : ending.value
}

function execute(statements: readonly Statement[], run: Run, begins?: (statement: Statement) => void): Ending {
  for (const statement of statements) {
    begins?.(statement)
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
      const branch = statement.branches.find(each => run.holds(evaluate(each.condition, run)))
      return execute(branch?.body ?? statement.otherwise ?? [], run)
    }
    case 'switch':
      return executeSwitch(statement, run)
    case 'select':
      return executeCase(statement.cases, label => run.holds(evaluate(label, run)), run)
    case 'for':
      return executeFor(statement, run)
    case 'foreach': {
      const list = evaluate(statement.list, run)
      const items = isOpen(list) ? openItems(list, run) : itemsOf(list, run)
      return loop(items, item => run.write(statement.variable, item), statement.body, run)
    }
    case 'repeat': {
      const times = evaluate(statement.times, run)
      const passes = isOpen(times) ? openPasses(times, run) : passesOf(Math.trunc(toNumber(times)))
      return loop(passes, () => {}, statement.body, run)
    }
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
    if (isOpen(before)) return put(statement.target, dynamicOf(before, run), run)
    return isDynamic(before)
      ? 'next'
      : put(statement.target, (typeof before === 'string' && dynamicFromText(before)) || empty, run)
  }
  const value = evaluate(statement.from, run)
  if (isDynamic(value)) return put(statement.target, value, run)
  run.at(statement.from)
  return put(statement.target, isOpen(value) ? dynamicOf(value, run) : readDynamic(run.text(value), run), run)
}

function readDynamic(text: string, run: Run): Value {
  if (text.trim() === '') return { kind: 'object', members: new Map() }
  return dynamicFromText(text) ?? run.fail('the text is neither JSON nor XML that can be read')
}

function dynamicOf(value: OpenValue, run: Run): Value {
  const from = ([known = null]: readonly Value[], at: Run): Value =>
    isDynamic(known) ? known : readDynamic(at.text(known), at)
  return madeOrFailed({ text: `dynamic(${spelled(value)})`, by: 'dynamic', of: [value], from }, run)
}

function executeSwitch(statement: Switch, run: Run): Ending {
  const subject = evaluate(statement.subject, run)
  // assumption: caseLabels
  const comparison = run.comparison(run.scope.assumptions.caseLabels === 'text')
  const equals = (label: Value): boolean =>
    isOpen(subject) || isOpen(label)
      ? run.holds(operate({ operator: '=', left: subject, right: label, asText: comparison.asText }, run))
      : compareValues(subject, label, comparison) === 0
  return executeCase(statement.cases, label => equals(evaluate(label, run)), run)
}

/** The first case that matches runs alone, else the default: nothing falls through. */
function executeCase(cases: readonly Case[], matches: (label: Expression) => boolean, run: Run): Ending {
  const found = cases.find(each => each.labels.some(matches)) ?? cases.find(each => each.isDefault)
  return execute(found?.body ?? [], run)
}

/** Bounds are taken once, it counts down to a lower one, and at least one pass is made (help page Loops). */
function executeFor(statement: For, run: Run): Ending {
  const from = numberOf(evaluate(statement.from, run))
  const to = numberOf(evaluate(statement.to, run))
  const isDown = isLess(to, from, run)
  for (let count = from; ; ) {
    run.charge(1)
    run.at(statement)
    run.write(statement.variable, count)
    const ending = execute(statement.body, run)
    if (ending !== 'next') return ending === 'break' ? 'next' : ending
    count = stepped(numberOf(run.read(statement.variable)), isDown ? -1 : 1, run)
    if (isDown ? isLess(count, to, run) : isLess(to, count, run)) {
      // assumption: the counter ends behind its bound, as in other BASICs.
      run.write(statement.variable, count)
      return 'next'
    }
  }
}

type Count = number | OpenValue

const numberOf = (value: Value): Count => (isOpen(value) ? value : toNumber(value))

function isLess(one: Count, other: Count, run: Run): boolean {
  if (!isOpen(one) && !isOpen(other)) return one < other
  const from = ([a = null, b = null]: readonly Value[]): Value => (toNumber(a) < toNumber(b) ? 1 : 0)
  return run.holds(made({ text: `${spelled(one)} < ${spelled(other)}`, by: '<', of: [one, other], from }, run))
}

function stepped(count: Count, step: number, run: Run): Count {
  if (!isOpen(count)) return count + step
  const from = ([known = null]: readonly Value[]): Value => toNumber(known) + step
  return made({ text: `${spelled(count)} + ${step}`, by: '+', of: [count, step], from, isSmall: true }, run)
}

/** Elements of an open list, each of which may be the last. */
function* openItems(list: OpenValue, run: Run): Generator<Value> {
  for (let place = 1; ; place += 1) {
    const isThere = ([known = null]: readonly Value[], at: Run): Value => (itemsOf(known, at).length >= place ? 1 : 0)
    const item = ([known = null]: readonly Value[], at: Run): Value => itemsOf(known, at)[place - 1] ?? ''
    const count = made(
      { text: `${spelled(list)}.count() >= ${place}`, by: 'has item', of: [list, place], from: isThere },
      run,
    )
    if (!run.holds(count)) return
    yield made({ text: `${spelled(list)}[${place}]`, by: '[]', of: [list, place], from: item }, run)
  }
}

/** Passes of a loop that runs nobody knows how often, each of which may be the last. */
function* openPasses(times: OpenValue, run: Run): Generator<Value> {
  for (let pass = 1; ; pass += 1) {
    if (isLess(times, pass, run)) return
    yield null
  }
}

function* passesOf(times: number): Generator<Value> {
  for (let pass = 0; pass < times; pass += 1) yield null
}

function loop(items: Iterable<Value>, begin: (item: Value) => void, body: readonly Statement[], run: Run): Ending {
  for (const item of items) {
    run.charge(1)
    begin(item)
    const ending = execute(body, run)
    if (ending !== 'next') return ending === 'break' ? 'next' : ending
  }
  return 'next'
}
