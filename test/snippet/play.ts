import { defaultSnippetAssumptions, type SnippetAssumptions } from '../../src/snippet/assumptions.ts'
import {
  evaluateExpression,
  evaluateTemplate,
  type Outcome,
  runProgram,
  type Scope,
} from '../../src/snippet/evaluate.ts'
import { parseExpression, parseSnippet, parseTemplate } from '../../src/snippet/parse.ts'
import type { FunctionDeclaration } from '../../src/snippet/tree.ts'
import { printValue, type Value } from '../../src/snippet/value.ts'

/** 2026-11-21 14:05:09, a Saturday. */
export const saturday = 46347 + (14 * 3600 + 5 * 60 + 9) / 86_400

export interface Ground {
  readonly variables?: Readonly<Record<string, Value>>
  readonly assumptions?: Partial<SnippetAssumptions>
  readonly maxStringSize?: number
  readonly steps?: number
  readonly stub?: (name: string, given: readonly Value[]) => Value
}

/** A scope with variables of its own, which tests can look into. */
export function scopeOf(ground: Ground = {}): Scope & { variables: Map<string, Value>; heard: string[] } {
  const key = (name: string): string => name.toLowerCase().replace(/^global:/, '')
  const variables = new Map<string, Value>(
    Object.entries(ground.variables ?? {}).map(([name, value]) => [key(name), value]),
  )
  const heard: string[] = []
  return {
    variables,
    heard,
    get: name => variables.get(key(name)) ?? null,
    set: (name, value) => void variables.set(key(name), value),
    now: () => saturday,
    utcOffsetMinutes: () => 600,
    random: () => 0.5,
    trace: text => void heard.push(text),
    saveToDb: name => void heard.push(`saved ${name}`),
    functions: new Map<string, FunctionDeclaration>(),
    maxStringSize: ground.maxStringSize ?? 2_048,
    assumptions: { ...defaultSnippetAssumptions, ...ground.assumptions },
    budget: { steps: ground.steps ?? 100_000 },
    ...(ground.stub ? { stub: ground.stub } : {}),
  }
}

/** Plays a snippet without faults, and gives how it ended and all variables. */
export function play(code: string, ground: Ground = {}): { outcome: Outcome; scope: ReturnType<typeof scopeOf> } {
  const { program, faults } = parseSnippet(code)
  if (faults.length > 0) throw new Error(`${code}: ${faults.map(each => each.message).join('; ')}`)
  const scope = scopeOf(ground)
  return { outcome: runProgram(program, scope), scope }
}

/** What a variable prints after a snippet, or how the snippet failed. */
export function resultOf(code: string, variable: string, ground: Ground = {}): string {
  const { outcome, scope } = play(code, ground)
  return outcome.kind === 'done' ? printValue(scope.get(variable)) : `${outcome.kind}: ${outcome.message}`
}

/** What an expression prints. */
export function printed(text: string, ground: Ground = {}): string {
  const { expression, faults } = parseExpression(text)
  if (faults.length > 0) throw new Error(`${text}: ${faults.map(each => each.message).join('; ')}`)
  const result = evaluateExpression(expression, scopeOf(ground))
  return result.kind === 'value' ? printValue(result.value) : `${result.kind}: ${result.message}`
}

export function textOf(text: string, ground: Ground = {}): string {
  const { template, faults } = parseTemplate(text)
  if (faults.length > 0) throw new Error(`${text}: ${faults.map(each => each.message).join('; ')}`)
  const result = evaluateTemplate(template, scopeOf(ground))
  return result.kind === 'value' ? result.value : `${result.kind}: ${result.message}`
}
