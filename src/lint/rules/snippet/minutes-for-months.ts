import type { Expression } from '../../../snippet/tree.ts'
import { walk } from '../../../snippet/walk.ts'
import { codeOf, literalText } from '../../analysis/code-of.ts'
import { formatsIn } from '../../analysis/date-formats.ts'
import { scriptRule } from '../../rule.ts'

export const minutesForMonths = scriptRule({
  code: 'snippet/minutes-for-months',
  severity: 'warning',
  summary: 'A date format has "mm", the minutes, where the month belongs.',
  why: 'In a format "MM" is the month and "mm" the minutes: the date is wrong without any error.',
  rests: 'Studio: datefmt',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      ASSIGN result = now.datefmt("yyyy-mm-dd")
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
      ASSIGN result = now.datefmt("yyyy-MM-dd HH:mm")
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{result}"] }
    next: goodbye
  goodbye:
    Hangup:
`,
  *check(subject) {
    for (const { tree, at } of codeOf(subject)) {
      const formats: { text: string; place: Expression }[] = []
      walk(tree, {
        expression: each => {
          for (const place of formatsIn(each)) {
            const text = literalText(place)
            if (text !== undefined) formats.push({ text, place })
          }
        },
      })
      for (const { text, place } of formats) {
        if (!/(?:y|d)[\s/._-]*mm(?!m)|(?<!m)mm[\s/._-]*(?:d|y)/.test(text)) continue
        yield {
          at: at(place),
          message: `"mm" in "${text}" is the minutes`,
          hint: 'write "MM" for the month',
        }
      }
    }
  },
})
