import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeText } from '../../src/report/safe-text.ts'
import { scaleFor } from '../../src/report/scale.ts'
import { characters, cutTo, displayWidth, padTo, wrapTo } from '../../src/text/display-width.ts'

test('Hangul and emoji take two columns, accents none', () => {
  expect(displayWidth('김민지')).toBe(6)
  expect(displayWidth('\u1100\u1161\u11a8')).toBe(2)
  expect(displayWidth('e\u0301')).toBe(1)
  expect(displayWidth('📞 ok')).toBe(5)
})

test('a cut text never takes more than its columns', () => {
  expect(cutTo('김민지', 6)).toBe('김민지')
  expect(cutTo('김민지', 5)).toBe('김민…')
  expect(cutTo('김민지', 4)).toBe('김…')
  expect(cutTo('abc', 0)).toBe('')
  expect(displayWidth(padTo('김', 5))).toBe(5)
})

test('lines break at words, and within a word that is longer than a line', () => {
  expect(wrapTo('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrapTo('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
  expect(wrapTo('', 4)).toEqual([''])
})

test('controls become visible, and harmless', () => {
  expect(safeText('a\u001b[2J\u0000\u202eb\r\nc\u009b')).toBe('a\\x1b[2J\\x00\\u202eb c\\x9b')
})

test('ticks are round, and the whole call fits', () => {
  const ticks = [0, 0.4, 3, 8, 40, 100, 1_000, 10_800, 90_000, 1e7].map(seconds => {
    const scale = scaleFor(seconds, 60)
    expect(scale.columnOf(seconds)).toBeLessThanOrEqual(60)
    return scale.tick
  })
  expect(ticks).toEqual([1, 1, 1, 5, 10, 30, 300, 1_800, 21_600, 2_764_800])
})

test('characters are those that Unicode tells, in any text', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const signs = fc.constantFrom(
    'a',
    '–',
    '→',
    '━',
    '한',
    '中',
    'e',
    '\u0301',
    '\u1100',
    '\u1161',
    '📞',
    '\u200d',
    '\ufe0f',
  )
  fc.assert(
    fc.property(fc.oneof(fc.array(signs), fc.array(fc.string({ unit: 'binary' }))), texts => {
      const text = texts.join('')
      expect(characters(text)).toEqual(Array.from(segmenter.segment(text), each => each.segment))
    }),
  )
})
