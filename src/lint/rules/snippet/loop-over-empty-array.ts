import type { Expression, For, Statement } from '../../../snippet/tree.ts'
import { blocksOf, walk } from '../../../snippet/walk.ts'
import { codeOf } from '../../analysis/code-of.ts'
import { plain, readsOf } from '../../analysis/names.ts'
import { scriptRule } from '../../rule.ts'

export const loopOverEmptyArray = scriptRule({
  code: 'snippet/loop-over-empty-array',
  severity: 'info',
  summary: 'A counting loop goes to the count of an array that may be empty.',
  why: 'FOR makes at least one pass and counts down: with an empty array it runs with 1 and then with 0.',
  rests: 'Studio: FOR',
  bad: `script: Bad
actions:
  begin:
    Begin: { Parameters: [names] }
    next: code
  code:
    Snippet: |
      FOR i = 1 TO names.count() { result = names[i] }
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
    Begin: { Parameters: [names] }
    next: code
  code:
    Snippet: |
      IF names.count() > 0 {
        FOR i = 1 TO names.count() { result = names[i] }
      }
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{result}"] }
    next: goodbye
  goodbye:
    Hangup:
`,
  *check(subject) {
    const all = [...subject.flow.scripts.values()].flatMap(({ script }) => codeOf({ ...subject, script }))
    const filled = new Set(all.flatMap(({ tree }) => [...filledIn(tree)]))
    for (const { tree, at } of codeOf(subject)) {
      if (tree.kind !== 'program') continue
      for (const { loop, array } of unguarded(tree.statements, new Set(filled)))
        yield {
          at: at(loop.to),
          message: `with an empty "${array}" this loop runs with 1 and then with 0`,
          hint: `put it into "IF ${array}.count() > 0 { … }"`,
        }
    }
  },
})

/** Arrays that a snippet of the script fills with elements of its own: these are not empty. */
function filledIn(tree: Parameters<typeof walk>[0]): ReadonlySet<string> {
  const names = new Set<string>()
  walk(tree, {
    statement: each => {
      if (each.kind !== 'assign') return
      const [first] = each.target.steps
      const isElement = first?.kind === 'index'
      const isText = each.target.steps.length === 0 && each.value.kind === 'text' && each.value.parts.length > 0
      if (isElement || isText) names.add(plain(each.target.name))
    },
  })
  return names
}

/** Loops over arrays of which no condition around them, or before them, speaks. */
function* unguarded(statements: readonly Statement[], spoken: Set<string>): Iterable<{ loop: For; array: string }> {
  for (const statement of statements) {
    if (statement.kind === 'for') {
      const array = countedBy(statement)
      if (array !== undefined && !spoken.has(plain(array))) yield { loop: statement, array }
    }
    if (statement.kind === 'if')
      for (const { condition } of statement.branches) for (const name of readsOf(condition)) spoken.add(plain(name))
    // What was split off a text has at least one element, unless the text is empty.
    if (statement.kind === 'assign' && splits(statement.value)) spoken.add(plain(statement.target.name))
    for (const block of blocksOf(statement)) yield* unguarded(block, spoken)
  }
}

function countedBy({ from, to }: For): string | undefined {
  if (from.kind !== 'number' || from.value !== 1 || to.kind !== 'path' || to.root.kind !== 'name') return undefined
  const [only] = to.steps
  const isCount = to.steps.length === 1 && only?.kind !== 'index' && /^(?:count|size)$/i.test(only?.name ?? '')
  return isCount ? to.root.name : undefined
}

function splits(value: Expression): boolean {
  return value.kind === 'path' && value.steps.some(step => step.kind === 'method' && /^split$/i.test(step.name))
}
