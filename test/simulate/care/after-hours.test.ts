import { describe, expect, test } from 'vitest'
import { contact, monday, sunday } from './call-on.ts'

const on = (more: string) => `
afterHours: { hours: Office, deflect: [calls, chats], message: We are closed., email: help@x.example, ${more} }
`
const queues = (more: string) => `queues: { ${more} }\n`

/** What became of a call by telephone menu: `voicemail`, `queue emergency`, `queued`. */
function byPhone(settings: string, more: Omit<Parameters<typeof contact>[0], 'settings'> = {}): string {
  const { deflection } = contact({ settings, ...more }).record
  return deflection ? [deflection.way, deflection.to ?? ''].join(' ').trim() : 'queued'
}

describe('which hours count', () => {
  const settings = (hours: string, queue = '') =>
    `afterHours: { hours: ${hours}, deflect: calls, ivr: message }\n${queues(`billing: { ${queue} }`)}`

  test('CC-01 the hours of the queue, else of the language, else of the surface, else the global ones', () => {
    expect(byPhone(settings('Office'))).toBe('message')
    expect(byPhone(settings('Office', 'hours: Always'))).toBe('queued')
    expect(byPhone(settings('{ all: Office, languages: { ko: Always } }'), { caller: '{ language: ko }' })).toBe(
      'queued',
    )
    expect(byPhone(settings('{ all: Office, languages: { ko: Always } }'))).toBe('message')
    expect(byPhone(settings('{ all: Always, surfaces: { ivr: Office } }'))).toBe('message')
    expect(
      byPhone(settings('{ all: Always, languages: { ko: Always }, surfaces: { ivr: Office } }'), {
        caller: '{ language: ko }',
      }),
    ).toBe('queued')
  })

  test('CC-01 a queue without any hours is always open', () => {
    expect(byPhone(`afterHours: { deflect: calls, ivr: message }\n${queues('billing: {}')}`)).toBe('queued')
  })

  test.each([
    ['2026-03-06T17:59:59', 'queued'],
    ['2026-03-06T18:00:00', 'message'],
    ['2026-03-09T08:59:59', 'message'],
    ['2026-03-09T09:00:00', 'queued'],
    ['2026-03-03T11:00:00', 'message'],
  ])('CC-01 to the second, and on a holiday: %s → %s', (start, expected) => {
    expect(byPhone(settings('Office'), { start })).toBe(expected)
  })

  test('CC-01 who is queued stays queued when the hours end', () => {
    const { record } = contact({
      settings: settings('Office'),
      start: '2026-03-06T17:59:59',
      steps: '[{ answer: kim, at: 5m }, { hangup: kim, at: 6m }]',
    })
    expect(record.deflection).toBeUndefined()
    expect(record.waits).toMatchObject([{ queue: 300 }])
  })
})

describe('switches and whose setting it is', () => {
  test('CC-02 nothing is deflected while the switch of its medium is off', () => {
    const settings = (deflect: string) =>
      `afterHours: { hours: Office, deflect: [${deflect}], ivr: message, web: [email], email: a@b.c }\n${queues('billing: {}')}`
    expect(byPhone(settings('calls'))).toBe('message')
    expect(byPhone(settings('chats'))).toBe('queued')
    expect(byPhone(settings(''))).toBe('queued')
    expect(contact({ settings: settings('calls'), media: 'chat' }).record.deflection).toBeUndefined()
    expect(contact({ settings: settings('chats'), media: 'chat' }).record.deflection).toMatchObject({ way: 'offer' })
  })

  test('CC-03 a leaf queue has its own way, or none; above a leaf and on the web the global one holds', () => {
    const own = 'afterHours: { ivr: voicemail }'
    expect(byPhone(on('ivr: message') + queues(`billing: { ${own} }`))).toBe('voicemail')
    expect(byPhone(on('ivr: message') + queues('billing: { afterHours: off }'))).toBe('queued')
    expect(byPhone(on('ivr: message') + queues('billing: { afterHours: inherit }'))).toBe('message')
    expect(byPhone(on('ivr: message') + queues(`billing: { ${own} }, refunds: { parent: billing }`))).toBe('message')
    const web = contact({
      settings: on('web: [email]') + queues('billing: { afterHours: off }'),
      caller: '{ surface: web }',
    })
    expect(web.record.deflection).toMatchObject({ by: 'global', offered: ['email'] })
  })
})

describe('by telephone menu', () => {
  const all = queues('billing: {}, sales: {}, emergency: { hours: Always }')

  test('CC-04 message only: it is played, and the call is over', () => {
    const { record, said } = contact({ settings: on('ivr: message') + all })
    expect(said('play')).toEqual(['We are closed.'])
    expect(record.outcome).toBe('released')
    expect(record.duration).toBe(1)
    expect(record.ended).toEqual({ cause: 'deflected:message' })
  })

  test('CC-04 another queue answers', () => {
    const { record } = contact({
      settings: on('ivr: { queue: emergency }') + all,
      steps: '[{ answer: lee }, { hangup: lee, at: 1m }]',
    })
    expect(record.deflection).toMatchObject({ way: 'queue', to: 'emergency' })
    expect(record.waits).toMatchObject([{ for: 'emergency', agent: 'lee' }])
    expect(record.ended).toEqual({ cause: 'agent' })
  })

  test('CC-04 what the script plays meanwhile, nobody hears', () => {
    const script = { settings: on('ivr: voicemail') + all, before: 'first: { Play: { Phrase: Hello }, next: ask }' }
    expect(contact({ ...script, steps: '[{ voicemail: 5s, at: 10s }]' }).said('play')).toEqual([
      'Hello',
      'Please leave a message.',
    ])
  })

  test('CC-05 a queue without a name is the only one that is open 24 hours', () => {
    expect(byPhone(on('ivr: queue') + all)).toBe('queue emergency')
    expect(byPhone(on('ivr: queue') + queues('billing: {}, sales: {}'))).toBe('fault')
    expect(byPhone(on('ivr: queue') + queues('billing: {}, a: { hours: Always }, b: { hours: Always }'))).toBe('fault')
  })

  test('CC-05 a target that is closed itself is a fault of the settings, not a loop', () => {
    const { record } = contact({
      settings: on('ivr: { queue: sales }') + queues('billing: {}, sales: { afterHours: { ivr: { queue: billing } } }'),
    })
    expect(record.deflection?.way).toBe('fault')
    expect(record.notes.map(each => each.code)).toContain('fault/deflection')
  })

  test('CC-06 a deflection to a telephone number leaves the platform', () => {
    const { record } = contact({ settings: on('ivr: { phone: "+8215990000" }') + all })
    expect(record.outcome).toBe('transferred')
    expect(record.deflection).toMatchObject({ way: 'phone', to: '+8215990000', leftPlatform: true })
    expect(record.ended).toEqual({ cause: 'deflected:phone' })
  })

  test('CC-07 a voicemail is announced to the agents of the queue when hours begin', () => {
    const leave = (start: string) =>
      contact({
        settings: on('ivr: voicemail') + all,
        start,
        steps: '[{ voicemail: 25s, at: 15s }, { hangup: caller, at: 40s }]',
      }).record
    expect(leave(sunday).voicemail).toEqual({
      queue: 'billing',
      from: 15,
      seconds: 25,
      announcedAt: '2026-03-02T09:00:00+09:00',
      to: ['kim'],
    })
    // The Tuesday after it is a holiday.
    expect(leave('2026-03-02T18:30').voicemail?.announcedAt).toBe('2026-03-04T09:00:00+09:00')
    expect(leave(sunday).ended).toEqual({ cause: 'deflected:voicemail' })
    expect(leave(sunday).outcome).toBe('released')
  })

  test('CC-07 a queue that nobody is assigned to keeps it in the CRM alone', () => {
    const { record } = contact({
      settings: on('ivr: voicemail') + queues('tech: {}'),
      queue: 'tech',
      steps: '[{ voicemail: 25s }]',
    })
    expect(record.voicemail).toEqual({ queue: 'tech', from: 0, seconds: 25, to: 'crm' })
  })

  test('CC-08 a blocked number is asked for first, then accepted', () => {
    const { record, said } = contact({
      settings: on('ivr: voicemail') + all,
      caller: '{ ani: anonymous }',
      steps: '[{ press: 12#, at: 2s }, { press: "2025550100#" }, { voicemail: 5s }]',
    })
    expect(said('play')).toEqual([
      'Your number is blocked. Please enter a number and press #.',
      'Please enter a number and press #.',
      'Your number is accepted. Please leave a message.',
    ])
    expect(record.voicemail).toMatchObject({ number: '2025550100' })
  })
})

describe('in an app and on the web', () => {
  const settings =
    on('web: [scheduledCall, email], mobile: [scheduledCall, email, { phone: "+82" }, voicemail]') +
    queues('billing: {}')
  const from = (surface: string, steps = '[]', more = settings) =>
    contact({ settings: more, caller: `{ surface: ${surface}, device: Android 14, app: 3.2 }`, steps })

  test('CC-09 the normal options are hidden, and only what is offered can be chosen', () => {
    const { record, refused } = from('web', '[{ choose: voicemail }, { choose: email }]')
    expect(record.deflection).toMatchObject({
      normalOptions: 'hidden',
      offered: ['scheduledCall', 'email'],
      chosen: 'email',
    })
    expect(refused).toEqual(['CC-09 NOT_OFFERED'])
  })

  test('CC-10 each surface has its own ways', () => {
    expect(from('mobile').record.deflection?.offered).toEqual(['scheduledCall', 'email', 'phone', 'voicemail'])
    expect(from('mobile', '[{ choose: phone }]').record.deflection).toMatchObject({
      chosen: 'phone',
      leftPlatform: true,
    })
    expect(from('mobile', '[{ choose: voicemail }, { voicemail: 9s }]').record.voicemail).toMatchObject({ seconds: 9 })
    expect(() => from('web', '[]', on('web: [voicemail]') + queues('billing: {}'))).toThrow('cannot be "voicemail"')
    expect(() => from('web', '[]', on('web: [{ phone: "+82" }]') + queues('billing: {}'))).toThrow('cannot be "phone"')
  })

  test.each([
    ['2026-03-02T09:00', []],
    ['2026-03-02T17:59:59', []],
    ['2026-03-02T18:00', ['CC-11 SLOT_CLOSED']],
    ['2026-03-02T08:59', ['CC-11 SLOT_CLOSED']],
    ['2026-03-03T10:00', ['CC-11 SLOT_CLOSED']],
    ['2026-02-27T10:00', ['CC-11 SLOT_CLOSED']],
  ])('CC-11 a call can be scheduled for %s: %j', (slot, expected) => {
    expect(from('web', `[{ choose: { scheduledCall: ${slot} } }]`).refused).toEqual(expected)
  })

  test('CC-11 a queue offers scheduled calls only where its channel has them', () => {
    const own = (more: string) =>
      on('mobile: [email]') + queues(`billing: { afterHours: { mobile: [scheduledCall, email] }${more} }`)
    expect(from('mobile', '[]', own('')).record.deflection?.offered).toEqual(['email'])
    expect(from('mobile', '[]', own(', scheduledCalls: mobile')).record.deflection?.offered).toEqual([
      'scheduledCall',
      'email',
    ])
  })

  test('CC-12 the web shows the address, a phone opens its mail app with what device it is', () => {
    expect(from('web').said('option')).toEqual(['scheduledCall', 'email: help@x.example'])
    expect(from('web', '[{ choose: email }]').said('mail')).toEqual([])
    expect(from('mobile', '[{ choose: email }]').said('mail')).toEqual([
      'to help@x.example; the body ends with "Android 14, 3.2"',
    ])
    const none = `afterHours: { hours: Office, deflect: calls, web: [email] }\n${queues('billing: {}')}`
    expect(from('web', '[{ choose: email }]', none).refused).toEqual(['CC-12 NO_ADDRESS'])
  })

  test('CC-13 a queue of an app sends to one queue, or offers its options', () => {
    const own = (mobile: string) =>
      on('mobile: [email]') + queues(`billing: { afterHours: { mobile: ${mobile} } }, night: { hours: Always }`)
    expect(from('mobile', '[]', own('[{ queue: night }, email]')).record.deflection).toMatchObject({
      by: 'queue',
      way: 'queue',
      to: 'night',
    })
    expect(from('mobile', '[]', own('[email, voicemail]')).record.deflection?.offered).toEqual(['email', 'voicemail'])
  })

  test('CC-14 out of hours an SMS is answered with a text and not queued', () => {
    const own = on('ivr: message') + queues('billing: { afterHours: { sms: Tomorrow at nine. } }')
    const { record, said } = contact({ settings: own, media: 'chat', caller: '{ channel: sms }' })
    expect(said('sms')).toEqual(['Tomorrow at nine.'])
    expect(record.ended).toEqual({ cause: 'deflected:sms' })
    expect(record.waits).toEqual([])
  })

  test.each(['web', 'mobile'])('CC-15 a chat from %s is offered the e-mail address alone', surface => {
    const { record } = contact({ settings, media: 'chat', caller: `{ surface: ${surface} }` })
    expect(record.deflection).toMatchObject({ by: 'global', offered: ['email'] })
  })
})

describe('transfers', () => {
  const settings = (transfers: boolean, tech: string) =>
    `${on(`ivr: message, transfers: ${transfers}`)}${queues(`emergency: { hours: Always }, tech: { ${tech} }, sales: { afterHours: off }`)}`
  const seen = (tech: string, { transfers = true, start = sunday, more = '' } = {}) => {
    const steps = '[{ answer: lee }, { listTargets: lee }]'
    const { record } = contact({ settings: settings(transfers, tech) + more, queue: 'emergency', start, steps })
    return record.targets?.[0]?.queues.includes('tech')
  }

  test.each([
    ['CC-17 an open queue is seen', '', monday, true],
    ['CC-17 closed, a virtual agent of 24 hours', 'afterHours: off, virtualAgent: always', sunday, true],
    ['CC-17 closed, a virtual agent in its hours, deflection on', 'virtualAgent: queue', sunday, false],
    ['CC-17 closed, no virtual agent, deflection on', '', sunday, true],
    ['CC-17 closed, deflection off, nobody there', 'afterHours: off', sunday, false],
  ])('%s', (_, tech, start, expected) => {
    expect(seen(tech, { start })).toBe(expected)
  })

  test('CC-17 closed, deflection off: as long as an agent is logged in', () => {
    const steps = '[{ answer: lee }, { listTargets: lee }]'
    const list = (more: string) =>
      contact({ settings: settings(true, '').replace('transfers', `${more}transfers`), queue: 'emergency', steps })
        .record.targets?.[0]?.queues
    expect(list('')).toContain('sales')
    expect(list('loggedOut: [lee], ')).not.toContain('sales')
  })

  test('CC-18 with the switch off only open queues are seen', () => {
    expect(seen('', { transfers: false })).toBe(false)
    expect(seen('virtualAgent: always', { transfers: false })).toBe(false)
    expect(seen('', { transfers: false, start: monday })).toBe(true)
  })

  const transfer = (tech: string, to = 'tech') =>
    contact({
      settings: settings(true, tech),
      queue: 'emergency',
      steps: `[{ answer: lee }, { transfer: { from: lee, to: { skill: ${to} } }, at: 1m }]`,
    })

  test.each([
    ['redirect: message', 'message', 'global'],
    ['redirect: voicemail', 'message', 'global'],
    ['redirect: { queue: emergency }', 'queue', 'redirect'],
    ['redirect: { phone: "+82" }', 'phone', 'redirect'],
  ])('CC-19 a transfer to a closed queue with %s: %s (%s)', (tech, way, by) => {
    expect(transfer(tech).record.deflection).toMatchObject({ way, by })
  })

  test('CC-20 a queue takes what comes by its own surfaces', () => {
    const { refused } = transfer('hours: Always, surfaces: [mobile, web]')
    expect(refused).toEqual(['CC-20 OTHER_CHANNEL'])
  })

  test('CC-17 a transfer that the list does not have is refused, and the agent keeps the call', () => {
    const { refused, record } = transfer('afterHours: off')
    expect(refused).toEqual(['CC-17 QUEUE_CLOSED'])
    expect(record.segments.at(-1)).toMatchObject({ parties: ['caller', 'lee'], to: 90 })
  })
})
