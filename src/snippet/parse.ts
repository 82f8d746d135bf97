import { missing } from './expression-parser.ts'
import { deepestNesting, type Fault, longestText } from './fault.ts'
import { type Form, tokenize } from './lexer.ts'
import { SnippetParser } from './parser.ts'
import { recent } from './recent.ts'
import type { Expression, Program, Template } from './tree.ts'

export { checkCalls } from './check-calls.ts'
export type { Fault } from './fault.ts'

/** What is said of one text; noise has a fault in every place. */
const mostFaults = 100

let built: SnippetParser | undefined

/** Reads the code of a SNIPPET action. Whatever the text, it ends with a program and all that is wrong, by place. */
export const parseSnippet = recent((text): { readonly program: Program; readonly faults: readonly Fault[] } => {
  const { value, faults } = read(text, 'snippet', parser => {
    const statements = parser.program()
    const { functions, dynamics } = parser
    return { statements, functions, dynamics }
  })
  const { statements, functions, dynamics } = value ?? { statements: [], functions: [], dynamics: [] }
  return { program: { kind: 'program', start: 0, end: text.length, statements, functions, dynamics }, faults }
})

/** Reads what the canvas takes as an expression: IF `Expression`, CASE `Variable`, a numeric ASSIGN, LOOP numbers. */
export const parseExpression = recent(
  (text): { readonly expression: Expression; readonly faults: readonly Fault[] } => {
    const { value, faults } = read(text, 'expression', parser => parser.onlyExpression())
    return { expression: value ?? missing(0), faults }
  },
)

/** Reads a text property, in which only `{expression}` is evaluated. */
export const parseTemplate = recent((text): { readonly template: Template; readonly faults: readonly Fault[] } => {
  const { value, faults } = read(text, 'template', parser => parser.template())
  return { template: { kind: 'template', start: 0, end: text.length, parts: value ?? [] }, faults }
})

/** The text of a template without substitutions. */
export function constantText(template: Template): string | undefined {
  let text = ''
  for (const part of template.parts) {
    if (part.kind === 'substitution') return undefined
    text += part.text
  }
  return text
}

function read<T>(
  text: string,
  form: Form,
  rule: (parser: SnippetParser) => T,
): { value?: T; faults: readonly Fault[] } {
  if (text.length > longestText) {
    const message = `the text is longer than ${longestText} characters`
    return {
      faults: [{ code: 'snippet/too-large', start: 0, end: 1, message, hint: 'split it over several snippets' }],
    }
  }
  const { tokens, faults, broken, tooDeepAt } = tokenize(text, form)
  if (tooDeepAt !== undefined) {
    const message = `more than ${deepestNesting} brackets or blocks stand in each other`
    return {
      faults: [
        ...faults.slice(0, mostFaults),
        { code: 'snippet/too-large', start: tooDeepAt - 1, end: tooDeepAt, message },
      ],
    }
  }
  built ??= new SnippetParser()
  built.begin(tokens)
  const value = rule(built)
  const found = built.faults.filter(
    fault => !broken.some(range => range.start <= fault.start && fault.start <= range.end),
  )
  return { value, faults: [...faults, ...found].sort((a, b) => a.start - b.start).slice(0, mostFaults) }
}
