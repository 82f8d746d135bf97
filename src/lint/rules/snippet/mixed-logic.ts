import type { Expression } from '../../../snippet/tree.ts'
import { walk } from '../../../snippet/walk.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { scriptRule } from '../../rule.ts'

export const mixedLogic = scriptRule({
  code: 'snippet/mixed-logic',
  severity: 'warning',
  summary: 'A condition has "|" and "&" together without brackets.',
  why: 'They are of one level and taken from left to right: "a | b & c" is "(a | b) & c".',
  rests: 'Studio: operators',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      IF ANI = "1" | ANI = "2" & DNIS = "3" { result = 1 }
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
      IF ANI = "1" | (ANI = "2" & DNIS = "3") { result = 1 }
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{result}"] }
    next: goodbye
  goodbye:
    Hangup:
`,
  *check(subject) {
    for (const { tree, at } of codeOf(subject)) {
      const found: Expression[] = []
      walk(tree, {
        expression: each => {
          if (isMixed(each)) found.push(each)
        },
      })
      for (const each of found)
        yield {
          at: at(each),
          message: '"&" behind "|" holds for both sides of the "|"',
          hint: 'put brackets round what belongs together',
        }
    }
  },
})

/** With "&" first, both readings are the same. */
function isMixed(expression: Expression): boolean {
  if (expression.kind !== 'operation') return false
  const operators = expression.rest.map(each => each.operator)
  const or = operators.indexOf('|')
  return or >= 0 && operators.indexOf('&', or) > or
}
