import { walk } from '../../../snippet/walk.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { scriptRule } from '../../rule.ts'

export const afterReturn = scriptRule({
  code: 'snippet/after-return',
  severity: 'warning',
  summary: 'Code stands behind a RETURN or BREAK in the same block.',
  why: 'It never runs.',
  rests: 'Studio: statements',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      result = 1
      RETURN
      result = 2
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
      result = 1
      IF ANI = "" { RETURN }
      result = 2
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
        block: statements => {
          const end = statements.findIndex(each => each.kind === 'return' || each.kind === 'break')
          // Functions count wherever they stand.
          const next = end < 0 ? undefined : statements.slice(end + 1).find(each => each.kind !== 'function')
          if (next) found.push({ place: next, name: statements[end]?.kind.toUpperCase() ?? '' })
        },
      })
      for (const { place, name } of found)
        yield {
          at: at(place),
          message: `what stands behind ${name} never runs`,
          hint: 'take it away, or put the RETURN into an IF',
        }
    }
  },
})
