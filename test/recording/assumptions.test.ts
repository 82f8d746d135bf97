import { describe, expect, test } from 'vitest'
import { defaultAssumptions, readRecordingAssumptions } from '../../src/recording/assumptions.ts'
import * as s from './story.ts'

describe('reading a center', () => {
  test('what is not written has the default, what belongs to others is passed over', () => {
    const { value, faults } = readRecordingAssumptions(
      new Map([
        ['textComparisonCase', 'ignore'],
        ['E5', 'x'],
        ['R15.onhold', 'fires'],
      ]),
    )
    expect(value).toEqual(defaultAssumptions)
    expect(faults).toEqual([])
  })
  test('values are read', () => {
    const { value } = readRecordingAssumptions(
      new Map([
        ['R9', '2.5s'],
        ['R14', 'discard'],
        ['R15.hold', ' segment '],
      ]),
    )
    expect(value).toEqual({ ...defaultAssumptions, R9: 2_500, R14: 'discard', 'R15.hold': 'segment' })
    expect(readRecordingAssumptions(new Map([['R9', 'off']])).value.R9).toBe(0)
  })
  test.each([
    ['R14', 'keep', 'stop-and-keep'],
    ['R9', 'soon', 'duration'],
    ['R15', 'segment', 'R15.consult or'],
    ['r14', 'ignore', 'R14'],
    ['R99', 'x', 'R9'],
  ])('%s: %s is a fault with a hint, and the default stands', (key, text, hint) => {
    const { value, faults } = readRecordingAssumptions(new Map([[key, text]]))
    expect(value).toEqual(defaultAssumptions)
    expect(faults[0]?.hint).toContain(hint)
  })
})

describe('other readings', () => {
  const all = [s.policy(100)]
  test('R3 stop-wins: no Start counts after a Stop', () => {
    const told = s.story(
      { assume: { R3: 'stop-wins' } },
      [2, s.stopCall],
      [3, s.startIvr],
      [10, s.answers('kim')],
      [12, s.startCall],
      [14, s.presses('kim')],
    )
    expect(told.recordings).toEqual([])
    expect(told.refusals).toEqual(['LogRecordingPro: R3', 'LogRecordingPro: R3', 'record: R3'])
  })
  test('R5 each-answer: the policy draws anew', () => {
    const beats = [
      [10, s.answers('kim')],
      [20, s.over('transfer')],
      [30, s.answers('lee')],
      [60, s.hangsUp],
    ] as const
    const world = { policies: [s.policy(50)], draw: (_: number, again: number) => (again === 0 ? 80 : 20) }
    expect(s.story(world, ...beats).recordings).toEqual([])
    expect(s.story({ ...world, assume: { R5: 'each-answer' } }, ...beats).recordings).toHaveLength(1)
  })
  test('R9: another length, or off', () => {
    const beats = [
      [10, s.answers('kim')],
      [11, s.hangsUp],
    ] as const
    expect(s.story({ policies: all }, ...beats).recordings).toHaveLength(0)
    expect(s.story({ policies: all, assume: { R9: 1_000 } }, ...beats).recordings).toHaveLength(1)
    expect(s.story({ policies: all, assume: { R9: 0 } }, ...beats).recordings).toHaveLength(1)
  })
  test('R12 everything: a Stop/IVR stops the call too', () => {
    expect(
      s.story({ policies: all, assume: { R12: 'everything' } }, [5, s.stopIvr], [10, s.answers('kim')]).recordings,
    ).toEqual([])
  })
  test('R12.idle nothing: a Stop/Call before the answer does nothing', () => {
    expect(
      s.story(
        { policies: all, assume: { 'R12.idle': 'nothing' } },
        [5, s.stopCall],
        [10, s.answers('kim')],
        [60, s.hangsUp],
      ).recordings,
    ).toHaveLength(1)
  })
  test('R13: separate gives a new id, ignored leaves the agent alone', () => {
    const beats = [
      [5, s.agentOnly],
      [10, s.answers('kim')],
      [30, s.startCall],
      [60, s.hangsUp],
    ] as const
    expect(s.story({ assume: { R13: 'separate' } }, ...beats).recordings).toEqual([
      'rec-1 in 2: 10-30 agent R13 by agentOnly, startCall',
      'rec-2 in 2: 30-60 caller+agent R11 by startCall, release',
    ])
    expect(s.story({ assume: { R13: 'ignored' } }, ...beats).recordings).toEqual([
      'rec-1 in 2: 10-60 agent R13 by agentOnly, release',
    ])
  })
  test('R13.stop ignored: a Stop/Call leaves the agent recorded', () => {
    expect(
      s.story(
        { assume: { 'R13.stop': 'ignored' } },
        [5, s.agentOnly],
        [10, s.answers('kim')],
        [30, s.stopCall],
        [60, s.hangsUp],
      ).recordings,
    ).toEqual(['rec-1 in 2: 10-60 agent R13 by agentOnly, release'])
  })
  test('R14: discard keeps nothing, ignore goes on to the end of the segment', () => {
    const beats = [
      [5, s.startCall],
      [10, s.answers('kim')],
      [20, s.startStatement],
      [30, s.refuses],
      [40, s.over('transfer')],
      [45, s.answers('lee')],
      [60, s.hangsUp],
    ] as const
    const discarded = s.story({ assume: { R14: 'discard' } }, ...beats)
    expect([...discarded.recordings, ...discarded.statements]).toEqual([])
    const ignored = s.story({ assume: { R14: 'ignore' } }, ...beats)
    expect(ignored.recordings).toEqual(['rec-1 in 2: 10-40 caller+agent R11 by startCall, transfer'])
    expect(ignored.statements).toEqual(['stmt-100-1: 20-40, transfer'])
    expect(ignored.notes).toContain('assumption/R14')
    expect(
      s.story({ assume: { R14: 'ignore' } }, [5, s.startIvr], [6, s.refuses], [15, s.answers('kim')], [60, s.hangsUp])
        .recordings,
    ).toEqual(['rec-1 in 1: 5-15 caller+ivr R10 by startIVR, answer'])
  })
  test('R15.consult goes-on: one segment, one entry', () => {
    const told = s.story(
      { policies: all, assume: { 'R15.consult': 'goes-on' } },
      [10, s.answers('kim')],
      [20, s.consults('kim', 'lee')],
      [30, s.consultOver('kim')],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual(['rec-1 in 2: 10-60 caller+agent R5 by P100, release'])
    expect(told.segments).toHaveLength(2)
  })
  test('R15.waiting segment: what is on demand goes on while the caller waits, a policy does not', () => {
    const beats = [
      [10, s.answers('kim')],
      [20, s.over('transfer')],
      [30, s.answers('lee')],
      [60, s.hangsUp],
    ] as const
    const assume = { 'R15.waiting': 'segment' } as const
    expect(s.story({ assume }, [5, s.startCall], ...beats).recordings).toEqual([
      'rec-1 in 2: 10-20 caller+agent R11 by startCall, transfer',
      'rec-1 in 2.w: 20-30 caller+ivr R11 by startCall, answer',
      'rec-1 in 3: 30-60 caller+agent R11 by startCall, release',
    ])
    expect(s.story({ assume, policies: all }, ...beats).recordings).toHaveLength(2)
  })
  test('R15.hold segment: hold and resume cut the segment', () => {
    const told = s.story(
      { policies: all, assume: { 'R15.hold': 'segment' } },
      [10, s.answers('kim')],
      [20, s.holds('kim')],
      [30, s.resumes('kim')],
      [60, s.hangsUp],
    )
    expect(told.segments).toEqual(['1 ivr 0-10', '2 agent 10-20', '2.h2 agent 20-30', '2.h3 agent 30-60'])
    expect(told.recordings).toHaveLength(3)
  })
  test('R20 both: a statement start records the call too', () => {
    expect(
      s.story({ assume: { R20: 'both' } }, [10, s.answers('kim')], [20, s.startStatement], [40, s.stopStatement])
        .recordings,
    ).toEqual(['rec-1 in 2: 20-40 caller+agent R11 by startStatement, stopStatement'])
  })
  test('R21 ends: a plain Stop ends a statement', () => {
    expect(
      s.story({ assume: { R21: 'ends' } }, [10, s.answers('kim')], [20, s.startStatement], [30, s.stopCall]).statements,
    ).toEqual(['stmt-100-1: 20-30, stopCall'])
  })
  test('R22 ignored: a second Start does nothing', () => {
    expect(
      s.story(
        { assume: { R22: 'ignored' } },
        [10, s.answers('kim')],
        [20, s.startStatement],
        [30, s.startStatement],
        [60, s.hangsUp],
      ).statements,
    ).toEqual(['stmt-100-1: 20-60, release'])
  })
  test('R24 number: ids without the master', () => {
    expect(
      s.story({ assume: { R24: 'number' } }, [10, s.answers('kim')], [20, s.startStatement], [60, s.hangsUp])
        .statements,
    ).toEqual(['stmt-1: 20-60, release'])
  })
})

test.each(['R5', 'R9', 'R15', 'R20', 'R24'])('a plain call rests on no %s', code => {
  const told = s.story({ policies: [s.policy(100)] }, [10, s.answers('kim')], [60, s.hangsUp])
  expect(told.notes).not.toContain(`assumption/${code}`)
})

test('a note comes once for each assumption', () => {
  const told = s.story(
    {},
    [10, s.answers('kim')],
    [20, s.startStatement],
    [30, s.startStatement],
    [40, s.startStatement],
  )
  expect(told.notes.filter(code => code === 'assumption/R22')).toHaveLength(1)
})
