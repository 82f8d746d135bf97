import { expect, test } from 'vitest'
import {
  defaultSnippetAssumptions,
  readSnippetAssumptions,
  type SnippetAssumptions,
  snippetAssumptions,
} from '../../src/snippet/assumptions.ts'
import { resultOf } from './play.ts'

const cases: readonly (readonly [assumption: Partial<SnippetAssumptions>, code: string, expected: string])[] = [
  [{ textComparisonCase: 'sensitive' }, 'r = "a" = "A"', '0'],
  [{ textComparisonCase: 'insensitive' }, 'r = "a" = "A"', '1'],
  [{ booleanPrint: 'True' }, 'b = true\nr = "{b}"', 'True'],
  [{ booleanPrint: 'true' }, 'b = true\nr = "{b}"', 'true'],
  [{ booleanPrint: '1' }, 'b = false\nr = "{b}"', '0'],
  [{ stringOverflow: 'cut' }, 'r = "0123456789"', '01234567'],
  [{ stringOverflow: 'fail' }, 'r = "0123456789"', 'failed: the value is longer than 8 characters'],
  [{ divisionByZero: 'fail' }, 'r = 1 / 0', 'failed: division by zero'],
  [{ divisionByZero: 'zero' }, 'r = 1 / 0', '0'],
  [{ arrayGap: 'empty' }, 'r[3] = "c"', '||c'],
  [{ arrayGap: 'fail' }, 'r[3] = "c"', 'failed: the array has 0 elements, and no place 3'],
  [{ readPastEnd: 'empty' }, 'r = "<{a[3]}>"', '<>'],
  [{ readPastEnd: 'fail' }, 'r = "<{a[3]}>"', 'failed: the array has no element 3'],
  [{ functionLocals: 'parameters' }, 'r = 1\nFUNCTION f() { r = 2 }\nf()', '2'],
  [{ functionLocals: 'all' }, 'r = 1\nFUNCTION f() { r = 2 }\nf()', '1'],
  [{ appendOnArray: 'text' }, 'r = "a|b"\nr.append("c")', 'a|bc'],
  [{ appendOnArray: 'element' }, 'r = "a|b"\nr.append("c")', 'a|b|c'],
  [{ caseLabels: 'text' }, 'SWITCH "01" { CASE 1 { r = 1 }\nDEFAULT { r = 2 } }', '2'],
  [{ caseLabels: 'equals' }, 'SWITCH "01" { CASE 1 { r = 1 }\nDEFAULT { r = 2 } }', '1'],
  [{ undefinedText: 'empty' }, 'r = "<{x}>"', '<>'],
  [{ undefinedText: 'fail' }, 'r = "<{x}>"', 'failed: the variable was never set'],
  [{ logicOrder: 'left-to-right' }, 'r = 1 | 0 & 0', '0'],
  [{ logicOrder: 'and-first' }, 'r = 1 | 0 & 0', '1'],
]

test.each(cases)('%j: %s', (assumptions, code, expected) => {
  expect(resultOf(code, 'r', { assumptions, maxStringSize: 8 })).toBe(expected)
})

test('every reading of every assumption is tried, and the first is the default', () => {
  for (const { name, values, default: first } of snippetAssumptions) {
    expect(first).toBe(defaultSnippetAssumptions[name])
    expect(cases.flatMap(([each]) => each[name] ?? []).sort()).toEqual([...values].sort())
  }
})

test('readings are taken from a map; one that is unknown is a fault, and foreign keys are none', () => {
  const { value, faults } = readSnippetAssumptions(
    new Map([
      ['arrayGap', 'fail'],
      ['booleanPrint', 'Yes'],
      ['R3', 'x'],
    ]),
  )
  expect(value).toEqual({ ...defaultSnippetAssumptions, arrayGap: 'fail' })
  expect(faults.map(each => each.message)).toEqual(['"Yes" is no reading of booleanPrint'])
})
