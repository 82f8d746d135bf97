import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { colorLevel } from '../../src/cli/color.ts'
import { lowerExit } from '../../src/cli/exit.ts'
import { targetsOf } from '../../src/cli/targets.ts'
import { updatedExpectation } from '../../src/cli/update-expectation.ts'
import { compare } from '../../src/record/compare.ts'
import { agreed, masked, refused } from '../report/records.ts'

test('formats, each with a file of its own if it wants', () => {
  const known = ['text', 'json', 'junit']
  expect(targetsOf([], undefined, known)).toEqual([{ format: 'text' }])
  expect(targetsOf(['text', 'junit:r.xml'], undefined, known)).toEqual([
    { format: 'text' },
    { format: 'junit', file: 'r.xml' },
  ])
  expect(targetsOf(['json'], 'out.json', known)).toEqual([{ format: 'json', file: 'out.json' }])
  expect(targetsOf(['jsn'], undefined, known)).toBe('unknown format "jsn": did you mean "json"?')
  expect(targetsOf(['text', 'json'], undefined, known)).toContain('two formats for standard output')
  expect(targetsOf(['json:'], undefined, known)).toBe('--format json: names no file')
})

test('colors: the flag, FORCE_COLOR, NO_COLOR, TERM=dumb, a terminal, in this order', () => {
  const pipe = new PassThrough()
  const terminal = Object.assign(new PassThrough(), { isTTY: true })
  expect(colorLevel(pipe, {}, undefined)).toBe(0)
  expect(colorLevel(terminal, {}, undefined)).toBe(1)
  expect(colorLevel(terminal, { NO_COLOR: '1' }, undefined)).toBe(0)
  expect(colorLevel(terminal, { NO_COLOR: '' }, undefined)).toBe(1)
  expect(colorLevel(terminal, { TERM: 'dumb' }, undefined)).toBe(0)
  expect(colorLevel(pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined)).toBe(1)
  expect(colorLevel(terminal, { FORCE_COLOR: '0' }, undefined)).toBe(0)
  expect(colorLevel(pipe, { NO_COLOR: '1' }, true)).toBe(1)
  expect(colorLevel(terminal, { FORCE_COLOR: '3' }, false)).toBe(0)
})

test('of two exits the lower one above 0 is taken', () => {
  expect([lowerExit(0, 2), lowerExit(2, 1), lowerExit(0, 0), lowerExit(3, 0)]).toEqual([2, 1, 0, 3])
})

const at = { source: { path: 'x', text: '' }, start: 0, end: 0 }

test('an update writes what came out and keeps the rest of the file as it is', () => {
  const text = `# who knows why
call: Masks   # a name
steps:
  - press: 012
expect:
  outcome: stuck            # why not
  recorded: all
  recordings:
    - from: 5   # the answer
      rule: R11
  globals: { statement1: "" }
  path: [begin, nowhere]
  never: [which, nothing, queue]
`
  const expectation = {
    at,
    outcome: 'stuck',
    recorded: 'all',
    recordings: [{ from: '5', rule: 'R11' }],
    globals: { statement1: '' },
    path: ['begin', 'nowhere'],
    never: ['which', 'nothing', 'queue'],
  } as const
  expect(updatedExpectation(text, compare(expectation, masked), masked)).toBe(`# who knows why
call: Masks   # a name
steps:
  - press: 012
expect:
  outcome: released # why not
  recorded: some
  recordings:
    - from: 5 # the answer
      rule: R5
  globals: { statement1: stmt-700100200-1 }
  path: [ begin, queue, music, clicked, which, startStatement, stopStatement, startStatement ]
  never: [ nothing ]
`)
})

test('an update of a list of another length writes the fields that its author cares for', () => {
  // The list's own comment stays too.
  expect(
    updatedExpectation('expect:\r\n  recordings: [] # none\r\nask: 1', compare({ at, recordings: [] }, agreed), agreed),
  ).toMatch(/rule: R11\r\n\s*# none\r\nask: 1$/)
  const update = (list: string, expected: readonly unknown[], record = agreed): string =>
    updatedExpectation(`expect:\n  recordings: ${list}\n`, compare({ at, recordings: expected }, record), record)
  expect(update('[]', [])).toBe(`expect:
  recordings:
    - from: 9.1
      to: 63.5
      sides:
        - caller
        - agent
      rule: R11
`)
  expect(update('[{ rule: R1 }, { rule: R2 }]', [{ rule: 'R1' }, { rule: 'R2' }])).toBe(
    'expect:\n  recordings:\n    - rule: R11\n',
  )
  expect(update('[{ rule: R1 }]', [{ rule: 'R1' }], refused)).toBe('expect:\n  recordings: []\n')
})
