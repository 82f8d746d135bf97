import type { Expression } from '../../../snippet/tree.ts'
import { walk } from '../../../snippet/walk.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { scriptRule } from '../../rule.ts'

export const indexZero = scriptRule({
  code: 'snippet/index-zero',
  severity: 'warning',
  summary: 'An array is read or written at 0.',
  why: 'Arrays begin at 1: reading at 0 gives nothing, and assigning fails.',
  rests: 'Studio: arrays',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      list = "a|b"
      ASSIGN result = list[0]
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
      list = "a|b"
      ASSIGN result = list[1]
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
          if (
            each.kind === 'path' &&
            each.steps.some(step => step.kind === 'index' && step.index.kind === 'number' && step.index.value === 0)
          )
            found.push(each)
        },
      })
      for (const each of found)
        yield {
          at: at(each),
          message: 'there is no element 0: arrays begin at 1',
          hint: 'the first element is [1]',
        }
    }
  },
})
