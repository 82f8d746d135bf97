import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MapNode, Node, ScalarNode } from '../../src/yaml/node.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

const read = (text: string) => readYaml({ path: 'x.yaml', text })
const codes = (text: string) => read(text).diagnostics.map(each => each.code)

function map(node: Node | undefined): MapNode {
  if (node?.kind !== 'map') throw new Error(`a map was expected, not ${node?.kind}`)
  return node
}

function scalarIn(text: string, key = 'a'): ScalarNode {
  const { value, diagnostics } = read(text)
  expect(diagnostics).toEqual([])
  const node = map(value).entries.find(each => each.key.text.value === key)?.value
  if (node?.kind !== 'scalar') throw new Error(`a scalar was expected, not ${node?.kind}`)
  return node
}

describe('scalars stand as they were written', () => {
  test.each(['012', 'On', '+8225550100', 'True', '0x1F', '1e3', '2026-01-01', '.inf', '동의'])('%s', text => {
    expect(scalarIn(`a: ${text}`).text.value).toBe(text)
    expect(scalarIn(`${text}: x\na: y`, text).text.value).toBe('x')
  })

  test('null', () => {
    for (const text of ['a:', 'a: ~', 'a: null', 'a: #-', '{a}']) expect(scalarIn(text).isNull).toBe(true)
    for (const text of ['a: ""', 'a: "null"', "a: '~'", 'a: nullify']) expect(scalarIn(text).isNull).toBe(false)
  })

  test('a tag is kept, whatever YAML makes of it', () => {
    const node = scalarIn('a: !(x = 1)')
    expect(node.tag).toBe('!(x')
    expect(node.at.start).toBe(3)
    expect(scalarIn('a: !!int 012')).toMatchObject({
      tag: 'tag:yaml.org,2002:int',
      at: { start: 3 },
      text: { value: '012' },
    })
  })

  test('a byte order mark is no part of the text', () => {
    const node = scalarIn('\ufeffa: xyz')
    expect(node.text.value).toBe('xyz')
    expect(node.text.offsetAt(0)).toBe(4)
  })

  test('an older YAML changes nothing', () => {
    expect(scalarIn('%YAML 1.1\n---\na: yes').text.value).toBe('yes')
  })
})

describe('offsets', () => {
  const chars = fc.array(fc.constantFrom('a', 'b', '"', "'", '\\', ' ', '{', '}', '#', ':', '한', '😀'), {
    maxLength: 30,
  })
  const lines = fc.array(
    chars.map(each => each.join('')),
    { minLength: 1, maxLength: 6 },
  )
  const holds = (source: string, skip = '') => {
    const { text } = scalarIn(source)
    for (let index = 0; index < text.value.length; index++)
      if (text.value[index] !== skip) expect(source[text.offsetAt(index)]).toBe(text.value[index])
    return text
  }

  test('plain', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]([a-z0-9 ="'한]{0,20}[a-z])?$/), fc.nat(4), (value, blanks) => {
        expect(holds(`a: ${' '.repeat(blanks)}${value}\nb: c`).value).toBe(value)
      }),
    )
  })

  test('single-quoted', () => {
    fc.assert(
      fc.property(chars, each => {
        const value = each.join('')
        const text = holds(`a: '${value.replaceAll("'", "''")}'`)
        expect(text.value).toBe(value)
      }),
    )
  })

  test('double-quoted', () => {
    fc.assert(
      fc.property(chars, each => {
        const value = each.join('')
        expect(holds(`a: "${value.replace(/["\\]/g, '\\$&')}"`).value).toBe(value)
      }),
    )
  })

  test('literal blocks', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '-', '+'), (body, feed, chomp) => {
        const written = ['start', ...body].map(line => (line.trim() === '' ? '' : `    ${line}`))
        const text = holds(`x: 1${feed}a: |${chomp}${feed}${written.join(feed)}${feed}b: c${feed}`)
        expect(text.value.startsWith('start')).toBe(true)
        expect(text.offsetAt(text.value.length)).toBeGreaterThanOrEqual(text.offsetAt(0))
      }),
    )
  })

  test('folded text points to the right line', () => {
    for (const source of [
      'a: >\n  one\n  two\n\n    three\n  four\n',
      'a: "one\n  two\n\n  three\n  four"',
      'a: one\n  two\n\n  three\n  four',
    ])
      for (const word of ['one', 'two', 'three', 'four']) {
        const { text } = scalarIn(source)
        expect(source.slice(text.offsetAt(text.value.indexOf(word))).startsWith(word)).toBe(true)
      }
  })

  test('escapes', () => {
    const source = 'a: "x\\u0041\\n\\"y\\\n   z\\x20!"'
    const { text } = scalarIn(source)
    expect(text.value).toBe('xA\n"yz !')
    expect([...text.value].map((_, index) => text.offsetAt(index))).toEqual([4, 5, 11, 14, 15, 21, 22, 26])
    expect(text.offsetAt(99)).toBe(27)
  })
})

describe('faults', () => {
  test.each([
    ['a: 1\nb: 2\na: 3', ['yaml/duplicate-key']],
    ['{ a: 1, "a": 2 }', ['yaml/duplicate-key']],
    ['', ['yaml/empty']],
    ['# only a remark\n', ['yaml/empty']],
    ['---\n', ['yaml/empty']],
    ['a: 1\n---\nb: 2\n', ['yaml/several-documents']],
    ['x: &x { a: 1 }\ny: { <<: *x }', ['yaml/merge-key']],
    ['a: *b', ['yaml/unknown-alias']],
    ['a: &a [*a]', ['yaml/unknown-alias']],
    ['a: !map { b: c }', ['yaml/tag']],
    ['? [a]\n: b', ['yaml/bad-key']],
    [': b', ['yaml/bad-key']],
    ['a: %x', ['yaml/bad-scalar-start']],
    ['a: "b', ['yaml/missing-char']],
    ['a\0b', ['yaml/not-text']],
    ['\ufffd\ufffd\ufffd', ['yaml/not-text']],
    ['a: '.repeat(2_000_000), ['yaml/too-large']],
  ])('%j', (text, expected) => expect(codes(text)).toEqual(expected))

  test('a first value and the place of the second key', () => {
    const { value, diagnostics } = read('a: 1\nb: 2\na: 3')
    expect(map(value).entries.map(each => each.key.text.value)).toEqual(['a', 'b'])
    expect(diagnostics[0]).toMatchObject({ at: { start: 10, end: 11 }, related: [{ at: { start: 0 } }] })
  })

  test('messages are in lower case without a full stop', () => {
    for (const text of ['a: %x', 'a: "b', 'a: b: c', '\ta: b', 'a: [', 'a: }', '&a', '"\\q"'])
      for (const { message } of read(text).diagnostics) expect(message).toMatch(/^(?:[^A-Z]|[A-Z]{2}).*[^.]$/)
  })

  test('the first twenty of many', () => {
    const { diagnostics } = read('a: "\\q"\n'.repeat(100))
    expect(diagnostics).toHaveLength(21)
    expect(diagnostics[20]).toMatchObject({
      code: 'yaml/more-errors',
      message: 'and at least 80 more errors from here on',
    })
  })

  test('aliases', () => {
    expect(scalarIn('b: &b x\na: *b').text.value).toBe('x')
    expect(codes(`a: &a x\nb: [${'*a, '.repeat(50)}]`)).toEqual([])
    expect(codes(`a: &a x\nb: [${'*a, '.repeat(51)}]`)).toEqual(['yaml/too-many-aliases'])
  })
})
