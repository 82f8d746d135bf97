import type { Expression } from '../../../snippet/tree.ts'
import { walk } from '../../../snippet/walk.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { scriptRule } from '../../rule.ts'

export const constantCondition = scriptRule({
  code: 'snippet/constant-condition',
  severity: 'warning',
  summary: 'A condition always comes out the same.',
  why: 'One of its branches never runs.',
  rests: 'logic',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      IF 1 = 1 { result = 1 }
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
      IF ANI = 1 { result = 1 }
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
        statement: each => {
          if (each.kind !== 'if') return
          for (const { condition } of each.branches) if (isConstant(condition)) found.push(condition)
        },
      })
      for (const condition of found)
        yield {
          at: at(condition),
          message: 'this condition always comes out the same',
          hint: 'compare with a variable',
        }
    }
  },
})

/** Only literals; a lone number or boolean is how authors switch code off, and a choice. */
function isConstant(condition: Expression): boolean {
  if (condition.kind === 'number' || condition.kind === 'boolean') return false
  let isLiteral = true
  walk(condition, {
    expression: each => {
      if (['name', 'call', 'path', 'missing'].includes(each.kind)) isLiteral = false
    },
  })
  return isLiteral
}
