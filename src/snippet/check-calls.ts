import { nearest } from '../text/suggest.ts'
import { builtins } from './builtins/index.ts'
import type { Fault } from './fault.ts'
import type { Case, Expression, Program, Statement, Template, TextPart } from './tree.ts'

/** Functions of the script by lower-case name, and how many arguments each takes. */
type Functions = ReadonlyMap<string, { readonly arity: number }>

/** Calls of functions that do not exist, or with a wrong number of arguments: Studio refuses them when it compiles. */
export function checkCalls(tree: Program | Expression | Template, functions: Functions): readonly Fault[] {
  const faults: Fault[] = []
  const check = (name: string, given: number, isMethod: boolean, start: number): void => {
    const fault = faultOf({ name, given, isMethod, start }, functions)
    if (fault) faults.push(fault)
  }
  if (tree.kind === 'program') inStatements(tree.statements, check)
  else if (tree.kind === 'template') inParts(tree.parts, check)
  else inExpression(tree, check)
  return faults
}

type Check = (name: string, given: number, isMethod: boolean, start: number) => void

function faultOf(
  call: { readonly name: string; readonly given: number; readonly isMethod: boolean; readonly start: number },
  functions: Functions,
): Fault | undefined {
  const { name, given, isMethod, start } = call
  const place = { start, end: start + name.length }
  const known = arityOf(name.toLowerCase(), functions)
  if (known === undefined) {
    const best = nearest(name, [...functions.keys(), ...[...builtins.values()].map(each => each.name)])
    const hint = best === undefined ? 'neither the script nor the simulator knows it' : `did you mean "${best}"?`
    return { code: 'snippet/unknown-function', ...place, message: `there is no function "${name}"`, hint }
  }
  const [least, most] = known
  if (given >= least && given <= most) return undefined
  const receiver = isMethod ? 1 : 0
  const wanted =
    least === most ? `${Math.max(0, least - receiver)}` : `${Math.max(0, least - receiver)} to ${most - receiver}`
  return {
    code: 'snippet/wrong-argument-count',
    ...place,
    message: `"${name}" takes ${wanted} argument${wanted === '1' ? '' : 's'}, not ${given - receiver}`,
    ...(isMethod ? { hint: 'what stands before the dot is an argument too' } : {}),
  }
}

function arityOf(name: string, functions: Functions): readonly [number, number] | undefined {
  const own = functions.get(name)
  return own ? [own.arity, own.arity] : builtins.get(name)?.arity
}

function inStatements(statements: readonly Statement[], check: Check): undefined {
  for (const statement of statements) inStatement(statement, check)
}

function inStatement(statement: Statement, check: Check): undefined {
  switch (statement.kind) {
    case 'assign':
      for (const step of statement.target.steps) if (step.kind === 'index') inExpression(step.index, check)
      return inExpression(statement.value, check)
    case 'dynamic':
      return statement.from ? inExpression(statement.from, check) : undefined
    case 'if':
      for (const { condition, body } of statement.branches) {
        inExpression(condition, check)
        inStatements(body, check)
      }
      return inStatements(statement.otherwise ?? [], check)
    case 'switch':
      inExpression(statement.subject, check)
      return inCases(statement.cases, check)
    case 'select':
      return inCases(statement.cases, check)
    case 'for':
      inExpression(statement.from, check)
      inExpression(statement.to, check)
      return inStatements(statement.body, check)
    case 'foreach':
      inExpression(statement.list, check)
      return inStatements(statement.body, check)
    case 'repeat':
      inExpression(statement.times, check)
      return inStatements(statement.body, check)
    case 'return':
      return statement.value ? inExpression(statement.value, check) : undefined
    case 'call':
      return inExpression(statement.call, check)
    case 'trace':
      return inExpression(statement.text, check)
    case 'function':
      return inStatements(statement.body ?? [], check)
    case 'break':
    case 'uses':
      return undefined
  }
}

function inCases(cases: readonly Case[], check: Check): undefined {
  for (const { labels, body } of cases) {
    for (const label of labels) inExpression(label, check)
    inStatements(body, check)
  }
}

function inParts(parts: readonly TextPart[], check: Check): undefined {
  for (const part of parts) if (part.kind === 'substitution') inExpression(part.expression, check)
}

function inExpression(expression: Expression, check: Check): undefined {
  switch (expression.kind) {
    case 'text':
      return inParts(expression.parts, check)
    case 'operation':
      inExpression(expression.first, check)
      for (const { operand } of expression.rest) inExpression(operand, check)
      return undefined
    case 'unary':
      return inExpression(expression.operand, check)
    case 'call':
      check(expression.name, expression.arguments.length, false, expression.start)
      for (const each of expression.arguments) inExpression(each, check)
      return undefined
    case 'path':
      inExpression(expression.root, check)
      for (const step of expression.steps) {
        if (step.kind === 'index') inExpression(step.index, check)
        if (step.kind !== 'method') continue
        check(step.name, step.arguments.length + 1, true, step.start)
        for (const each of step.arguments) inExpression(each, check)
      }
      return undefined
    case 'name':
    case 'number':
    case 'boolean':
    case 'missing':
      return undefined
  }
}
