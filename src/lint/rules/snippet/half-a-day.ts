import type { Expression } from '../../../snippet/tree.ts'
import { walk } from '../../../snippet/walk.ts'
import { codeOf, literalText } from '../../analysis/code-of.ts'
import { formatsIn } from '../../analysis/date-formats.ts'
import { scriptRule } from '../../rule.ts'

export const halfADay = scriptRule({
  code: 'snippet/half-a-day',
  severity: 'warning',
  summary: 'A date format has "hh", which counts to twelve, without saying whether it is morning.',
  why: 'Two in the afternoon and two at night come out the same.',
  rests: 'Studio: datefmt',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      ASSIGN result = now.datefmt("yyyy-MM-dd hh:mm")
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
        if (!(text.includes('h') && !text.includes('t') && /h[^a-z]*mm/.test(text))) continue
        yield {
          at: at(place),
          message: `"hh" in "${text}" counts to twelve, and nothing says whether it is morning`,
          hint: 'write "HH", or add "tt"',
        }
      }
    }
  },
})
