import type { CallRecord, RecordingEntry, StatementEntry, TraceEntry } from '../../src/record/call-record.ts'

/** A visit of an action of the main script. */
export const visit = (
  t: number,
  action: string,
  type: string,
  line: number,
  branch: string | null = 'Default',
  more: { readonly caption?: string; readonly script?: string } = {},
): TraceEntry => ({ t, action, type, branch, script: 'GdprConsent', line, ...more })

const empty: CallRecord = {
  format: 'callwright/call-record@1',
  tool: { name: 'callwright', version: '0.1.0' },
  script: { name: 'GdprConsent', file: 'scripts/gdpr-consent.yaml', sha256: 'a'.repeat(64) },
  call: { name: '', seed: 7, start: '2026-03-02T10:00' },
  contact: {
    contactId: '700100200',
    masterId: '700100200',
    media: 'phone',
    ani: '+8225550100',
    dnis: '+8215880000',
    direction: 'inbound',
  },
  outcome: 'released',
  duration: 0,
  consent: { asked: false, answer: 'none' },
  segments: [],
  recordings: [],
  statements: [],
  indicators: [],
  globals: {},
  trace: [],
  notes: [],
  verdict: { recorded: 'none', text: '' },
}

/** A record of which a test says only what it is about. */
export const record = (more: Partial<CallRecord>): CallRecord => ({ ...empty, ...more })

/** A recording by LogRecordingPro of which a test says only what it is about. */
export const recording = (more: Partial<RecordingEntry>): RecordingEntry => ({
  id: 'rec-1',
  segment: '2',
  from: 0,
  to: 1,
  sides: ['caller', 'agent'],
  media: 'voice',
  startedBy: { kind: 'script', action: 'record', line: 31 },
  endedBy: { kind: 'release' },
  rule: 'R11',
  masked: [],
  format: 'mp4',
  flags: [],
  ...more,
})

const statement = (more: Partial<StatementEntry>): StatementEntry => ({
  id: 'stmt-700100200-1',
  from: 0,
  to: 1,
  startedBy: { kind: 'script', action: 'startStatement', line: 49 },
  endedBy: { kind: 'script', action: 'stopStatement', line: 55 },
  heldBy: [],
  sentTo: [],
  lost: false,
  ...more,
})

const opening = [
  visit(0, 'begin', 'Begin', 5),
  visit(0, 'consent', 'Menu', 8, '2', { caption: 'Ask for recording consent' }),
  { t: 4.2, event: 'press', text: '2' },
] as const

/** The caller refuses; the agent presses record all the same. */
export const refused = record({
  call: {
    name: 'Caller refuses, agent still presses record',
    file: 'refuses.call.yaml',
    seed: 7,
    start: '2026-03-02T10:00',
  },
  duration: 43.5,
  consent: { asked: true, answer: 'refused', at: 4.2, action: 'consent', branch: '2', line: 14 },
  segments: [
    { id: '1', kind: 'ivr', parties: ['caller', 'ivr'], from: 0, to: 9.1 },
    { id: '2', kind: 'agent', parties: ['caller', 'kim'], from: 9.1, to: 43.5 },
  ],
  indicators: [{ name: 'statement-start', agent: 'kim', leftOn: true }],
  globals: { _recordingStatementId: '', statement1: '' },
  trace: [
    ...opening,
    visit(4.2, 'refused', 'DoNotRecord', 19),
    visit(4.2, 'queue', 'Reqagent', 22),
    visit(4.2, 'music', 'Music', 25, null),
    { t: 9.1, event: 'answer', agent: 'kim' },
    visit(9.1, 'answered', 'Onanswer', 34),
    visit(9.1, 'asleep', 'Stop', 60, null),
    { t: 13.1, event: 'record', agent: 'kim', refusedBy: 'R1', text: 'kim would record; the caller refused (R1)' },
    { t: 43.5, event: 'hangup', text: 'the caller' },
    visit(43.5, 'released', 'Onrelease', 62),
  ],
  verdict: {
    recorded: 'none',
    text:
      'No. The caller refused at 0:04.2 (Menu "Ask for recording consent", key 2, line 14), and DoNotRecord at ' +
      'line 19 forbids every recording of this contact (R1).',
  },
})

/** The script records after consent. */
export const agreed = record({
  duration: 63.5,
  consent: { asked: true, answer: 'granted', at: 4.2, action: 'consent', branch: '1', line: 14 },
  segments: [
    { id: '1', kind: 'ivr', parties: ['caller', 'ivr'], from: 0, to: 9.1 },
    { id: '2', kind: 'agent', parties: ['caller', 'kim'], from: 9.1, to: 63.5 },
  ],
  recordings: [recording({ from: 9.1, to: 63.5 })],
  trace: [
    visit(0, 'begin', 'Begin', 5),
    visit(0, 'consent', 'Menu', 8, '1'),
    { t: 0, event: 'play', text: 'We record calls for quality. Press 1 to agree, 2 to decline.' },
    { t: 4.2, event: 'press', text: '1' },
    visit(4.2, 'record', 'LogRecordingPro', 31),
    visit(4.2, 'queue', 'Reqagent', 33),
    visit(4.2, 'music', 'Music', 36, null),
    { t: 9.1, event: 'answer', agent: 'kim' },
    visit(9.1, 'answered', 'Onanswer', 40, null),
    { t: 63.5, event: 'hangup', agent: 'kim' },
  ],
  notes: [{ code: 'assumption/R11', text: 'a start before the answer is counted from the answer', line: 31 }],
  verdict: {
    recorded: 'all',
    text: 'LogRecordingPro "record" (line 31) recorded caller and agent from the answer on (R11).',
  },
})

/** A masked card number and two statements, of which the second is lost. */
export const masked = record({
  duration: 120,
  segments: [
    { id: '1', kind: 'ivr', parties: ['caller', 'ivr'], from: 0, to: 5 },
    { id: '2', kind: 'agent', parties: ['caller', 'kim'], from: 5, to: 120 },
  ],
  recordings: [
    recording({
      from: 5,
      to: 120,
      masked: [[40, 62.5]],
      startedBy: { kind: 'policy', policy: 'Half of sales' },
      rule: 'R5',
    }),
  ],
  statements: [
    statement({ from: 14, to: 22.4, heldBy: ['statement1'], sentTo: ['crm'] }),
    statement({ id: 'stmt-700100200-2', from: 70, to: 120, endedBy: { kind: 'release' }, lost: true }),
  ],
  globals: { _recordingStatementId: '', statement1: 'stmt-700100200-1' },
  trace: [
    visit(0, 'begin', 'Begin', 5),
    visit(0, 'queue', 'Reqagent', 22),
    visit(0, 'music', 'Music', 25, null),
    { t: 5, event: 'answer', agent: 'kim' },
    { t: 14, event: 'click', agent: 'kim', text: 'Start statement' },
    visit(14, 'clicked', 'Onsignal', 40),
    visit(14, 'which', 'Case', 43, 'start'),
    visit(14, 'startStatement', 'LogRecordingPro', 49),
    { t: 22.4, event: 'click', agent: 'kim', text: 'Stop statement' },
    visit(22.4, 'stopStatement', 'LogRecordingPro', 55),
    { t: 40, event: 'mask', agent: 'kim' },
    { t: 62.5, event: 'unmask', agent: 'kim' },
    { t: 70, event: 'click', agent: 'kim', text: 'Start statement' },
    visit(70, 'startStatement', 'LogRecordingPro', 49),
    { t: 120, event: 'hangup', text: 'the caller' },
  ],
  verdict: {
    recorded: 'some',
    text: 'The policy "Half of sales" recorded the call (R5), but 0:40 to 1:02.5 is masked.',
  },
})

/** From kim to lee by way of a consultation: three segments with agents. */
export const transferred = record({
  outcome: 'transferred',
  duration: 300,
  segments: [
    { id: '1', kind: 'ivr', parties: ['caller', 'ivr'], from: 0, to: 10 },
    { id: '2', kind: 'agent', parties: ['caller', 'kim'], from: 10, to: 100 },
    { id: '3', kind: 'consult', parties: ['kim', 'lee'], from: 100, to: 130 },
    { id: '4', kind: 'agent', parties: ['caller', 'lee'], from: 130, to: 300 },
  ],
  recordings: [
    recording({ segment: '2', from: 10, to: 100, endedBy: { kind: 'consult' } }),
    recording({
      segment: '3',
      from: 100,
      to: 130,
      sides: ['agent', 'agent'],
      endedBy: { kind: 'transfer', agent: 'kim' },
    }),
    recording({ segment: '4', from: 130, to: 300 }),
  ],
  trace: [
    visit(0, 'begin', 'Begin', 5),
    visit(0, 'queue', 'Reqagent', 22),
    visit(0, 'music', 'Music', 25, null),
    { t: 10, event: 'answer', agent: 'kim' },
    { t: 60, event: 'hold', agent: 'kim' },
    { t: 90, event: 'resume', agent: 'kim' },
    { t: 95, event: 'consult', agent: 'kim', text: 'lee' },
    { t: 100, event: 'answer', agent: 'lee' },
    { t: 130, event: 'transfer', agent: 'kim', text: 'to lee' },
    { t: 300, event: 'hangup', text: 'the caller' },
  ],
  verdict: { recorded: 'all', text: 'Everything from the first answer on was recorded (R11).' },
})

/** Names and captions in Hangul, two columns a letter. */
export const korean = record({
  script: { name: '상담동의', file: '상담동의.yaml', sha256: 'b'.repeat(64) },
  call: { name: '고객이 동의하지 않음', seed: 7, start: '2026-03-02T10:00' },
  duration: 20,
  segments: [
    { id: '1', kind: 'ivr', parties: ['caller', 'ivr'], from: 0, to: 6 },
    { id: '2', kind: 'agent', parties: ['caller', '김민지'], from: 6, to: 20 },
  ],
  recordings: [recording({ from: 6, to: 20, startedBy: { kind: 'script', action: '녹음', line: 12 } })],
  globals: { 고객명: '이준' },
  trace: [
    visit(0, '동의', 'Menu', 8, '1', { caption: '녹음에 동의하십니까', script: '상담동의' }),
    { t: 3, event: 'press', text: '1' },
    visit(3, '대기', 'Reqagent', 10, null, { script: '상담동의' }),
    { t: 6, event: 'answer', agent: '김민지' },
    {
      t: 6,
      event: 'say',
      agent: '김민지',
      text: '안녕하세요, 무엇을 도와드릴까요? 상담 내용은 동의하신 대로 녹음되고 있습니다.',
    },
    { t: 20, event: 'hangup', text: 'the caller' },
  ],
  verdict: { recorded: 'all', text: 'LogRecordingPro "녹음" (12행)이 응답부터 끝까지 녹음했습니다 (R11).' },
})

/** Nothing leads on from the first action. */
export const stuck = record({
  outcome: 'stuck',
  trace: [visit(0, 'begin', 'Begin', 5, null)],
  verdict: { recorded: 'none', text: 'No agent was ever on the call.' },
})

/** Three hours in the queue, hold music around and around. */
export const threeHours = record({
  outcome: 'abandoned',
  duration: 10_800,
  segments: [{ id: '1', kind: 'ivr', parties: ['caller', 'ivr'], from: 0, to: 10_800 }],
  trace: [
    visit(0, 'begin', 'Begin', 5),
    visit(0, 'queue', 'Reqagent', 22),
    ...Array.from({ length: 348 }, (_, lap) => [
      visit(lap * 31, 'music', 'Music', 25),
      visit(lap * 31 + 30, 'pause', 'Wait', 28, lap === 347 ? null : 'Default'),
    ]).flat(),
    { t: 10_800, event: 'hangup', text: 'the caller' },
  ],
  verdict: { recorded: 'none', text: 'No agent was ever on the call.' },
})

/** Every text of the file tries to move the cursor. */
export const hostile = record({
  script: { name: 'evil\u001b[2J', file: 'evil.yaml', sha256: 'c'.repeat(64) },
  duration: 4,
  segments: [{ id: '1', kind: 'agent', parties: ['caller', 'kim\u001b[1A'], from: 0, to: 4 }],
  recordings: [recording({ from: 0, to: 4, startedBy: { kind: 'policy', policy: 'p\u009b31m' } })],
  globals: { 'name\u0007': 'a\r\nb\u202ec' },
  trace: [
    visit(0, 'x\u001b]0;title\u0007', 'Play', 3, 'Default', { caption: '\u001b[31mred\u2028line' }),
    { t: 1, event: 'say', agent: 'kim\u001b[1A', text: '\u001b[10A\rgone' },
    { t: 2, event: 'record', agent: 'kim\u001b[1A', refusedBy: 'R1', text: '\u001b[K' },
  ],
  notes: [{ code: 'evil/\u001b[0m', text: 'tab\there' }],
  verdict: { recorded: 'all', text: 'because \u001b[5m so' },
})
