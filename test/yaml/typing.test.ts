import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Source } from '../../src/text/source.ts'
import type { Node } from '../../src/yaml/node.ts'
import { isTyped, readYaml } from '../../src/yaml/read-yaml.ts'
import { reread } from '../../src/yaml/reread.ts'

const samples = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.yaml'))
  .map(path => readFileSync(`scripts/${path}`, 'utf8'))

/** All that can be asked of a node: its form, its places, and where each character of its texts stands. */
function told(node: Node | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined
    case 'scalar': {
      const { value, at, offsetAt } = node.text
      const offsets = [...value, ''].map((_, index) => offsetAt(index))
      return [value, at.start, at.end, offsets, node.at.start, node.at.end, node.isNull, node.isQuoted, node.tag]
    }
    case 'list':
      return [node.at.start, node.at.end, node.items.map(told)]
    case 'map':
      return [node.at.start, node.at.end, node.isFlow, node.entries.map(({ key, value }) => [told(key), told(value)])]
  }
}

const pieces = [
  'a',
  ' ',
  '\n',
  '    b: c\n',
  '"',
  '{',
  '}',
  '[1, 2]',
  ': ',
  '#',
  '- ',
  '|',
  '&x',
  '*x',
  "'",
  '  d:\n',
  '\t',
  '한',
  '\r\n',
]

describe('a text in which somebody types', () => {
  test('is read as if it were read for the first time, key by key', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      takes: fc.nat({ max: 12 }),
      puts: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }).map(each => each.join('')),
      isUndone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { maxLength: 6 }), (sample, edits) => {
        let former: Source = { path: 'typed.yaml', text: sample }
        isTyped(former)
        readYaml(former)
        for (const { at, takes, puts, isUndone } of edits) {
          const from = Math.floor(at * former.text.length)
          const text = former.text.slice(0, from) + puts + former.text.slice(from + takes)
          for (const next of isUndone ? [text, former.text] : [text]) {
            const source = { path: 'typed.yaml', text: next }
            isTyped(source, former)
            const typed = readYaml(source)
            const whole = readYaml({ path: 'typed.yaml', text: next })
            expect(told(typed.value)).toEqual(told(whole.value))
            expect(typed.diagnostics.map(each => each.message)).toEqual(whole.diagnostics.map(each => each.message))
            former = source
          }
        }
      }),
      { numRuns: 120 },
    )
  })

  const text = `script: S
actions:
  a: { Begin: , next: b }
  # about b
  b:
    Snippet: |
      ASSIGN x = "1"
    next: c
  c: { End: }
`
  const partly = (from: string, to: string): Node | undefined => {
    const former: Source = { path: 's.yaml', text }
    const root = readYaml(former).value
    const source = { path: 's.yaml', text: text.replace(from, to) }
    const node = root && reread(former, root, source, readYaml)
    if (node) expect(told(node)).toEqual(told(readYaml(source).value))
    return node
  }

  test.each([
    ['a value', 'next: c', 'next: cc'],
    ['code', 'x = "1"', 'x = "12"'],
    ['a new line', '    next: c\n', '    next: c\n    caption: C\n'],
    ['the last action', 'End: }', 'End: , caption: E }'],
    ['a comment below an action', '# about b', '# of b'],
  ])('is read in part where %s changes', (_, from, to) => expect(partly(from, to)).toBeDefined())

  test.each([
    ['the id of an action', '  b:', '  bb:'],
    ['a key of the script', 'script: S', 'script: T'],
    ['the depth of a line', '    next: c', 'next: c'],
    ['a new action', '    next: c\n', '    next: c\n  d: { End: }\n'],
    ['what is no YAML any more', 'next: c', 'next: "c'],
  ])('is read as a whole where it is %s', (_, from, to) => expect(partly(from, to)).toBeUndefined())
})
