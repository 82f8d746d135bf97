import type { Script } from '../../../script/tree.ts'
import { walk } from '../../../snippet/walk.ts'
import { allActions, flowScriptOf, isSubscript } from '../../analysis/actions-of.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { namesOfStation } from '../../analysis/followed.ts'
import { isGiven, isParameter } from '../../analysis/names.ts'
import { scriptRule } from '../../rule.ts'

export const neverRead = scriptRule({
  code: 'snippet/never-read',
  severity: 'info',
  summary: 'A subscript sets a variable of its own that nothing in it reads.',
  why: 'A subscript’s variables are gone at its Return, so the value is lost; "global:" keeps it.',
  rests: 'E5',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      greeting = "Hello"
      result = ANI
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{result}"] }
    next: goodbye
  goodbye:
    Return:
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      global:greeting = "Hello"
      result = ANI
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{result}"] }
    next: goodbye
  goodbye:
    Return:
`,
  *check(subject) {
    const script = flowScriptOf(subject)
    if (!script || !isSubscript(subject.script)) return
    // Without a Return on the way the variables stay: Runscript takes them along.
    if (subject.script.actions.some(({ type }) => type.name === 'Runscript')) return
    const read = new Set(allActions(subject).flatMap(({ station }) => [...namesOfStation(script, station).reads]))
    const raw = rawTexts(subject.script)
    const told = new Set<string>()
    for (const { tree, at } of codeOf(subject)) {
      if (tree.kind !== 'program') continue
      const found: { readonly name: string; readonly start: number; readonly end: number }[] = []
      walk(tree, {
        statement: each => {
          if (each.kind !== 'assign' || each.target.steps.length > 0) return
          const { name, start, end } = each.target
          if (!isParameter(tree, name, start) && !isForLooking(name)) found.push({ name, start, end })
        },
      })
      for (const { name, ...place } of found) {
        const key = name.toLowerCase()
        if (key.startsWith('global:') || isGiven(key) || read.has(key) || told.has(key)) continue
        if (raw.some(text => new RegExp(`(?<![\\w$])${escaped(key)}(?![\\w$])`, 'i').test(text))) continue
        told.add(key)
        yield {
          at: at(place),
          message: `nothing reads "${name}", and it is gone when the subscript returns`,
          hint: `take it away, or write "global:${name}" where others read it`,
        }
      }
    }
  },
})

/** What authors set to look at it in the debugger. */
const isForLooking = (name: string): boolean => /debug|trace|dummy|test/i.test(name)

/** Texts of actions beside their code, where a name may stand as it is. */
function rawTexts(script: Script): readonly string[] {
  return script.actions
    .filter(({ type }) => type.name !== 'Snippet' && type.name !== 'Note' && type.name !== 'Annotation')
    .flatMap(({ properties }) => [...properties.values()])
    .flatMap(each => ('value' in each ? [each.value] : each.map(item => item.value)))
}

const escaped = (name: string): string => name.replace(/[$.]/g, '\\$&')
