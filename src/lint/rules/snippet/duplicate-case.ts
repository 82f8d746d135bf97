import { walk } from '../../../snippet/walk.ts'
import { codeOf, literalText } from '../../analysis/code-of.ts'
import { scriptRule } from '../../rule.ts'

export const duplicateCase = scriptRule({
  code: 'snippet/duplicate-case',
  severity: 'warning',
  summary: 'A SWITCH has the same label twice.',
  why: 'The first case that fits runs alone: the second never does.',
  rests: 'Studio: SWITCH',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      SWITCH ANI
      {
        CASE "1" { result = "one" }
        CASE "1" { result = "two" }
      }
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{result}"] }
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
      SWITCH ANI
      {
        CASE "1" { result = "one" }
        CASE "2" { result = "two" }
      }
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{result}"] }
    next: goodbye
  goodbye:
    Hangup:
`,
  *check(subject) {
    for (const { tree, at } of codeOf(subject)) {
      const found: { readonly place: { start: number; end: number }; readonly name: string }[] = []
      walk(tree, {
        statement: each => {
          if (each.kind !== 'switch') return
          const seen = new Set<string>()
          for (const label of each.cases.flatMap(({ labels }) => labels)) {
            const text = label.kind === 'number' ? String(label.value) : literalText(label)
            if (text !== undefined && seen.has(text)) found.push({ place: label, name: text })
            if (text !== undefined) seen.add(text)
          }
        },
      })
      for (const { place, name } of found)
        yield {
          at: at(place),
          message: `the case "${name}" never runs: it stands here twice`,
          hint: 'give it another label, or take it away',
        }
    }
  },
})
