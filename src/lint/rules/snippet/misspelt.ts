import { walk } from '../../../snippet/walk.ts'
import type { Span } from '../../../text/source.ts'
import { nearest } from '../../../text/suggest.ts'
import { asWritten } from '../../analysis/as-written.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { flowNames } from '../../analysis/followed.ts'
import { isGiven, isParameter, plain } from '../../analysis/names.ts'
import { isSlip } from '../../analysis/slip.ts'
import { type ScriptSubject, scriptRule } from '../../rule.ts'

export const misspelt = scriptRule({
  code: 'snippet/misspelt',
  severity: 'warning',
  summary: 'A variable is set that nothing reads, and one with nearly that name is read.',
  why: 'The variable that was meant keeps its old value: a flag of consent says yes where the caller said no.',
  rests: 'Studio: variables',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      customerName = "nobody"
      IF ANI = "+8225550100" { custmerName = "Kim" }
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{customerName}"] }
    next: goodbye
  goodbye:
    Hangup:
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      customerName = "nobody"
      IF ANI = "+8225550100" { customerName = "Kim" }
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{customerName}"] }
    next: goodbye
  goodbye:
    Hangup:
`,
  *check(subject) {
    const { set, read } = flowNames(subject.flow)
    const consent = subject.flow.main.consentVariable
    const used = new Set(consent === undefined ? read : [...read, plain(consent)])
    const meantOnes = [...used].filter(name => set.has(name))
    const told = new Set<string>()
    for (const { name, at } of assigned(subject)) {
      const key = plain(name)
      if (used.has(key) || isGiven(key) || told.has(key)) continue
      const meant = nearest(key, meantOnes)
      if (meant === undefined || !isSlip(key, meant)) continue
      told.add(key)
      yield { at, message: `nothing reads "${name}"`, hint: `did you mean "${asWritten(subject.flow, meant)}"?` }
    }
  },
})

/** The variables that snippets and Assign give a value, as written. */
function* assigned(subject: ScriptSubject): Generator<{ readonly name: string; readonly at: Span }> {
  for (const { tree, at } of codeOf(subject)) {
    const found: { readonly name: string; readonly at: Span }[] = []
    walk(tree, {
      statement: each => {
        if (each.kind !== 'assign' || each.target.steps.length > 0) return
        const { name, start } = each.target
        const end = start + name.length
        if (!isParameter(tree, name, start)) found.push({ name, at: at({ start, end }) })
      },
    })
    yield* found
  }
  for (const { type, properties } of subject.script.actions) {
    const text = type.name === 'Assign' ? properties.get('Variable') : undefined
    if (text && 'value' in text && !text.value.includes('{')) yield { name: text.value, at: text.at }
  }
}
