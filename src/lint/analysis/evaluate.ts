import type { Compiled, Station } from '../../behavior/station.ts'
import { defaultSnippetAssumptions } from '../../snippet/assumptions.ts'
import { evaluateExpression, evaluateTemplate, type Scope } from '../../snippet/evaluate.ts'
import type { Expression, FunctionDeclaration, Template } from '../../snippet/tree.ts'
import { isTruthy, printValue } from '../../snippet/value.ts'
import { type Tree, walk } from '../../snippet/walk.ts'
import { setsOf } from './names.ts'
import { type Levels, type Maybe, read } from './store.ts'

const steps = 2_000

/** The value of an expression where all that it reads is known; of "and" and "or" one side may be enough. */
export function evaluated(tree: Expression | Template, levels: Levels, station: Station): Maybe {
  const short = tree.kind === 'operation' ? shortcut(tree, levels, station) : undefined
  if (short !== undefined) return short
  if (callsOwn(tree, station.functions)) return undefined
  let isKnown = true
  const unknown = (): null => {
    isKnown = false
    return null
  }
  const scope: Scope = {
    get: name => {
      const value = read(levels, name)
      return value === undefined ? unknown() : value
    },
    set: unknown,
    now: () => unknown() ?? 0,
    utcOffsetMinutes: () => unknown() ?? 0,
    random: () => unknown() ?? 0,
    functions: station.functions,
    maxStringSize: 32_768,
    assumptions: defaultSnippetAssumptions,
    budget: { steps },
  }
  const result = tree.kind === 'template' ? evaluateTemplate(tree, scope) : evaluateExpression(tree, scope)
  return isKnown && result.kind === 'value' ? result.value : undefined
}

/** `known-false & anything`, `known-true | anything`. */
function shortcut(tree: Expression & { kind: 'operation' }, levels: Levels, station: Station): Maybe {
  const operators = new Set(tree.rest.map(each => each.operator))
  const isAnd = operators.size === 1 && operators.has('&')
  const isOr = operators.size === 1 && operators.has('|')
  if (!isAnd && !isOr) return undefined
  for (const each of [tree.first, ...tree.rest.map(({ operand }) => operand)]) {
    const value = evaluated(each, levels, station)
    if (value !== undefined && isTruthy(value) === isOr) return isOr ? 1 : 0
  }
  return undefined
}

/** The text of a property where it is known. */
export function textOf(station: Station, property: string, levels: Levels): string | undefined {
  const compiled = station.properties.get(property)
  return compiled ? compiledText(compiled, levels, station) : ''
}

/** The items of a list property, each where it is known. */
export function listOf(station: Station, property: string, levels: Levels): readonly (string | undefined)[] {
  const compiled = station.properties.get(property)
  if (compiled?.kind === 'list') return compiled.items.map(each => compiledText(each, levels, station))
  const text = compiled ? compiledText(compiled, levels, station) : ''
  return text === '' ? [] : [text]
}

/** The value of a property that is an expression, or a text. */
export function propertyValue(station: Station, property: string, levels: Levels): Maybe {
  const compiled = station.properties.get(property)
  if (compiled?.kind === 'expression') return evaluated(compiled.expression, levels, station)
  return compiled ? compiledText(compiled, levels, station) : null
}

function compiledText(compiled: Compiled, levels: Levels, station: Station): string | undefined {
  if (compiled.kind === 'text') return compiled.text
  if (compiled.kind !== 'template' && compiled.kind !== 'expression') return undefined
  const value = evaluated(compiled.kind === 'template' ? compiled.template : compiled.expression, levels, station)
  return value === undefined ? undefined : printValue(value)
}

/** Whether a tree calls a function of the script, which may change any variable. */
function callsOwn(tree: Tree, functions: ReadonlyMap<string, FunctionDeclaration>): boolean {
  if (functions.size === 0) return false
  let isFound = false
  walk(tree, {
    expression: each => {
      const names =
        each.kind === 'call'
          ? [each.name]
          : each.kind === 'path'
            ? each.steps.flatMap(step => (step.kind === 'index' ? [] : [step.name]))
            : []
      if (names.some(name => functions.has(name.toLowerCase()))) isFound = true
    },
  })
  return isFound
}

/** The variables that evaluating a tree may change: those that the script's functions set, where it calls one. */
export function changedBy(tree: Tree, station: Station): readonly string[] {
  if (!callsOwn(tree, station.functions)) return []
  return [...station.functions.values()].flatMap(({ start, end, body = [] }) => [
    ...setsOf({ kind: 'program', start, end, statements: body, functions: [], dynamics: [] }),
  ])
}
