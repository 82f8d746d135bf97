import type { ActionNode, Script } from '../script/tree.ts'
import { compareText, type Diagnostic, type Severity } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { Finding } from './finding.ts'
import type { CallSubject, CenterSubject, Found, Rule, ScriptSubject } from './rule.ts'

/** All that is to be looked at. */
export interface Subjects {
  readonly scripts: readonly ScriptSubject[]
  readonly calls: readonly CallSubject[]
  readonly centers: readonly CenterSubject[]
  /** Scripts that were read but could not be linked: they tell in which action a diagnostic lies. */
  readonly unlinked?: readonly Script[]
  /** What reading and linking said: findings too. */
  readonly diagnostics: readonly Diagnostic[]
}

/** How a project weighs what is found; undefined: as the rule itself says. */
export type Weigh = (code: string) => Severity | 'off' | undefined

/** Every finding of these rules and of reading, by file and place; the same subjects give the same findings. */
export function lint(rules: readonly Rule[], subjects: Subjects, weigh: Weigh = () => undefined): readonly Finding[] {
  const actionAt = actionFinder([...subjects.scripts.flatMap(scriptsOf), ...(subjects.unlinked ?? [])])
  const placed = (finding: Finding): Finding => {
    const action = actionAt(finding.at)
    return action === undefined ? finding : { ...finding, action }
  }
  const found = [...readingFindings(subjects.diagnostics, weigh), ...ruleFindings(rules, subjects, weigh)]
  return ordered(found.map(placed))
}

/** By file, place and code; the same finding once. */
export function ordered(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map<string, Finding>()
  for (const each of findings) {
    const { at, code, message } = each
    const key = `${at.source.path}\0${at.start}\0${code}\0${message}`
    if (!once.has(key)) once.set(key, each)
  }
  return [...once.values()].sort(
    (a, b) =>
      compareText(a.at.source.path, b.at.source.path) ||
      a.at.start - b.at.start ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  )
}

/** Code that Studio saved with a fault in it can be played up to there, but it is wrong all the same. */
const faultyCode = ['snippet/syntax', 'snippet/too-large', 'snippet/unknown-statement', 'snippet/wrong-argument-count']

/** What keeps a file from being used stays an error, whatever a project says. */
function readingFindings(diagnostics: readonly Diagnostic[], weigh: Weigh): readonly Finding[] {
  return diagnostics.flatMap(each => {
    if (each.severity === 'error') return [{ ...each, isFatal: true as const }]
    const severity = weigh(each.code) ?? (faultyCode.includes(each.code) ? 'error' : each.severity)
    return severity === 'off' ? [] : [{ ...each, severity }]
  })
}

/** One subject after the other: what was found out about a flow serves all rules, and is then forgotten. */
function* ruleFindings(rules: readonly Rule[], subjects: Subjects, weigh: Weigh): Generator<Finding> {
  const weighed = rules.flatMap(rule => {
    const severity = weigh(rule.code) ?? rule.severity
    return severity === 'off' ? [] : [{ rule, severity }]
  })
  for (const each of subjects.scripts)
    for (const { rule, severity } of weighed)
      if (rule.on === 'script') for (const found of rule.check(each)) yield asFinding(rule, severity, found)
  for (const each of subjects.calls)
    for (const { rule, severity } of weighed)
      if (rule.on === 'call') for (const found of rule.check(each)) yield asFinding(rule, severity, found)
  for (const each of subjects.centers)
    for (const { rule, severity } of weighed)
      if (rule.on === 'center') for (const found of rule.check(each)) yield asFinding(rule, severity, found)
}

function asFinding(
  { code, rests }: Rule,
  severity: Severity,
  { at, message, hint, path, related, fix }: Found,
): Finding {
  const numbered = /^(?:[RE]\d+)/.exec(rests)?.[0]
  return {
    code,
    severity,
    at,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(numbered === undefined ? {} : { rule: numbered }),
    ...(related === undefined ? {} : { related }),
    ...(path === undefined ? {} : { path }),
    ...(fix === undefined ? {} : { fix }),
  }
}

function scriptsOf({ script, flow }: ScriptSubject): readonly Script[] {
  return [script, ...[...flow.scripts.values()].map(each => each.script)]
}

/** Finds the action around a place: in all forms of scripts, an action's text goes on to the next one. */
function actionFinder(scripts: readonly Script[]): (at: Span) => string | undefined {
  const byPath = new Map(scripts.map(script => [script.source.path, script]))
  const inOrder = new Map<string, readonly ActionNode[]>()
  return ({ source, start }) => {
    const script = byPath.get(source.path)
    if (!script) return undefined
    const actions = inOrder.get(source.path) ?? [...script.actions].sort((a, b) => a.at.start - b.at.start)
    inOrder.set(source.path, actions)
    return actions.findLast(each => each.at.start <= start)?.id
  }
}
