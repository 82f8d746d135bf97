import type { Expression } from '../../../snippet/tree.ts'
import { walk } from '../../../snippet/walk.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { scriptRule } from '../../rule.ts'

export const selfComparison = scriptRule({
  code: 'snippet/self-comparison',
  severity: 'warning',
  summary: 'A condition compares a variable with itself.',
  why: 'It always comes out the same; one of the two was meant to be another.',
  rests: 'logic',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      IF ANI = ANI { result = 1 }
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
      IF ANI = DNIS { result = 1 }
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
          if (comparesItself(each)) found.push(each)
        },
      })
      for (const each of found)
        yield {
          at: at(each),
          message: 'both sides are the same',
          hint: 'compare with another variable or a text',
        }
    }
  },
})

function comparesItself(expression: Expression): boolean {
  if (expression.kind !== 'operation' || expression.first.kind !== 'name') return false
  const [only] = expression.rest
  if (expression.rest.length !== 1 || only?.operand.kind !== 'name') return false
  const isSame = expression.first.name.toLowerCase() === only.operand.name.toLowerCase()
  return isSame && ['=', '!=', '<', '<=', '>', '>='].includes(only.operator)
}
