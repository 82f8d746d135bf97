import { describe, expect, test } from 'vitest'
import { readScript } from '../../src/script/read.ts'
import { hasErrors } from '../../src/text/diagnostic.ts'

/** Reads a script without hanging, whatever it is, and returns the codes. */
function read(text: string): readonly string[] {
  const start = performance.now()
  const { diagnostics } = readScript({ path: 'bad.yaml', text })
  // A bound against hanging on a busy machine, not a measure: speed is measured by `npm run bench`.
  expect(performance.now() - start).toBeLessThan(10_000)
  expect(hasErrors(diagnostics)).toBe(true)
  return [...new Set(diagnostics.map(each => each.code))]
}

const levels = 10_000
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
for (let index = 1; index < 12; index++) {
  const name = String.fromCharCode(97 + index)
  const before = String.fromCharCode(96 + index)
  bomb.push(`${name}: &${name} [${`*${before}, `.repeat(9)}]`)
}

function noise(length: number): string {
  let state = 1
  const bytes = Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24 || 1
  })
  return new TextDecoder().decode(bytes)
}

describe('ends quickly and clearly', () => {
  test.each([
    ['lists in lists', '['.repeat(levels), 'yaml/too-deep'],
    ['closed lists in lists', `${'['.repeat(levels)}${']'.repeat(levels)}`, 'yaml/too-deep'],
    ['maps in maps', '{a: '.repeat(levels), 'yaml/too-deep'],
    ['a million levels', '['.repeat(1_000_000), 'yaml/too-deep'],
    ['list items in a line', `${'- '.repeat(levels)}x`, 'yaml/too-deep'],
    ['questions in a line', `${'? '.repeat(levels)}x`, 'yaml/too-deep'],
    ['indentation', Array.from({ length: 2_000 }, (_, index) => `${' '.repeat(index)}a:\n`).join(''), 'yaml/too-deep'],
    ['50 MB', 'script: x\n'.repeat(5_000_000), 'yaml/too-large'],
    ['an alias bomb', bomb.join('\n'), 'yaml/too-many-aliases'],
    ['binary noise', noise(1_000_000), 'yaml/not-text'],
    ['UTF-16', 's\0c\0r\0i\0p\0t\0', 'yaml/not-text'],
    ['prose', 'Dear colleague,\nplease find attached: nothing: at all.\n', 'yaml/block-as-implicit-key'],
    ['a word', 'hello', 'script/wrong-shape'],
    ['a list', '- a\n- b', 'script/wrong-shape'],
    ['an open quote', `script: "${'x\n'.repeat(100_000)}`, 'yaml/missing-char'],
    ['many items', `[${'a,'.repeat(2_000_000)}]`, 'yaml/too-large'],
    ['many brackets side by side', '[]'.repeat(1_000_000), 'yaml/unexpected-token'],
    ['many wrong escapes', `a: "${'\\q'.repeat(1_000_000)}"`, 'yaml/bad-dq-escape'],
    ['many wrong values', 'a: %x\n'.repeat(40_000), 'yaml/bad-scalar-start'],
    ['many duplicate keys', 'a: 1\n'.repeat(40_000), 'yaml/duplicate-key'],
    ['many colons', ':'.repeat(100_000), 'yaml/key-over-1024-chars'],
    ['many blanks', `a: "${' '.repeat(1_000_000)}`, 'yaml/missing-char'],
    ['many line breaks', `a: "${'\n'.repeat(1_000_000)}"`, 'yaml/missing-char'],
    ['many tags', `a: ${'!x '.repeat(20_000)}`, 'yaml/multiple-tags'],
    ['many anchors', `a: ${'&x '.repeat(20_000)}`, 'yaml/multiple-anchors'],
    ['HTML', '<!doctype html>\n<html><body class="a: b">\n</body></html>', 'yaml/multiline-implicit-key'],
  ])('%s', (_, text, code) => expect(read(text)).toContain(code))

  test('names that a prototype has', () => {
    expect(
      read(
        'script: x\n__proto__: 1\nconstructor: 2\nactions:\n  __proto__: { Begin: , next: toString }\n  b: { constructor: }\n',
      ),
    ).toEqual(['script/unknown-key', 'script/missing-target', 'script/unknown-action'])
  })

  test('a file full of wrong names', () => {
    const actions = Array.from({ length: 10_000 }, (_, index) => `  a${index}: { Play: , next: wrong${index} }\n`)
    expect(read(`script: x\nactions:\n${actions.join('')}`)).toEqual(['script/no-begin', 'script/missing-target'])
  })
})
