import { describe, expect, test } from 'vitest'
import { emptyLedger, record, rules } from '../../src/recording/ledger.ts'
import * as s from './story.ts'

const all = { policies: [s.policy(100)] }
const rec = (line: string) => [line]

describe('who decides', () => {
  test('R1: after DoNotRecord everything fails, each with its refusal', () => {
    const told = s.story(
      all,
      [1, s.startCall],
      [2, s.refuses],
      [3, s.startIvr],
      [4, s.startCall],
      [5, s.agentOnly],
      [6, s.startStatement],
      [10, s.answers('kim')],
      [12, s.presses('kim')],
      [13, s.supervisorPresses('kim')],
      [14, s.startCall],
      [15, s.stopCall],
      [16, s.startCall],
      [20, s.over('transfer')],
      [25, s.answers('lee')],
      [30, s.consults('lee', 'kim')],
      [35, s.joins('lee', 'kim')],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual([])
    expect(told.statements).toEqual([])
    expect(told.refusals).toEqual([
      'LogRecordingPro: R1',
      'LogRecordingPro: R1',
      'RecordAgentOnly: R1',
      'statement: R1',
      'LogRecordingPro: R1',
      'record: R1',
      'record: R1',
      'LogRecordingPro: R1',
      'LogRecordingPro: R1',
    ])
  })
  test('R1: a policy that would record fails at each answer; without policies nobody is refused', () => {
    const told = s.story(all, [2, s.refuses], [10, s.answers('kim')], [20, s.over('transfer')], [30, s.answers('lee')])
    expect(told.recordings).toEqual([])
    expect(told.refusals).toEqual(['policy: R1', 'policy: R1'])
    expect(s.story({}, [2, s.refuses], [10, s.answers('kim')]).refusals).toEqual([])
  })
  test('R1: a refusal is not remembered for the next contact', () => {
    const refused = record(emptyLedger, s.refuses(0), s.settingsOf({})).ledger
    const began = s.opening({})[0]
    if (began) expect(record(refused, began, s.settingsOf({})).ledger.refusal).toBeUndefined()
  })
  test('R2: the button beats a Do-Not-Record policy', () => {
    const told = s.story(
      { policies: [s.policy(100), s.ban()] },
      [10, s.answers('kim')],
      [20, s.presses('kim')],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual(rec('rec-1 in 2: 20-60 caller+agent R2 by kim, release'))
    expect(told.refusals).toEqual(['policy: R4'])
  })
  test('R2: what a policy began goes on as on demand, under the same id', () => {
    const told = s.story(
      { policies: [s.policy(100, { agents: ['kim'] })] },
      [10, s.answers('kim')],
      [20, s.presses('kim')],
      [30, s.over('transfer')],
      [35, s.answers('lee')],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual([
      'rec-1 in 2: 10-30 caller+agent R5 by P100, transfer',
      'rec-1 in 3: 35-60 caller+agent R2 by kim, release',
    ])
  })
  test('R2: only on voice calls', () => {
    const told = s.story(
      { ...all, media: 'digital' },
      [10, s.answers('kim')],
      [20, s.presses('kim')],
      [21, s.startCall],
      [22, s.startStatement],
    )
    expect(told.recordings).toEqual([])
    expect(told.refusals).toEqual(['record: R2', 'LogRecordingPro: R2', 'statement: R2'])
  })
  test('R2: an agent who is not on the call presses in vain', () => {
    expect(s.story({}, [5, s.presses('kim')], [10, s.answers('kim')], [20, s.presses('lee')]).recordings).toEqual([])
  })
  test('R3: a Stop holds for later segments and outside numbers, until a new start', () => {
    const told = s.story(
      { policies: [s.policy(100, { continueOnExternalTransfer: true })] },
      [10, s.answers('kim')],
      [20, s.pressesStop('kim')],
      [25, s.over('transfer')],
      [30, s.answers('lee')],
      [40, s.goesOutside],
      [50, s.startCall],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual([
      'rec-1 in 2: 10-20 caller+agent R5 by P100, agent',
      'rec-2 in 4: 50-60 caller+external R11 by startCall, release',
    ])
    expect(told.notes).toContain('assumption/R3')
  })
  test('R3: a Stop before the answer keeps the policies out', () => {
    expect(s.story(all, [5, s.stopCall], [10, s.answers('kim')]).recordings).toEqual([])
  })
  test('R4: a Do-Not-Record policy beats a policy before it, for those whom it fits', () => {
    const world = { policies: [s.policy(100), s.ban({ teams: ['Health'] })] }
    expect(s.story(world, [10, s.answers('lee')]).recordings).toEqual([])
    expect(s.story(world, [10, s.answers('kim')], [60, s.hangsUp]).recordings).toHaveLength(1)
    expect(
      s.story(
        world,
        [10, s.answers('kim')],
        [20, s.consults('kim', 'lee')],
        [30, s.consultOver('kim')],
        [60, s.hangsUp],
      ).recordings,
    ).toEqual([
      'rec-1 in 2: 10-20 caller+agent R5 by P100, consult',
      'rec-1 in 4: 30-60 caller+agent R5 by P100, release',
    ])
  })
  test('R5: the first that applies decides alone, by its draw', () => {
    const never = { policies: [s.policy(50, { skills: ['Sales'] }), s.policy(100)], draw: () => 50 }
    expect(s.story(never, [10, s.answers('kim', 'Sales')]).recordings).toEqual([])
    expect(s.story(never, [10, s.answers('kim', 'Billing')], [60, s.hangsUp]).recordings).toEqual(
      rec('rec-1 in 2: 10-60 caller+agent R5 by P100, release'),
    )
    const told = s.story({ ...never, draw: () => 49.9 }, [10, s.answers('kim', 'Sales')], [60, s.hangsUp])
    expect(told.recordings).toEqual(rec('rec-1 in 2: 10-60 caller+agent R5 by P50, release'))
    expect(told.notes).toContain('assumption/R5')
  })
  test.each([
    ['agents', { agents: ['kim'] }, 1],
    ['agents', { agents: ['lee'] }, 0],
    ['teams', { teams: ['Health', 'Sales'] }, 1],
    ['directions', { directions: ['outbound'] as const }, 0],
    ['the ANI', { numbers: ['82 2-555-0100'] }, 1],
    ['the DNIS', { numbers: ['1588'] }, 1],
    ['other numbers', { numbers: ['1577'] }, 0],
    ['skills', { skills: ['Sales'] }, 0],
    ['all of them', { agents: ['kim'], teams: ['Health'] }, 0],
  ])('R5: a policy applies by %s', (_, filter, count) => {
    expect(
      s.story({ policies: [s.policy(100, filter)] }, [10, s.answers('kim')], [60, s.hangsUp]).recordings,
    ).toHaveLength(count)
  })
  test('R5: a new answer asks again; the id is new', () => {
    expect(
      s.story(all, [10, s.answers('kim')], [20, s.over('transfer')], [30, s.answers('lee')], [60, s.hangsUp])
        .recordings,
    ).toEqual([
      'rec-1 in 2: 10-20 caller+agent R5 by P100, transfer',
      'rec-2 in 3: 30-60 caller+agent R5 by P100, release',
    ])
  })
  test('R6: who may not be recorded is not, whoever asks', () => {
    const told = s.story(
      all,
      [5, s.startCall],
      [10, s.answers('nell')],
      [12, s.presses('nell')],
      [13, s.startStatement],
      [20, s.over('transfer')],
      [30, s.answers('kim')],
      [60, s.hangsUp],
    )
    expect(told.refusals).toEqual(['LogRecordingPro: R6', 'record: R6', 'statement: R6'])
    expect(told.recordings).toEqual(rec('rec-1 in 3: 30-60 caller+agent R11 by startCall, release'))
    expect(s.story(all, [10, s.answers('nell')]).refusals).toEqual(['policy: R6'])
  })
  test('R6: a press that failed decides nothing, so the next answer asks the policies', () => {
    expect(
      s.story(
        all,
        [10, s.answers('nell')],
        [12, s.presses('nell')],
        [20, s.over('transfer')],
        [30, s.answers('kim')],
        [60, s.hangsUp],
      ).recordings,
    ).toEqual(rec('rec-1 in 3: 30-60 caller+agent R5 by P100, release'))
  })
  test('R6: in a conference her voice is left out, and a statement ends', () => {
    const told = s.story(
      {},
      [10, s.answers('kim')],
      [11, s.startCall],
      [12, s.startStatement],
      [20, s.consults('kim', 'nell')],
      [30, s.joins('kim', 'nell')],
      [60, s.hangsUp],
    )
    expect(told.recordings.slice(1)).toEqual([
      'rec-1 in 3: 20-30 agent R11 by startCall, join !without:nell',
      'rec-1 in 4: 30-60 caller+agent R11 by startCall, release !without:nell',
    ])
    expect(told.statements).toEqual(['stmt-100-1: 12-20, consult'])
  })
  test('R6: a screen is taken with the voice where it may be', () => {
    expect(s.story(all, [10, s.answers('sue')], [60, s.hangsUp]).recordings).toEqual([
      'rec-1 in 2: 10-60 caller+agent R5 by P100, release',
      'rec-1 in 2: 10-60 agent screen R5 by P100, release',
    ])
    expect(s.story({}, [5, s.agentOnly], [10, s.answers('sue')], [60, s.hangsUp]).recordings).toHaveLength(1)
  })
  test('R7: policies never cover the IVR', () => {
    expect(s.story(all, [60, s.hangsUp]).recordings).toEqual([])
  })
  test('R8: a script records what a policy left out', () => {
    expect(
      s.story({ policies: [s.policy(50)], draw: () => 99 }, [10, s.answers('kim')], [11, s.startCall], [60, s.hangsUp])
        .recordings,
    ).toHaveLength(1)
  })
  test('R9: what is shorter than 4 s in all is dropped with a note, a statement is not', () => {
    const short = s.story(all, [10, s.answers('kim')], [10, s.startStatement], [13.999, s.hangsUp])
    expect(short.recordings).toEqual([])
    expect(short.notes).toContain('assumption/R9')
    expect(short.statements).toHaveLength(1)
    expect(s.story(all, [10, s.answers('kim')], [14, s.hangsUp]).recordings).toHaveLength(1)
    expect(
      s.story(
        {},
        [5, s.startCall],
        [10, s.answers('kim')],
        [12, s.over('transfer')],
        [20, s.answers('lee')],
        [22, s.hangsUp],
      ).recordings,
    ).toHaveLength(2)
  })
})

describe('LogRecordingPro, RecordAgentOnly, DoNotRecord', () => {
  test('R10: Start/IVR ends at the answer, and the policies are asked', () => {
    expect(s.story(all, [2, s.startIvr], [10, s.answers('kim')], [60, s.hangsUp]).recordings).toEqual([
      'rec-1 in 1: 2-10 caller+ivr R10 by startIVR, answer',
      'rec-2 in 2: 10-60 caller+agent R5 by P100, release',
    ])
    expect(s.story({}, [2, s.startIvr], [10, s.hangsUp]).recordings).toEqual(
      rec('rec-1 in 1: 2-10 caller+ivr R10 by startIVR, release'),
    )
  })
  test('R10: any Stop ends it; with an agent it does nothing', () => {
    expect(s.story({}, [2, s.startIvr], [8, s.stopIvr]).recordings).toEqual(
      rec('rec-1 in 1: 2-8 caller+ivr R10 by startIVR, stopIVR'),
    )
    expect(s.story(all, [2, s.startIvr], [8, s.stopCall], [10, s.answers('kim')]).recordings).toEqual(
      rec('rec-1 in 1: 2-8 caller+ivr R10 by startIVR, stopCall'),
    )
    expect(s.story({}, [10, s.answers('kim')], [12, s.startIvr]).recordings).toEqual([])
  })
  test('R10: a Start/IVR after a Stop/Call records the IVR and leaves later segments stopped', () => {
    expect(s.story(all, [1, s.stopCall], [2, s.startIvr], [10, s.answers('kim')]).recordings).toHaveLength(1)
  })
  test('R11: before the answer it starts there, policies unasked, and runs over later segments', () => {
    const told = s.story(
      all,
      [2, s.startIvr],
      [3, s.startCall],
      [10, s.answers('kim')],
      [15, s.holds('kim')],
      [18, s.resumes('kim')],
      [20, s.consults('kim', 'lee')],
      [30, s.consultOver('kim')],
      [35, s.startCall],
      [40, s.over('transfer')],
      [45, s.answers('lee')],
      [55, s.stopCall],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual([
      'rec-1 in 1: 2-10 caller+ivr R10 by startIVR, answer',
      'rec-2 in 2: 10-20 caller+agent R11 by startCall, consult',
      'rec-2 in 3: 20-30 agent+agent R11 by startCall, consult',
      'rec-2 in 4: 30-40 caller+agent R11 by startCall, transfer',
      'rec-2 in 5: 45-55 caller+agent R11 by startCall, stopCall',
    ])
    expect(told.decisions.some(each => each.kind === 'asked')).toBe(false)
  })
  test('R11: with an agent it starts now; after a Stop it has a new id', () => {
    expect(
      s.story({}, [10, s.answers('kim')], [20, s.startCall], [30, s.stopCall], [40, s.startCall], [60, s.hangsUp])
        .recordings,
    ).toEqual([
      'rec-1 in 2: 20-30 caller+agent R11 by startCall, stopCall',
      'rec-2 in 2: 40-60 caller+agent R11 by startCall, release',
    ])
  })
  test('R12: Stop/IVR leaves the call alone, Stop/Call binds even where nothing is recorded', () => {
    expect(
      s.story({}, [3, s.startCall], [5, s.stopIvr], [10, s.answers('kim')], [20, s.stopIvr], [60, s.hangsUp])
        .recordings,
    ).toEqual(rec('rec-1 in 2: 10-60 caller+agent R11 by startCall, release'))
    const told = s.story(all, [3, s.startCall], [5, s.stopCall], [10, s.answers('kim')])
    expect(told.recordings).toEqual([])
    expect(told.notes).toContain('assumption/R12')
  })
  test('R13: the agent alone, from the answer, policies unasked; a Start/Call widens, a Stop ends', () => {
    const told = s.story(all, [5, s.agentOnly], [10, s.answers('kim')], [30, s.startCall], [50, s.stopCall])
    expect(told.recordings).toEqual([
      'rec-1 in 2: 10-30 agent R13 by agentOnly, startCall',
      'rec-1 in 2: 30-50 caller+agent R11 by startCall, stopCall',
    ])
    expect(s.story({}, [5, s.agentOnly], [10, s.answers('kim')], [30, s.stopCall]).recordings).toEqual(
      rec('rec-1 in 2: 10-30 agent R13 by agentOnly, stopCall'),
    )
  })
  test('R13: on inbound calls only, so outbound the policies are asked', () => {
    const told = s.story({ ...all, direction: 'outbound' }, [5, s.agentOnly], [10, s.answers('kim')], [60, s.hangsUp])
    expect(told.recordings).toEqual(rec('rec-1 in 2: 10-60 caller+agent R5 by P100, release'))
    expect(told.refusals).toEqual(['RecordAgentOnly: R13'])
  })
  test('R13: over a Start/Call the latest wins, before the answer and after', () => {
    expect(s.story({}, [4, s.startCall], [5, s.agentOnly], [10, s.answers('kim')], [60, s.hangsUp]).recordings).toEqual(
      rec('rec-1 in 2: 10-60 agent R13 by agentOnly, release'),
    )
    expect(
      s.story({}, [4, s.startCall], [10, s.answers('kim')], [30, s.agentOnly], [60, s.hangsUp]).recordings[1],
    ).toBe('rec-1 in 2: 30-60 agent R13 by agentOnly, release')
  })
  test('R14: it stops at once, and what was captured stays and is flagged', () => {
    const told = s.story(
      {},
      [5, s.startCall],
      [10, s.answers('kim')],
      [20, s.over('transfer')],
      [25, s.answers('lee')],
      [26, s.startStatement],
      [40, s.refuses],
      [41, s.startCall],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual([
      'rec-1 in 2: 10-20 caller+agent R11 by startCall, transfer !before-refusal',
      'rec-1 in 3: 25-40 caller+agent R11 by startCall, refusal !before-refusal',
    ])
    expect(told.statements).toEqual(['stmt-100-1: 26-40, refusal'])
    expect(told.notes).toContain('assumption/R14')
    expect(s.story({}, [2, s.startIvr], [8, s.refuses]).recordings).toEqual(
      rec('rec-1 in 1: 2-8 caller+ivr R10 by startIVR, refusal !before-refusal'),
    )
  })
})

describe('odd combinations', () => {
  test('R5: an answer right after another asks anew', () => {
    const world = { policies: [s.policy(100, { skills: ['Billing'] })] }
    const told = s.story(world, [10, s.answers('kim', 'Sales')], [20, s.answers('kim', 'Billing')], [60, s.hangsUp])
    expect(told.recordings).toEqual(rec('rec-1 in 3: 20-60 caller+agent R5 by P100, release'))
  })
  test('R6: a policy for an agent who is never recorded does not record those beside her', () => {
    const world = { policies: [s.policy(100, { agents: ['nell'] })] }
    expect(s.story(world, [10, s.answers('kim')], [20, s.joins('kim', 'nell')], [60, s.hangsUp]).recordings).toEqual([])
  })
  test('R10: the answer ends the IVR recording by this rule', () => {
    const told = s.story({}, [2, s.startIvr], [10, s.answers('kim')])
    expect(told.decisions).toContainEqual(expect.objectContaining({ kind: 'ended', recording: 'rec-1', rule: 'R10' }))
  })
  test('R11: a Start that repeats leaves the recording its first name', () => {
    const told = s.story(
      {},
      [10, s.answers('kim')],
      [15, s.presses('kim')],
      [20, s.startCall],
      [30, s.over('transfer')],
      [40, s.answers('lee')],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual([
      'rec-1 in 2: 15-30 caller+agent R2 by kim, transfer',
      'rec-1 in 3: 40-60 caller+agent R2 by kim, release',
    ])
  })
  test('R15: an entry of no length is left out', () => {
    const told = s.story({ assume: { R9: 0 } }, [10, s.answers('kim')], [20, s.startCall], [20, s.stopCall])
    expect(told.recordings).toEqual([])
  })
})

describe('segments', () => {
  test('R15: a consultation cuts the caller’s segment, waiting is none, none has no length', () => {
    const told = s.story(
      {},
      [10, s.answers('kim')],
      [12, s.holds('kim')],
      [20, s.consults('kim', 'lee')],
      [30, s.consultOver('kim')],
      [40, s.over('transfer')],
      [45, s.answers('lee')],
      [45, s.joins('lee', 'kim')],
      [50, s.leaves('kim')],
      [60, s.hangsUp],
    )
    expect(told.segments).toEqual([
      '1 ivr 0-10',
      '2 agent 10-20',
      '3 consult 20-30',
      '4 agent 30-40',
      '6 conference 45-50',
      '7 agent 50-60',
    ])
  })
  test('R15: a policy recording stands through consultation and conference with its agent', () => {
    const told = s.story(
      { policies: [s.policy(100, { agents: ['kim'] })] },
      [10, s.answers('kim')],
      [20, s.consults('kim', 'lee')],
      [30, s.joins('kim', 'lee')],
      [40, s.leaves('lee')],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual([
      'rec-1 in 2: 10-20 caller+agent R5 by P100, consult',
      'rec-1 in 3: 20-30 agent+agent R5 by P100, join',
      'rec-1 in 4: 30-40 caller+agent R5 by P100, agent',
    ])
  })
  test('R15: a transfer after a consultation hands the call to the policies of the other agent', () => {
    expect(
      s
        .story(all, [10, s.answers('kim')], [20, s.consults('kim', 'lee')], [30, s.takesOver('lee')], [60, s.hangsUp])
        .recordings.at(-1),
    ).toBe('rec-2 in 4: 30-60 caller+agent R5 by P100, release')
  })
  test('R16: a child contact keeps the ledger', () => {
    expect(
      s.story(
        all,
        [2, s.refuses],
        [10, s.answers('kim')],
        [20, s.over('transfer')],
        [20, at => ({ kind: 'began', at, masterId: '100', media: 'phone', direction: 'inbound', ani: '1', dnis: '2' })],
        [30, s.answers('lee')],
      ).recordings,
    ).toEqual([])
  })
  test.each([
    [true, 2],
    [false, 1],
  ])('R17: outside, a policy recording goes on by its setting (%s)', (continueOnExternalTransfer, count) => {
    const told = s.story(
      { policies: [s.policy(100, { continueOnExternalTransfer })] },
      [10, s.answers('kim')],
      [20, s.goesOutside],
      [60, s.hangsUp],
    )
    expect(told.recordings).toHaveLength(count)
    expect(told.recordings[0]).toBe('rec-1 in 2: 10-20 caller+agent R5 by P100, transfer')
  })
  test('R17: on demand goes on outside; blind ends every recording', () => {
    expect(
      s.story({}, [10, s.answers('kim')], [15, s.presses('kim')], [20, s.goesOutside], [60, s.hangsUp]).recordings,
    ).toEqual([
      'rec-1 in 2: 15-20 caller+agent R2 by kim, transfer',
      'rec-1 in 3: 20-60 caller+external R2 by kim, release',
    ])
    expect(
      s.story({}, [10, s.answers('kim')], [15, s.presses('kim')], [20, s.blind], [20, s.over('blind')], [60, s.hangsUp])
        .recordings,
    ).toEqual(rec('rec-1 in 2: 15-20 caller+agent R2 by kim, blind'))
  })
  test('R17: a Start that no answer followed does not record the outside', () => {
    expect(s.story({}, [5, s.startCall], [10, s.goesOutside], [60, s.hangsUp]).recordings).toEqual([])
  })
  test('R18: a disposition ends what a policy began, unless it goes on, and nothing on demand', () => {
    expect(
      s.story(
        all,
        [10, s.answers('kim')],
        [20, s.disposes('kim')],
        [30, s.consults('kim', 'lee')],
        [40, s.consultOver('kim')],
      ).recordings[0],
    ).toBe('rec-1 in 2: 10-20 caller+agent R5 by P100, disposition')
    expect(
      s.story(
        { policies: [s.policy(100, { continueOnDisposition: true })] },
        [10, s.answers('kim')],
        [20, s.disposes('kim')],
        [60, s.hangsUp],
      ).recordings,
    ).toEqual(rec('rec-1 in 2: 10-60 caller+agent R5 by P100, release'))
    expect(
      s.story({}, [10, s.answers('kim')], [12, s.presses('kim')], [20, s.disposes('kim')], [60, s.hangsUp]).recordings,
    ).toEqual(rec('rec-1 in 2: 12-60 caller+agent R2 by kim, release'))
  })
  test('R18: after it the policy does not come back for the same agent', () => {
    expect(
      s.story(
        { policies: [s.policy(100, { agents: ['kim'] })] },
        [10, s.answers('kim')],
        [20, s.disposes('kim')],
        [30, s.consults('kim', 'lee')],
        [40, s.consultOver('kim')],
      ).recordings,
    ).toHaveLength(1)
  })
  test('R19: mask is silence that goes on in the next entry; unmask ends it', () => {
    expect(
      s.story(
        {},
        [5, s.startCall],
        [10, s.answers('kim')],
        [15, s.masks('kim')],
        [17, s.unmasks('kim')],
        [18, s.masks('kim')],
        [20, s.over('transfer')],
        [30, s.answers('lee')],
        [40, s.unmasks('lee')],
        [60, s.hangsUp],
      ).recordings,
    ).toEqual([
      'rec-1 in 2: 10-20 caller+agent R11 by startCall, transfer masked 15-17 masked 18-20',
      'rec-1 in 3: 30-60 caller+agent R11 by startCall, release masked 30-40',
    ])
  })
  test('R19: unmask does nothing after a Stop, nor where nothing was recorded', () => {
    expect(
      s.story(
        {},
        [5, s.startCall],
        [10, s.answers('kim')],
        [15, s.masks('kim')],
        [20, s.stopCall],
        [30, s.startCall],
        [40, s.unmasks('kim')],
        [60, s.hangsUp],
      ).recordings,
    ).toEqual([
      'rec-1 in 2: 10-20 caller+agent R11 by startCall, mask-stop masked 15-20',
      'rec-2 in 2: 30-60 caller+agent R11 by startCall, release',
    ])
    const told = s.story(
      {},
      [10, s.answers('kim')],
      [15, s.masks('kim')],
      [20, s.presses('kim')],
      [30, s.unmasks('kim')],
      [60, s.hangsUp],
    )
    expect(told.recordings).toEqual(rec('rec-1 in 2: 20-60 caller+agent R2 by kim, release'))
    expect(told.decisions.filter(each => each.kind === 'ignored')).toHaveLength(2)
  })
})

describe('statements', () => {
  test('R20: a statement stands beside the recording and decides nothing for the call', () => {
    const told = s.story(
      all,
      [5, s.startStatement],
      [10, s.answers('kim')],
      [20, s.startStatement],
      [30, s.stopStatement],
      [60, s.hangsUp],
    )
    // Ordered for the call before anybody answered, it begins at the answer (R11).
    expect(told.statements).toEqual(['stmt-100-1: 10-20, next-start', 'stmt-100-2: 20-30, stopStatement'])
    expect(told.recordings).toEqual(rec('rec-1 in 2: 10-60 caller+agent R5 by P100, release'))
  })
  test.each([
    ['the end of the call', s.hangsUp, 'release'],
    ['a transfer', s.over('transfer'), 'transfer'],
    ['a participant who joins', s.joins('kim', 'lee'), 'join'],
    ['an outside number', s.goesOutside, 'transfer'],
    ['a Stop with an id', s.stopStatement, 'stopStatement'],
  ])('R21: it ends by %s', (_, beat, kind) => {
    expect(s.story({}, [10, s.answers('kim')], [20, s.startStatement], [30, beat]).statements).toEqual([
      `stmt-100-1: 20-30, ${kind}`,
    ])
  })
  test('R21: neither a plain Stop, a consultation nor hold ends it', () => {
    const told = s.story(
      {},
      [10, s.answers('kim')],
      [20, s.startStatement],
      [25, s.stopCall],
      [26, s.stopIvr],
      [30, s.holds('kim')],
      [35, s.consults('kim', 'lee')],
      [40, s.consultOver('kim')],
      [60, s.hangsUp],
    )
    expect(told.statements).toEqual(['stmt-100-1: 20-60, release'])
    expect(told.notes).toContain('assumption/R21')
  })
  test('R22: the Stop clears the variable, even later; the next Start ends what runs', () => {
    const told = s.story(
      {},
      [10, s.answers('kim')],
      [20, s.startStatement],
      [25, s.startStatement],
      [30, s.stopStatement],
      [35, s.startStatement],
      [40, s.hangsUp],
      [40, s.stopStatement],
    )
    expect(told.statements).toEqual([
      'stmt-100-1: 20-25, next-start',
      'stmt-100-2: 25-30, stopStatement',
      'stmt-100-3: 35-40, release',
    ])
    expect(told.decisions.flatMap(each => (each.kind === 'statement-ended' ? [each.clears] : []))).toEqual([
      false,
      true,
      false,
    ])
    expect(told.decisions.at(-1)?.kind).toBe('statement-id-cleared')
  })
  test('R23, R24: each statement has an id of its own, the same in the same call', () => {
    const tell = () =>
      s.story({}, [10, s.answers('kim')], [20, s.startStatement], [20, s.startStatement], [60, s.hangsUp]).statements
    expect(tell()).toEqual(['stmt-100-1: 20-20, next-start', 'stmt-100-2: 20-60, release'])
    expect(tell()).toEqual(tell())
  })
  test('R15: while the caller waits for the next agent no statement begins', () => {
    expect(s.story({}, [10, s.answers('kim')], [20, s.over('transfer')], [22, s.startStatement]).refusals).toEqual([
      'statement: R15',
    ])
  })
})

test('every rule has its words in both languages', () => {
  expect(rules.map(rule => rule.id)).toEqual(Array.from({ length: 24 }, (_, index) => `R${index + 1}`))
  for (const rule of rules) expect(rule.korean).toMatch(/[가-힣]/)
})
