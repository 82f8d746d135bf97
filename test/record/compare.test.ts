import { describe, expect, test } from 'vitest'
import type { Expectation } from '../../src/center/call.ts'
import type { CallRecord } from '../../src/record/call-record.ts'
import { compare } from '../../src/record/compare.ts'
import { differenceText } from '../../src/report/difference-text.ts'
import { agreed, masked, record, refused, visit } from '../report/records.ts'

const at = { source: { path: 'x', text: '' }, start: 0, end: 0 }

const check = (expectation: Omit<Expectation, 'at'>, got: CallRecord): readonly string[] =>
  compare({ at, ...expectation }, got).map(differenceText)

describe('what a call expects', () => {
  test('what is not named is not checked', () => {
    expect(check({}, agreed)).toEqual([])
    expect(check({ recordings: [{ rule: 'R11' }] }, agreed)).toEqual([])
  })

  test('all that differs is told, with the path and the line of the script', () => {
    expect(
      check(
        { outcome: 'stuck', recorded: 'none', recordings: [{ rule: 'R5', startedBy: { kind: 'policy' } }] },
        agreed,
      ),
    ).toEqual([
      'outcome: expected "stuck", got "released"',
      'recorded: expected "none", got "all"',
      'recordings[0].rule: expected "R5", got "R11" (line 31)',
      'recordings[0].startedBy.kind: expected "policy", got "script" (line 31)',
    ])
  })

  test('lists must be as long as expected', () => {
    expect(check({ recordings: [] }, agreed)).toEqual([
      'recordings: expected none, got [rec-1 9.1–63.5 s caller + agent by R11] (line 31)',
    ])
    expect(check({ recordings: [{}] }, refused)).toEqual(['recordings: expected [{  }], got none'])
  })

  test('numbers may be written as text or as a duration', () => {
    for (const from of [9.1, '9.1', '9.10', '9.1s', '00:09.1'])
      expect(check({ recordings: [{ from, to: '1m3.5s' }] }, agreed)).toEqual([])
    expect(check({ recordings: [{ from: '9' }] }, agreed)).toEqual([
      'recordings[0].from: expected "9", got 9.1 (line 31)',
    ])
    expect(check({ recordings: [{ from: '' }] }, agreed)).toHaveLength(1)
  })

  test('lists in an entry are compared whole', () => {
    expect(check({ recordings: [{ sides: ['caller', 'agent'], masked: [['40', 62.5]] }] }, masked)).toEqual([])
    expect(check({ recordings: [{ sides: ['caller'] }] }, masked)).toHaveLength(1)
    expect(check({ statements: [{ lost: 'false', heldBy: ['statement1'] }, { lost: true }] }, masked)).toEqual([])
  })

  test('a field that no entry has is a difference', () => {
    expect(check({ recordings: [{ form: 3 }] }, agreed)).toEqual([
      'recordings[0].form: expected 3, got nothing (line 31)',
    ])
  })

  test('variables: the name in any case, never set is empty, an array is a|b', () => {
    const got = record({ globals: { Statement1: 'x', list: 'a|b', ok: 'True' } })
    expect(
      check({ globals: { statement1: 'x', 'global:LIST': ['a', 'b'], ok: true, never: '', nothing: null } }, got),
    ).toEqual([])
    expect(check({ globals: { statement1: 'y' } }, got)).toEqual(['globals.statement1: expected "y", got "x"'])
  })

  test('the path may have others between, but in order', () => {
    expect(check({ path: ['consent', 'queue', 'released'] }, refused)).toEqual([])
    expect(check({ path: ['queue', 'consent'] }, refused)).toEqual([
      'path[1]: expected "consent", got [music, answered, asleep, released] (line 22)',
    ])
  })

  test('what must never be visited', () => {
    expect(check({ never: ['startStatement'] }, refused)).toEqual([])
    expect(check({ never: ['x', 'refused'] }, refused)).toEqual([
      'never[1]: expected "no visit of refused", got "visited at 4.2 s" (line 19)',
    ])
  })

  test('an action that is visited twice can be expected twice, not thrice', () => {
    const got = record({ trace: [visit(0, 'a', 'Play', 1), visit(1, 'a', 'Play', 1)] })
    expect(check({ path: ['a', 'a'] }, got)).toEqual([])
    expect(check({ path: ['a', 'a', 'a'] }, got)).toHaveLength(1)
  })
})
