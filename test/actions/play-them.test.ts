import { describe, expect, test } from 'vitest'
import type { CallRecord } from '../../src/record/call-record.ts'
import { readStudioJson } from '../../src/studio/read-json.ts'
import { path, play } from '../support/play.ts'

/** The actions of a script that goes from one to the next and then stops. */
function chain(...actions: readonly string[]): string {
  const lines = actions.map((each, index) => `  a${index + 1}: { ${each}, next: a${index + 2} }`)
  return `script: Chain\nactions:\n  begin: { Begin: , next: a1 }\n${lines.join('\n')}\n  a${actions.length + 1}: { Stop: }\n`
}

const globals = (record: CallRecord) => record.globals
const events = (record: CallRecord) =>
  record.trace.flatMap(each => ('event' in each ? [`${each.event}: ${each.text ?? ''}`] : []))
const notes = (record: CallRecord, code: string) => record.notes.filter(each => each.code === code)

describe('values that scripts put by', () => {
  test('are fetched under their name, in any spelling', () => {
    const { record } = play({
      script: chain(
        'Putvalue: { Name: Checked, Value: "12" }',
        'Getvalue: { Name: checked, Variable: found, Scope: businessunit }',
      ),
    })
    expect(globals(record)).toMatchObject({ found: '12' })
  })

  test('lie side by side, and are taken away by their value', () => {
    const { record } = play({
      script: chain(
        'Putvalue: { Name: n, Value: a }',
        'Putvalue: { Name: n, Value: b }',
        'Putvalue: { Name: n, Value: a }',
        'Getvalue: { Name: n, Variable: all }',
        'Remvalue: { Name: n, Value: a, Occurrence: First }',
        'Getvalue: { Name: n, Variable: less }',
        'Remvalue: { Name: n, Value: a }',
        'Getvalue: { Name: n, Variable: least, Remove: "True" }',
        'Getvalue: { Name: n, Variable: gone, DefaultValue: none }',
        'Putvalue: { Name: n, Value: c, Method: Replace }',
        'Putvalue: { Name: n, Value: d, Method: Replace }',
        'Getvalue: { Name: n, Variable: last }',
      ),
    })
    expect(globals(record)).toMatchObject({ all: 'a|b|a', less: 'b|a', least: 'b', gone: 'none', last: 'd' })
  })

  test('are not shared between scopes, and leave by NoData where there is none', () => {
    const { record } = play({
      script: `
script: Values
actions:
  begin: { Begin: , next: put }
  put: { Putvalue: { Name: n, Value: a, Scope: Contact }, next: get }
  get: { Getvalue: { Name: n, Variable: v, DefaultValue: "7" }, next: stop, branches: { NoData: no } }
  no: { Assign: { Variable: seen, Value: none }, next: stop }
  stop: { Stop: }
`,
    })
    expect(path(record)).toContain('no')
    expect(globals(record)).toMatchObject({ v: '7', seen: 'none' })
  })

  test('come from a stub of the call if there is one', () => {
    const { record } = play({
      script: chain('Getvalue: { Name: n, Variable: v }'),
      call: 'stubs: { a1: { branch: Default, set: { v: stubbed } } }',
    })
    expect(globals(record)).toMatchObject({ v: 'stubbed' })
  })
})

describe('files', () => {
  const script = `
script: Voicemail
actions:
  begin: { Begin: , next: before }
  before: { Fileexist: { FileName: '..\\Mail\\x.wav' }, branches: { "False": record, "True": stop } }
  record: { Record: { FileName: '..\\Mail\\x.wav' }, next: after, branches: { NoVoice: after } }
  after: { Fileexist: { FileName: 'mail/X.wav' }, branches: { "True": queue, "False": silent } }
  queue: { Queuevm: { FileName: 'mail/x.wav', Skill: Voicemails }, next: delete }
  delete: { Delete: { FileName: 'mail/x.wav' }, next: gone }
  gone: { Fileexist: { FileName: 'mail/x.wav' }, branches: { "False": stop } }
  silent: { Stop: }
  stop: { Stop: }
`

  test('that Record writes exist until they are deleted', () => {
    const { record } = play({ script, steps: '[{ after: 1s, say: { who: caller, text: Hello } }, { wait: 20s }]' })
    expect(path(record)).toEqual(['begin', 'before', 'record', 'after', 'queue', 'delete', 'gone', 'stop'])
    expect(events(record)).toContain('voicemail: mail/x.wav to skill Voicemails')
    expect(record.globals.VMID).toMatch(/^\d{12}$/)
    expect(record.globals.VMID).not.toBe(record.contact.contactId)
  })

  test('are not written by a silent caller', () => {
    expect(path(play({ script, steps: '[{ wait: 20s }]' }).record)).toContain('silent')
  })

  test('that are prompts of the center exist', () => {
    const { record } = play({
      script: `
script: Prompts
actions:
  begin: { Begin: , next: look }
  look: { Fileexist: { FileName: '"..\\Prompts\\Open.wav"' }, branches: { "True": yes, "False": no } }
  yes: { Stop: }
  no: { Stop: }
`,
      center: 'center: C\ntimezone: UTC\nprompts: { open.wav: 2s }\n',
    })
    expect(path(record)).toContain('yes')
  })
})

describe('the queue', () => {
  test('Countagents counts the agents with a skill, and who is on the call', () => {
    const { record } = play({
      script: `
script: Count
actions:
  begin: { Begin: , next: before }
  before: { Countagents: { Skills: sales }, next: keep }
  keep: { Assign: { Variable: before, Value: "{TOTAL} {AVAIL} {NUMACD}" }, next: ask }
  ask: { Reqagent: { Skill: Sales }, next: wait }
  wait: { Stop: }
  on: { Onanswer: , next: count }
  count: { Countagents: { Skills: "Billing, Sales" }, next: stop }
  stop: { Stop: }
`,
      steps: '[{ answer: kim }]',
    })
    expect(globals(record)).toMatchObject({
      before: '2 2 0',
      TOTAL: '2',
      AVAIL: '1',
      UNAVAIL: '0',
      NUMACD: '1',
      NUMOB: '0',
      NUMDIALER: '0',
    })
  })

  test('Getqueue and Ewtestimate know this call and how long it waits', () => {
    const { record } = play({
      script: chain(
        'Ewtestimate: { Skill: Sales, CurrentWait: w0 }',
        'Reqagent: { Skill: Sales }',
        'Wait: { Seconds: 7 }',
        'Getqueue: { Skills: Sales }',
        'Getqueue: { Scope: Ahead, NumberQueued: ahead, LongestWait: la }',
        'Getqueue: { Skills: Billing, NumberQueued: other, LongestWait: lo }',
        'Ewtestimate: { Skill: Default }',
        'Ewtestimate: { Skill: Nobody, EstimateValue: long, CurrentWait: wn }',
      ),
      steps: '[{ wait: 10s }]',
    })
    expect(globals(record)).toMatchObject({
      w0: '0',
      QUEUED: '1',
      LONGEST: '7',
      ahead: '0',
      other: '0',
      EWT: '0',
      EWTCurrentWait: '7',
      long: '60',
      EWTAverageQueue: '0',
    })
  })

  test('what a simulation leaves out is said once', () => {
    const { record } = play({ script: chain('Ewtestimate:', 'Ewtestimate:', 'Timezone:', 'Info:', 'Timezone:') })
    expect(notes(record, 'run/not-simulated').map(each => each.text.split(':')[0])).toEqual([
      'Ewtestimate',
      'Timezone',
      'Info',
    ])
    expect(globals(record)).toMatchObject({ CONTACTS: '1', VOICE: '1', EMAIL: '0', VOICEALLOCATED: '100' })
  })

  const callback = `
script: Callback
actions:
  begin: { Begin: , next: ask }
  ask: { Reqagent: { Skill: Sales }, next: none }
  none: { Querycallback: { Skill: Sales }, branches: { NoCallbacksFound: back, CallbacksFound: stop } }
  back: { Callback: { PhoneNumber: "+15550100", CallDelaySec: 3 }, next: found }
  found: { Querycallback: { PhoneNumber: "+15550100", Skill: sales }, branches: { CallbacksFound: play, NoCallbacksFound: stop } }
  play: { Play: { Phrase: Nobody hears this. }, next: stop }
  stop: { Stop: }
  on: { Onanswer: , next: again }
  again: { Querycallback: { PhoneNumber: "+15550100", Skill: Sales }, branches: { NoCallbacksFound: done } }
  done: { Stop: }
  over: { Onrelease: , next: released }
  released: { Stop: }
`

  test('Callback lets the caller go and keeps her place', () => {
    const { record } = play({ script: callback, steps: '[{ after: 60s, answer: kim }, { after: 5s, hangup: kim }]' })
    expect(path(record)).toEqual([
      ...['begin', 'ask', 'none', 'back', 'found', 'play', 'stop'],
      ...['on', 'again', 'done', 'over', 'released'],
    ])
    expect(events(record)).toContain('callback: +15550100 is called back when an agent is there')
    expect(events(record).join()).not.toContain('Nobody hears this')
    expect(globals(record)).toMatchObject({ ANI: '+15550100' })
    expect(record.segments.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['ivr', 0, 3],
      ['agent', 60, 65],
    ])
  })

  test('who hangs up before is not called back', () => {
    const { record } = play({ script: callback, steps: '[{ after: 1s, hangup: caller }]' })
    expect(events(record).join()).not.toContain('called back')
  })

  test('Contacttakeover takes the place and queues the caller', () => {
    const { record } = play({
      script: chain('Contacttakeover: { Skill: Sales }'),
      steps: '[{ answer: kim }]',
    })
    expect(record.outcome).toBe('released')
    expect(globals(record)).toMatchObject({ TakenOverContactID: '' })
  })
})

describe('what goes to agents and outside', () => {
  test('is told in the record', () => {
    const { record } = play({
      script: chain(
        'Messages: { TargetIDs: kim, MessageText: "Busy today" }',
        'Popurl: { URL: "https://crm.example/{ANI}" }',
        'Ivrlog: { ivrCustomDataVariable: queue full }',
        'Email: { Recipient: a@example.com, Subject: News, HTML: <p>Hi</p> }',
        'Smssendv2: { ToNumber: "+15550100", Message: Hi }',
        'Assign: { Variable: pairs, Value: "tier:gold" }',
        'Mcrmetadata: { KeyValuePairs: pairs }',
      ),
      call: 'caller: { ani: "+15550111" }',
    })
    expect(events(record)).toEqual(
      expect.arrayContaining([
        'marquee: kim: Busy today',
        'popurl: https://crm.example/+15550111',
        'log: queue full',
        'email: to a@example.com: News',
        'sms: to +15550100: Hi',
        'metadata: tier:gold',
      ]),
    )
  })

  test('a statement’s id that an e-mail carries is not lost (R23)', () => {
    const { record } = play({
      script: `
script: Statement
actions:
  begin: { Begin: , next: ask }
  ask: { Reqagent: { Skill: Sales }, next: wait }
  wait: { Stop: }
  on: { Onanswer: , next: start }
  start: { LogRecordingPro: { Record: Start, UseRecordingStatementId: "True" }, next: mail }
  mail: { Email: { Recipient: a@example.com, Body: "{_recordingStatementId}" }, next: stop }
  stop: { LogRecordingPro: { Record: Stop, UseRecordingStatementId: "True" } }
`,
      steps: '[{ answer: kim }, { wait: 5s }]',
    })
    expect(record.statements).toMatchObject([{ sentTo: ['mail'], lost: false }])
  })

  test('a form is filled in by a stub, and Runapp waits for it only when it is told to', () => {
    const script = chain('Runapp: { ActionValue: form, WaitForSubmit: "True" }', 'Runapp: { ActionValue: form }')
    const { record } = play({ script, call: 'stubs: { Runapp: { set: { reason: moved } } }' })
    expect(globals(record)).toMatchObject({ reason: 'moved' })
    expect(notes(record, 'run/no-stub')).toEqual([])
    expect(notes(play({ script }).record, 'run/no-stub')).toHaveLength(1)
  })

  test('Agentstate leaves by the state of who has the call', () => {
    const { record } = play({
      script: `
script: State
actions:
  begin: { Begin: , next: none }
  none: { Agentstate: , branches: { NotLoggedIn: ask } }
  ask: { Reqagent: { Skill: Sales } }
  on: { Onanswer: , next: state }
  state: { Agentstate: , branches: { Inbound: talking, Available: free } }
  talking: { Stop: }
  free: { Stop: }
`,
      steps: '[{ answer: kim }]',
    })
    expect(path(record)).toEqual(['begin', 'none', 'ask', 'on', 'state', 'talking'])
  })
})

describe('API actions', () => {
  test('are answered by stubs, by the names of exports too', () => {
    const { record } = play({
      script: `
script: Lookup
actions:
  begin: { Begin: , next: user }
  user: { Setsecurityuser: { Agent: "4711", ScriptVar: "global:SecurityUser" }, next: books }
  books: { AddressBookList: { SecurityUser: "global:SecurityUser", addressBooks: books }, next: entry, branches: { NoContent: stop } }
  entry: { AB_GET_ENTRYV12: { authContext: "global:SecurityUser", searchString: "{ANI}", resultSet: found }, branches: { Success: vip } }
  vip: { Stop: }
  stop: { Stop: }
`,
      call: 'stubs: { books: { set: { books: [a, b] } }, AB_GET_ENTRYV12: { branch: Success, set: { found: { name: Mina } } } }',
    })
    expect(path(record).at(-1)).toBe('vip')
    expect(globals(record)).toMatchObject({ SecurityUser: '4711', books: 'a|b', found: '{"name":"Mina"}' })
  })

  test('Checkcallsup finds nothing without a stub, and the dialer’s scripts end', () => {
    const script = `
script: Suppression
actions:
  begin: { Begin: , next: check }
  check: { Checkcallsup: { DataValue: x }, branches: { Found: no, NotFound: yes, Error: no } }
  no: { Suppresscall: }
  yes: { Permitcall: }
`
    expect(events(play({ script }).record)).toContain('dialer: the call is permitted')
    const found = play({ script, call: 'stubs: { check: { branch: Found } }' }).record
    expect(events(found)).toContain('dialer: the call is suppressed')
    expect(found.outcome).not.toBe('stuck')
  })
})

describe('what the caller hears and says', () => {
  const log = (more: string) => chain(`Playlog: { ContactIDorFile: '"long.wav"', StartOffset: 10, ${more} }`)
  const center = 'center: C\ntimezone: UTC\nprompts: { long.wav: 60s }\n'

  test('Playlog plays a part and keeps where it stopped', () => {
    const { record } = play({ script: log('SecondstoPlay: 20'), center, steps: '[{ wait: 30s }]' })
    expect(globals(record)).toMatchObject({ POS: '30' })
    const whole = play({ script: log('CurrentPosition: at'), center, steps: '[{ wait: 90s }]' }).record
    expect(globals(whole)).toMatchObject({ at: '60' })
  })

  test('a key stops Playlog where it is', () => {
    const { record } = play({ script: log('StoponDTMF: "True"'), center, steps: '[{ after: 4s, press: 1 }]' })
    expect(globals(record)).toMatchObject({ POS: '14' })
  })

  const asr = `
script: Asr
actions:
  begin: { Begin: , next: ask }
  ask: { Asryesno: { Phrase: May we record? }, branches: { "Yes": menu, "No": refused }, next: none }
  menu: { Asrmenu: { Phrase: Sales or service? }, branches: { Sales: sales }, next: none }
  sales: { Stop: }
  refused: { Stop: }
  none: { Stop: }
`
  test.each([
    ['Yup.', 'sales', 'sales'],
    ['네', 'SALES', 'sales'],
    ['no', '', 'refused'],
    ['maybe', '', 'none'],
    ['sure', 'something', 'none'],
  ])('a caller who says %s and %s comes to %s', (first, second, end) => {
    const said = [first, second].filter(each => each !== '')
    const steps = said.map(text => `{ after: 3s, say: { who: caller, text: ${JSON.stringify(text)} } }`)
    const { record } = play({ script: asr, steps: `[${steps.join(', ')}]` })
    expect(path(record).at(-1)).toBe(end)
  })

  test('a caller who says nothing goes on by Default', () => {
    expect(path(play({ script: asr, steps: '[{ wait: 60s }]' }).record)).toEqual(['begin', 'ask', 'none'])
  })
})

describe('digital contacts', () => {
  const script = `
script: Chat
media: digital
actions:
  begin: { Begin: , next: ask }
  ask: { Reqagent_digital: { Skill: Sales } }
  on: { Onassignment: , next: status }
  status: { Set_digi_contact_status: { ContactId: ContactID, UpdateContactStatus: Open }, next: stop, branches: { InvalidContactId: wrong, InvalidStatus: wrong } }
  wrong: { Stop: }
  stop: { Stop: }
  off: { ONUNASSIGNMENTCHANGED_DIGITAL: , next: left }
  left: { Assign: { Variable: left, Value: "{PRIORFIRST}" }, next: stop }
`

  test('come to an agent, and to the next one', () => {
    const { record } = play({
      script,
      steps: '[{ answer: kim }, { transfer: { from: kim, to: lee } }, { answer: lee }]',
    })
    expect(path(record)).toEqual([
      'begin',
      'ask',
      'on',
      'status',
      'stop',
      'off',
      'left',
      'stop',
      'on',
      'status',
      'stop',
    ])
    expect(events(record).filter(each => each === 'status: open')).toHaveLength(2)
    expect(globals(record)).toMatchObject({
      left: 'Kim',
      FIRST: 'Lee',
      AGENTID: 'lee',
      PRIORFIRST: 'Kim',
      PRIORAGENTID: 'kim',
      ISTRANSFER: 'true',
    })
  })

  test('that go to a skill come to the next agent as new', () => {
    const steps = '[{ answer: kim }, { transfer: { from: kim, to: { skill: Billing } } }, { answer: lee }]'
    expect(globals(play({ script, steps }).record)).toMatchObject({
      PRIORFIRST: '',
      ISTRANSFER: 'false',
      SKLNAME: 'Billing',
    })
  })

  test.each([
    ['UpdateContactStatus: Asleep', 'InvalidStatus'],
    ['ContactId: "1", UpdateContactStatus: Open', 'InvalidContactId'],
  ])('a status with { %s } leaves by %s', (properties, branch) => {
    const { record } = play({
      script: `
script: Status
media: digital
actions:
  begin: { Begin: , next: set }
  set: { Set_digi_contact_status: { ${properties} }, branches: { ${branch}: wrong } }
  wrong: { Stop: }
`,
    })
    expect(path(record)).toContain('wrong')
  })
})

describe('an action that was never seen whole', () => {
  test('keeps what an author writes in it', () => {
    const { record } = play({ script: chain('Locate: { Number: "{ANI}", Fields: [a, b] }') })
    expect(notes(record, 'run/no-stub')).toHaveLength(1)
  })

  const actions = {
    1: { actionId: 1, libraryId: 'b2f794c5-0232-40e7-9830-76d573bf57d7', name: 'BEGIN', label: 'Begin', x: 0, y: 0 },
    2: { actionId: 2, libraryId: '', name: 'LOGCALL', label: 'Logcall', x: 0, y: 0 },
  }
  const header = { scriptName: 'Old', mediaType: 4, mediaTypeName: 'call' }
  const properties = { 2: { 0: { name: 'fileformat', value: 'MonoWav' }, 1: { name: 'Volume', value: '7' } } }
  const script = { scriptContent: { header, actions, properties, branches: {} } }

  test('keeps what an export has in it', () => {
    const { value, diagnostics } = readStudioJson({ path: 'old.json', text: JSON.stringify(script) })
    expect(diagnostics).toEqual([])
    const kept = [...(value?.actions[1]?.properties ?? [])].map(([name, text]) => [name, 'value' in text && text.value])
    expect(kept).toEqual([
      ['FileFormat', 'MonoWav'],
      ['Volume', '7'],
    ])
  })
})
