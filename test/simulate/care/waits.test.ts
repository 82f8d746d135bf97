import { describe, expect, test } from 'vitest'
import { contact, monday } from './call-on.ts'

const answered = (settings: string, steps = '[{ answer: kim, at: 20s }, { hangup: caller, at: 1m }]', more = {}) =>
  contact({ settings, start: monday, steps, ...more })

describe('whisper and countdown', () => {
  test('CC-42 the agent hears the kind of call and the queue, and the caller waits as long', () => {
    const { record, said } = answered('waiting: { whisper: { type: queueName, seconds: 4 } }\nqueues: { billing: {} }')
    expect(said('whisper')).toEqual(['call from billing'])
    expect(record.waits).toEqual([
      { for: 'billing', agent: 'kim', queue: 20, whisper: 4, countdown: 0, total: 24, alerts: 1 },
    ])
    expect(record.segments.map(({ kind, from }) => [kind, from])).toEqual([
      ['ivr', 0],
      ['agent', 24],
    ])
  })

  test('CC-42 the reading speed shortens it', () => {
    const spoken = (speed: number) =>
      answered(`waiting: { whisper: { type: queueName, speed: ${speed} } }\nqueues: { billing: {} }`).record.waits?.[0]
        ?.whisper
    expect(spoken(1)).toBe(1.214)
    expect(spoken(2)).toBe(0.607)
  })

  test.each([
    ['queueName', 'call from billing'],
    ['{ say: A guest of the house }', 'A guest of the house'],
    ['{ play: gong.mp3, seconds: 2 }', 'gong.mp3'],
  ])('CC-43 a whisper of the queue wins over the global one: %s', (whisper, text) => {
    expect(
      answered(`waiting: { whisper: { say: Global } }\nqueues: { billing: { whisper: ${whisper} } }`).said('whisper'),
    ).toEqual([text])
  })

  test('CC-43 a queue may be without', () => {
    expect(
      answered(
        'waiting: { whisper: { say: Global }, countdown: 3s }\nqueues: { billing: { whisper: off, countdown: off } }',
      ).record.waits?.[0]?.total,
    ).toBe(20)
  })

  test('CC-44 the countdown adds to the wait', () => {
    const { record, said } = answered('waiting: { countdown: 3s }\nqueues: { billing: {} }')
    expect(said('countdown')).toEqual(['next caller in 3, 2, 1'])
    expect(record.waits?.[0]).toMatchObject({ queue: 20, countdown: 3, total: 23 })
  })

  const both = 'queues: { billing: { whisper: { type: queueName, seconds: 4 }, countdown: 3s } }'

  test('CC-45 answered, whisper, countdown, connected; V-06 the caller perceives none of it before', () => {
    const { record, events } = answered(both)
    expect(events.map(({ t, event }) => `${t} ${event}`)).toEqual([
      '20 answer',
      '20 whisper',
      '24 countdown',
      '27 connect',
      '60 hangup',
    ])
    expect(record.visible?.caller?.map(each => each.event)).toEqual(['connect', 'hangup'])
    expect(record.visible?.kim?.map(each => each.event)).toEqual([
      'answer',
      'whisper',
      'countdown',
      'connect',
      'hangup',
    ])
  })

  test('CC-45 a caller who hangs up meanwhile has abandoned', () => {
    const { record } = answered(both, '[{ answer: kim, at: 20s }, { hangup: caller, at: 26s }]')
    expect(record.outcome).toBe('abandoned')
    expect(record.ended).toEqual({ cause: 'abandonedInQueue' })
    expect(record.segments.map(each => each.kind)).toEqual(['ivr'])
  })

  test('CC-45 in the second of the connection the caller is no longer waiting', () => {
    expect(answered(both, '[{ answer: kim, at: 20s }, { hangup: caller, at: 27s }]').record.ended).toEqual({
      cause: 'consumer',
    })
  })

  test('CC-45 meanwhile nobody else can answer', () => {
    const people = `${both}\n`
    expect(() =>
      answered(people, '[{ answer: kim, at: 20s }, { answer: kim, at: 21s }, { hangup: caller, at: 22s }]'),
    ).toThrow('no agent is asked for')
  })
})

describe('alerts', () => {
  test.each([
    ['once', 1],
    ['{ every: 10s }', 3],
    ['{ every: 20s, until: nobodyWaits }', 2],
    ['{ every: 21s }', 1],
  ])('CC-46 %s: %d alerts in 20 seconds', (alert, count) => {
    expect(answered(`waiting: { callAlert: ${alert} }\nqueues: { billing: {} }`).record.waits?.[0]?.alerts).toBe(count)
  })

  test('CC-46 chats have their own', () => {
    const settings = 'waiting: { callAlert: { every: 1s }, chatAlert: { every: 10s } }\nqueues: { billing: {} }'
    expect(answered(settings, undefined, { media: 'chat' }).record.waits?.[0]?.alerts).toBe(3)
  })

  test('CC-47 an alert by SMS needs a number in the profile', () => {
    const { said, record } = answered('waiting: { smsAlerts: { kim: "+8210", lee: "" } }\nqueues: { billing: {} }')
    expect(said('alert')).toEqual(['by SMS to +8210'])
    expect(record.notes.map(each => each.text)).toEqual(['lee has no number: no alert is sent to her by SMS (CC-47)'])
  })

  test('CC-48 tones are mp3', () => {
    expect(() => answered('waiting: { tones: { newChat: ding.wav } }')).toThrow('mp3')
    expect(answered('waiting: { tones: { newChat: ding.mp3, incomingCall: ring.mp3 } }').record.outcome).toBe(
      'released',
    )
  })
})
