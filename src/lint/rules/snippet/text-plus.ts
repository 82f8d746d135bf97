import type { Expression } from '../../../snippet/tree.ts'
import { looksNumeric } from '../../../snippet/value.ts'
import { walk } from '../../../snippet/walk.ts'
import { codeOf, literalText } from '../../analysis/code-of.ts'
import { scriptRule } from '../../rule.ts'

export const textPlus = scriptRule({
  code: 'snippet/text-plus',
  severity: 'warning',
  summary: 'Text is to be joined with "+".',
  why: 'The sign "+" adds numbers only: text that is none counts as 0, so the result is a number.',
  rests: 'Studio: expressions',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: code
  code:
    Snippet: |
      ASSIGN result = "Hello " + ANI
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
      ASSIGN result = "Hello {ANI}"
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
          if (joinsText(each)) found.push(each)
        },
      })
      for (const each of found)
        yield {
          at: at(each),
          message: '"+" adds numbers: the text counts as 0',
          hint: 'put the variable into the text: "Hello {name}"',
        }
    }
  },
})

function joinsText(expression: Expression): boolean {
  if (expression.kind !== 'operation' || !expression.rest.some(each => each.operator === '+')) return false
  const operands = [
    expression.first,
    ...expression.rest.filter(each => each.operator === '+').map(each => each.operand),
  ]
  return operands.some(each => {
    const text = literalText(each)
    const isText = each.kind === 'text' && each.style !== 'date'
    return isText && (text === undefined ? hasLetters(each) : !looksNumeric(text))
  })
}

/** Beside its substitutions. */
function hasLetters(text: Expression & { kind: 'text' }): boolean {
  return text.parts.some(part => part.kind === 'literal' && /[^\d.\s]/.test(part.text))
}
