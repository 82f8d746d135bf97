import { describe, expect, test } from 'vitest'
import { contact, monday } from './call-on.ts'

const answered = (settings: string, steps: string, caller = '{}', more = {}) =>
  contact({
    settings,
    caller,
    start: monday,
    steps: `[{ answer: kim }, ${steps}, { hangup: caller, at: 10m }]`,
    ...more,
  })

describe('flags', () => {
  const flags = (settings: string, steps = '{ wait: 1s }', caller = '{}') =>
    answered(`attributes: { ${settings} }`, steps, caller).record.flags?.map(
      each => `${each.flags.join('+')} ${each.by}`,
    )

  test('CC-50 from the SDK at the start, by the Apps API at any time, in a SIP header', () => {
    expect(
      flags(
        '',
        '{ attributes: { from: api, set: { reserved_bad_actor: true } }, at: 1m }',
        '{ attributes: { reserved_repeat_customer: true } }',
      ),
    ).toEqual(['Unverified default', 'Unverified+RepeatCustomer sdk', 'Unverified+BadActor+RepeatCustomer api'])
    const sip =
      'sip: { data_parameters_enabled: true, data_parameters: [{ field: verified_customer, type: dynamic, source: ujet_metadata, source_field: known }] }'
    expect(flags(sip, '{ wait: 1s }', '{ sip: { known: true, other: true } }')).toEqual([
      'Unverified default',
      'Verified sip',
    ])
  })

  test('CC-51 V-11 always one of Unverified and Verified', () => {
    const set = (holds: boolean) => `{ attributes: { set: { reserved_verified_customer: ${holds} } } }`
    expect(flags('', [set(true), set(false)].join(', '))).toEqual([
      'Unverified default',
      'Verified api',
      'Unverified api',
    ])
  })

  test('CC-52 an agent clicks on the flag, where the center lets her', () => {
    expect(flags('', '{ verify: { agent: kim, is: true } }')).toEqual(['Unverified default', 'Verified agent'])
    expect(answered('attributes: { agentMayVerify: false }', '{ verify: { agent: kim, is: true } }').refused).toEqual([
      'CC-52 NOT_FOR_AGENTS',
    ])
  })

  const platformForm = (enabled: string, records = '') => `attributes:
  setting: { redirection: { option: sip } }
  sip:
    uri: sip:desk@x.example
    data_parameters_enabled: ${enabled}
    data_parameters:
      - { "field": "bad_actor", "type": "dynamic", "source": "ujet_metadata", "source_field": "bad" }
    data_records: { ${records} }
consumers: {}
`
  test('CC-53 the form of the platform can be pasted, without its placeholders', () => {
    expect(
      answered(platformForm('true'), '{ wait: 1s }', '{ sip: { bad: true } }').record.flags?.at(-1)?.flags,
    ).toEqual(['Unverified', 'BadActor'])
    expect(() => answered(platformForm('true | false'), '{ wait: 1s }')).toThrow(
      'must be true or false, not "true | false"',
    )
  })

  test('CC-54 nothing is passed where it is not enabled; the ticket has it where it goes to the CRM', () => {
    expect(answered(platformForm('false'), '{ wait: 1s }', '{ sip: { bad: true } }').record.flags).toHaveLength(1)
    expect(
      answered(platformForm('true', 'in_crm_record: true'), '{ wait: 1s }', '{ sip: { bad: true } }').record.tickets,
    ).toMatchObject([{ fields: { bad_actor: true } }])
    expect(
      answered(platformForm('true'), '{ wait: 1s }', '{ sip: { bad: true } }').record.tickets?.[0]?.fields,
    ).toBeUndefined()
  })

  const bot = (parameters: string) =>
    `queues: { billing: { virtualAgent: { name: bot, hours: always } } }\nconsumers: {}\nattributes: { virtualAgents: { bot: { parameters: [${parameters}] } } }`
  const handed = (settings: string, step = '{ virtualAgent: bot, verified: true }') =>
    contact({ settings, start: monday, steps: `[{ handOver: ${step}, at: 30s }, { answer: kim, at: 40s }]` })

  test('CC-55 a virtual agent hands over a verified customer, if its parameter says so', () => {
    const { record } = handed(bot('{ type: dynamic, source: session metadata, field: verified customer, as: cust_ok }'))
    expect(record.flags?.at(-1)).toEqual({ t: 30, flags: ['Verified'], by: 'virtualAgent' })
    expect(record.tickets).toMatchObject([{ fields: { cust_ok: true } }])
    expect(handed(bot('')).refused).toEqual(['CC-55 NO_PARAMETER'])
    expect(handed(bot(''), 'bot').refused).toEqual([])
  })

  test('CC-55 a task assistant carries the labels of calls and of assistants', () => {
    const labels = (text: string) =>
      handed(
        `attributes: { virtualAgents: { bot: { kind: taskAssistant, labels: [${text}] } } }\nqueues: { billing: { virtualAgent: always } }`,
        'bot',
      )
    expect(() => labels('call')).toThrow('needs the labels call and assistant')
    expect(labels('call, assistant').refused).toEqual([])
  })

  test('CC-56 the last write wins, and an unknown name is refused', () => {
    const both =
      '{ attributes: { set: { reserved_bad_actor: true } } }, { attributes: { set: { reserved_bad_actor: false } } }'
    expect(flags('', both)?.at(-1)).toBe('Unverified api')
    expect(() => flags('', '{ attributes: { set: { reserved_vip: true } } }')).toThrow('no attribute "reserved_vip"')
  })
})

describe('anonymous consumers', () => {
  const tickets = (steps: string, caller: string, merge = 'auto') =>
    answered(`consumers: { merge: ${merge} }`, steps, caller).record.tickets

  test.each([
    ['web', 'Web User - 03/02 11:00'],
    ['mobile', 'Mobile User - 03/02 11:00'],
  ])('CC-60 who has not signed in on %s has a ticket by the clock', (surface, firstName) => {
    expect(tickets('{ wait: 1s }', `{ surface: ${surface}, visitor: v-1 }`)).toEqual([{ firstName, consumer: 'v-1' }])
  })

  test.each([
    ['web', 'web', 'mina'],
    ['web', 'mobile', undefined],
    ['mobile', 'web', 'mina'],
    ['mobile', 'mobile', 'mina'],
  ])('CC-61 who came by %s and signs in on %s has her tickets merged into %s', (surface, on, into) => {
    const found = tickets(
      `{ signIn: { as: mina, on: ${on} } }`,
      `{ surface: ${surface}, visitor: v-1, earlierTickets: [Web User - 02/01 09:00] }`,
    )
    expect(found?.map(each => each.mergedInto)).toEqual([into, into])
  })

  test('CC-61 by hand where the center says so', () => {
    const caller = '{ surface: web, visitor: v-1 }'
    expect(tickets('{ signIn: { as: mina, on: web } }', caller, 'manual')?.[0]?.mergedInto).toBeUndefined()
    expect(tickets('{ signIn: { as: mina, on: web } }, { mergeTickets: }', caller, 'manual')?.[0]?.mergedInto).toBe(
      'mina',
    )
  })

  test('CC-62 after a new installation on Android the old tickets stay apart', () => {
    const caller = (device: string) => `{ surface: mobile, visitor: sdk-1, device: ${device} }`
    const steps = '{ reinstall: , at: 2m }, { signIn: { as: mina, on: mobile }, at: 3m }'
    expect(tickets(steps, caller('Android 14'))).toEqual([
      { firstName: 'Mobile User - 03/02 11:00', consumer: 'sdk-1' },
      { firstName: 'Mobile User - 03/02 11:02', consumer: 'sdk-1 (new)', mergedInto: 'mina' },
    ])
    expect(tickets(steps, caller('iPhone'))?.map(each => each.mergedInto)).toEqual(['mina'])
  })
})

describe('SmartActions', () => {
  const actions = (steps: string, caller: string, media: 'phone' | 'chat' = 'phone', settings = 'smartActions: {}') =>
    answered(settings, steps, caller, { media })
  const kinds = ['verify', 'photo', 'screenshot', 'video', 'text'] as const

  test.each([
    ['mobile', 'phone', kinds],
    ['mobile', 'chat', ['verify', 'photo', 'screenshot', 'video']],
    ['web', 'chat', []],
    ['ivr', 'phone', []],
  ] as const)('CC-63 from %s (%s) an agent can ask for %j', (surface, media, expected) => {
    const possible = kinds.filter(
      kind =>
        actions(`{ smartAction: { agent: kim, action: ${kind} } }`, `{ surface: ${surface} }`, media).refused.length ===
        0,
    )
    expect(possible).toEqual(expected)
  })

  test('CC-63 the paper-clip of a web chat takes png, jpg and mp4', () => {
    const { refused, said } = actions(
      '{ attach: a.png }, { attach: b.jpeg }, { attach: c.mp4 }',
      '{ surface: web }',
      'chat',
    )
    expect(said('attach')).toEqual(['a.png', 'c.mp4'])
    expect(refused).toEqual(['CC-63 FILE_TYPE'])
    expect(actions('{ attach: a.png }', '{ surface: mobile }', 'chat').refused).toEqual(['CC-63 NOT_ON_SURFACE'])
  })

  const photo = (files: string, permissions: string) =>
    actions(
      `{ smartAction: { agent: kim, action: photo } }, { fulfil: { action: photo, files: [${files}] } }`,
      `{ surface: mobile, permissions: [${permissions}] }`,
    )

  test('CC-63 CC-64 photos need a permission, and there are four at the most', () => {
    expect(photo('a, b, c, d', 'camera').record.smartActions).toMatchObject([
      { ended: 'fulfilled', files: ['a', 'b', 'c', 'd'] },
    ])
    expect(photo('a', '').refused).toEqual(['CC-64 NO_PERMISSION'])
    expect(photo('a, b, c, d, e', 'photos').refused).toEqual(['CC-63 TOO_MANY_PHOTOS'])
  })

  test('CC-65 a request ends fulfilled, declined or expired, and the media are there at once', () => {
    const ask = '{ smartAction: { agent: kim, action: text }, at: 10s }'
    const ended = (steps: string) =>
      actions(steps, '{ surface: mobile }', 'phone', 'smartActions: { expire: 2m }').record.smartActions?.map(each => [
        each.ended,
        each.at,
      ])
    expect(ended(`${ask}, { fulfil: text, at: 20s }`)).toEqual([['fulfilled', 20]])
    expect(ended(`${ask}, { declineAction: text, at: 20s }`)).toEqual([['declined', 20]])
    expect(ended(`${ask}, { wait: 5m }`)).toEqual([['expired', 130]])
    expect(actions('{ fulfil: text }', '{ surface: mobile }').refused).toEqual(['CC-65 NOT_ASKED'])
  })

  test('CC-66 a verification on the device sets no flag', () => {
    const settings = 'smartActions: {}\nattributes: {}'
    const { record } = actions(
      '{ smartAction: { agent: kim, action: verify } }, { fulfil: verify }',
      '{ surface: mobile }',
      'phone',
      settings,
    )
    expect(record.flags?.map(each => each.flags)).toEqual([['Unverified']])
  })
})
