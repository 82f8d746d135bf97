import { isReserved } from '../../../snippet/reserved.ts'
import { setBy } from '../../../snippet/set-by.ts'
import { walk } from '../../../snippet/walk.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { isParameter, plain } from '../../analysis/names.ts'
import { scriptRule } from '../../rule.ts'

export const reservedName = scriptRule({
  code: 'snippet/reserved-name',
  severity: 'error',
  summary: 'Code assigns to a name that only the platform sets.',
  why: 'The snippet fails there, and leaves by Error.',
  rests: 'Studio: reserved variables',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      date = "2026-01-01"
      ASSIGN result = date
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
      day = "2026-01-01"
      ASSIGN result = day
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
          const name = setBy(each)
          // A function may have a parameter of that name; a call reads it.
          if (name === undefined || each.kind === 'call' || !isReserved(plain(name))) return
          if (!isParameter(tree, name, each.start)) found.push({ place: each, name })
        },
      })
      for (const { place, name } of found)
        yield {
          at: at(place),
          message: `"${name}" is set by the platform, and assigning to it fails`,
          hint: 'take another name',
        }
    }
  },
})
