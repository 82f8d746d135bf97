import type { Station } from '../../behavior/station.ts'
import { setBy } from '../../snippet/set-by.ts'
import type { Case, Expression, Program, Statement, Switch } from '../../snippet/tree.ts'
import { compareValues, isTruthy } from '../../snippet/value.ts'
import { walkBlock } from '../../snippet/walk.ts'
import { changedBy, evaluated } from './evaluate.ts'
import { setsOf } from './names.ts'
import type { Known } from './point.ts'
import { forget, type Levels, type Maybe, write } from './store.ts'

/** More ways through one snippet are not told apart. */
const mostWays = 16

interface Ways {
  readonly on: readonly Levels[]
  readonly returned: readonly Levels[]
}

/**
 * All that a snippet may make of what is known: a condition that is known goes one way, any other both. What a loop
 * sets is unknown behind it.
 */
export function runCode(
  program: Program,
  levels: Levels,
  station: Station,
  followed: ReadonlySet<string>,
): readonly Levels[] {
  const run = { station, followed }
  const { on, returned } = block(program.statements, [levels], run)
  const all = distinct([...on, ...returned])
  return all.length <= mostWays ? all : [forget(levels, setsOf(program))]
}

interface Run {
  readonly station: Station
  readonly followed: ReadonlySet<string>
}

function block(statements: readonly Statement[], before: readonly Levels[], run: Run): Ways {
  let on = before
  const returned: Levels[] = []
  for (const statement of statements) {
    if (on.length === 0) break
    const ways = on.map(levels => one(statement, levels, run))
    returned.push(...ways.flatMap(each => each.returned))
    on = distinct(ways.flatMap(each => each.on))
    if (on.length > mostWays) on = [forget(on[0] ?? [], [...setsBetween(statements), ...run.followed])]
  }
  return { on, returned }
}

function one(statement: Statement, levels: Levels, run: Run): Ways {
  switch (statement.kind) {
    case 'assign': {
      const value = evaluated(statement.value, levels, run.station)
      const after = forget(levels, changedBy(statement.value, run.station))
      const kept = statement.target.steps.length === 0 ? value : undefined
      return onto(write(after, run.followed, statement.target.name, kept))
    }
    case 'if':
      return choose(
        statement.branches.map(({ condition, body }) => ({ test: condition, body })),
        statement.otherwise ?? [],
        levels,
        run,
      )
    case 'switch':
      return switched(statement, levels, run)
    case 'select':
      return choose(testsOf(statement.cases), defaultOf(statement.cases), levels, run)
    case 'return':
      return { on: [], returned: [levels] }
    case 'for':
    case 'foreach':
    case 'repeat': {
      const after = forget(levels, setsBetween([statement]))
      return { on: [after], returned: holdsReturn(statement.body) ? [after] : [] }
    }
    case 'call': {
      const name = setBy(statement)
      return onto(forget(levels, [...(name === undefined ? [] : [name]), ...changedBy(statement.call, run.station)]))
    }
    case 'dynamic':
      return onto(forget(levels, [statement.target.name]))
    default:
      return onto(levels)
  }
}

const onto = (levels: Levels): Ways => ({ on: [levels], returned: [] })

type Option = { readonly test: Expression; readonly body: readonly Statement[] }

/** The first option whose test holds, else the rest; a test that is not known may hold or not. */
function choose(options: readonly Option[], otherwise: readonly Statement[], levels: Levels, run: Run): Ways {
  const taken: Ways[] = []
  let rest: Levels | undefined = levels
  for (const { test, body } of options) {
    if (rest === undefined) break
    const value: Maybe = evaluated(test, rest, run.station)
    const seen: Levels = forget(rest, changedBy(test, run.station))
    if (value === undefined || isTruthy(value)) taken.push(block(body, [assumed(test, seen, run)], run))
    rest = value !== undefined && isTruthy(value) ? undefined : seen
  }
  if (rest !== undefined) taken.push(block(otherwise, [rest], run))
  return { on: taken.flatMap(each => each.on), returned: taken.flatMap(each => each.returned) }
}

function switched(statement: Switch, levels: Levels, run: Run): Ways {
  const subject = evaluated(statement.subject, levels, run.station)
  const tests = testsOf(statement.cases)
  if (subject === undefined) {
    const { subject: on } = statement
    const ways = tests.map(({ test, body }) => block(body, [equal(on, test, levels, run)], run))
    ways.push(block(defaultOf(statement.cases), [levels], run))
    return { on: ways.flatMap(each => each.on), returned: ways.flatMap(each => each.returned) }
  }
  for (const { test, body } of tests) {
    const label = evaluated(test, levels, run.station)
    if (label === undefined || compareValues(subject, label) === 0) return block(body, [levels], run)
  }
  return block(defaultOf(statement.cases), [levels], run)
}

function testsOf(cases: readonly Case[]): readonly Option[] {
  return cases.flatMap(({ labels, body }) => labels.map(test => ({ test, body })))
}

function defaultOf(cases: readonly Case[]): readonly Statement[] {
  return cases.find(each => each.isDefault)?.body ?? []
}

/** What a condition that holds tells: in `x = "yes"`, what x is. */
export function assumed(condition: Expression, levels: Levels, run: Run): Levels {
  if (condition.kind !== 'operation') return levels
  const operators = condition.rest.map(each => each.operator)
  const [only] = condition.rest
  if (operators.length !== 1 || only?.operator !== '=') return levels
  const isNameFirst = condition.first.kind === 'name'
  return equal(isNameFirst ? condition.first : only.operand, isNameFirst ? only.operand : condition.first, levels, run)
}

function equal(subject: Expression, other: Expression, levels: Levels, run: Run): Levels {
  if (subject.kind !== 'name') return levels
  const value = evaluated(other, levels, run.station)
  // Empty text equals what was never set, too.
  return value === undefined || value === '' ? levels : write(levels, run.followed, subject.name, value)
}

function setsBetween(statements: readonly Statement[]): ReadonlySet<string> {
  return setsOf({ kind: 'program', start: 0, end: 0, statements, functions: [], dynamics: [] })
}

function holdsReturn(statements: readonly Statement[]): boolean {
  let isFound = false
  walkBlock(statements, {
    statement: each => {
      if (each.kind === 'return') isFound = true
    },
  })
  return isFound
}

function distinct(all: readonly Levels[]): readonly Levels[] {
  return all.filter((levels, at) => !all.slice(0, at).some(other => isSame(levels, other)))
}

/** Code changes variables only. */
function isSame(a: Levels, b: Levels): boolean {
  return a === b || a.every((level, at) => isSameKnown(level.known, b[at]?.known ?? level.known))
}

function isSameKnown(a: Known, b: Known): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const [name, value] of a) if (!b.has(name) || b.get(name) !== value) return false
  return true
}
