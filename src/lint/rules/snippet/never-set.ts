import { walk } from '../../../snippet/walk.ts'
import { nearest } from '../../../text/suggest.ts'
import { asWritten } from '../../analysis/as-written.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { flowNames } from '../../analysis/followed.ts'
import { isGiven, isParameter, plain } from '../../analysis/names.ts'
import { isSlip } from '../../analysis/slip.ts'
import { scriptRule } from '../../rule.ts'

export const neverSet = scriptRule({
  code: 'snippet/never-set',
  severity: 'warning',
  summary: 'A variable is read that nothing sets, and one with nearly that name is set.',
  why: 'It reads as empty text; most likely its name is misspelt.',
  rests: 'Studio: variables',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      customerName = "{ANI}"
      ASSIGN result = customrName
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{result}", "{customerName}"] }
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
      customerName = "{ANI}"
      ASSIGN result = customerName
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{result}"] }
    next: goodbye
  goodbye:
    Hangup:
`,
  *check(subject) {
    const { set, read } = flowNames(subject.flow)
    // A variable that is read elsewhere under both names may come from outside under either.
    const unread = [...set].filter(name => name.length >= 5)
    const told = new Set<string>()
    for (const { tree, at } of codeOf(subject)) {
      const found: { readonly name: string; readonly start: number; readonly end: number }[] = []
      walk(tree, {
        expression: each => {
          if (each.kind === 'name' && !isParameter(tree, each.name, each.start)) found.push(each)
        },
      })
      for (const each of found) {
        const name = plain(each.name)
        if (name.length < 5 || set.has(name) || isGiven(name) || told.has(name)) continue
        const meant = nearest(name, unread)
        if (meant === undefined || !isSlip(name, meant) || !read.has(name)) continue
        told.add(name)
        yield {
          at: at(each),
          message: `nothing sets "${each.name}"`,
          hint: `did you mean "${asWritten(subject.flow, meant)}"?`,
        }
      }
    }
  },
})
