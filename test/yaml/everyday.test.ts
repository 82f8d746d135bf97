import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEveryday } from '../../src/yaml/everyday/read-everyday.ts'
import type { Node } from '../../src/yaml/node.ts'
import { readByPackage } from '../../src/yaml/read-yaml.ts'

const samples = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.yaml'))
  .map(path => [path, readFileSync(`scripts/${path}`, 'utf8')] as const)

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

/** Whatever is read without the package is what the package reads, and without a fault. */
function compare(text: string): boolean {
  const source = { path: 'x.yaml', text }
  const node = readEveryday(source)
  if (node === undefined) return false
  const { value, diagnostics } = readByPackage(source)
  expect(diagnostics).toEqual([])
  expect(told(node)).toEqual(told(value))
  return true
}

/** The one sample with a text that is folded. */
const folded = 'whatsapp/main.yaml'

describe('everyday YAML', () => {
  test.each(samples)('%s is read as the package reads it', (path, text) => {
    expect(compare(text)).toBe(path !== folded)
  })

  test('a sample in which anything was changed is read alike, or left to the package', () => {
    const signs = [
      ...[
        '',
        ' ',
        '\n',
        '  ',
        ': ',
        ':',
        ' #',
        '#',
        '- ',
        '-',
        '|',
        '|-',
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        ',',
        ', ',
        '\\',
        '\\n',
      ],
      ...[
        '&a ',
        '*a',
        '!',
        '?',
        '? ',
        '>',
        '~',
        'null',
        '<<',
        '---\n',
        '\t',
        '\r\n',
        '한',
        '\n\n',
        '\n  # c\n',
        ' # c\n',
        '{ }',
        'a: b',
        '- a: b\n',
      ],
    ]
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      takes: fc.nat({ max: 6 }),
      puts: fc.constantFrom(...signs),
    })
    let read = 0
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 3 }), ([, sample], edits) => {
        const text = edits.reduce((before, { at, takes, puts }) => {
          const place = Math.floor(at * before.length)
          return before.slice(0, place) + puts + before.slice(place + takes)
        }, sample)
        if (compare(text)) read++
      }),
      { numRuns: 1_500 },
    )
    expect(read).toBeGreaterThan(100)
  })

  test('so are small texts of its signs in any order', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '\n    ',
        ':',
        ': ',
        '- ',
        '# c',
        ' # c',
        '|',
        '|-',
        '"x"',
        "'y'",
        '{',
        '}',
        '[',
        ']',
        ', ',
        '-',
        '~',
        '1.5',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), pieces => {
        compare(`a: ${pieces.join('')}`)
        compare(`k:\n  ${pieces.join('')}\nz: 1\n`)
      }),
      { numRuns: 4_000 },
    )
  })
})
