import { describe, expect, test } from 'vitest'
import { readCall } from '../../src/center/read-call.ts'
import { checkCenter, readCenter } from '../../src/center/read-center.ts'

/** What is wrong with a center's text: `center/unknown-queue 2:10 there is no queue "x"`. */
function faults(text: string): readonly string[] {
  const { value, diagnostics } = readCenter({ path: 'center.yaml', text })
  return [...diagnostics, ...(value ? checkCenter(value) : [])].map(each => `${each.code}: ${each.message}`)
}

const faultsOfCall = (text: string) =>
  readCall({ path: 'x.call.yaml', text }).diagnostics.map(each => `${each.code}: ${each.message}`)

describe('settings of calls and chats', () => {
  test('a center without them has none', () => {
    expect(readCenter({ path: 'center.yaml', text: 'center: Demo' }).value?.calls).toBeUndefined()
  })

  test.each([
    ['queues: { a: { parent: b } }', 'center/unknown-queue: there is no queue "b"'],
    ['queues: { a: { hours: Night } }', 'center/unknown-hours: there are no hours "Night"'],
    ['queues: { a: { redirect: { queue: b } } }', 'center/unknown-queue: there is no queue "b"'],
    ['queues: { a: { afterHours: { ivr: { queue: b } } } }', 'center/unknown-queue: there is no queue "b"'],
    ['queues: { a: { parent: a } }', 'center/queue-circle: queue "a" lies above itself'],
    ['queues: { a: { parent: b }, b: { parent: a } }', 'center/queue-circle: queue "a" lies above itself'],
    ['queues: { a: { afterHours: sometimes } }', 'center/bad-value: "afterHours" of queue "a" cannot be "sometimes"'],
    [
      'queues: { a: { afterHours: { ivr: email } } }',
      'center/bad-value: "ivr" of "afterHours" of queue "a" cannot be "email"',
    ],
    ['queues: { a: { countdown: soon } }', 'center/bad-duration: "countdown" of queue "a" must be a time, not "soon"'],
    ['queues: { a: { surfaces: [fax] } }', 'center/bad-value: "surfaces" of queue "a" cannot be "fax"'],
    ['afterHours: { hours: Nights }', 'center/unknown-hours: there are no hours "Nights"'],
    ['afterHours: { hours: { languages: { ko: Nights } } }', 'center/unknown-hours: there are no hours "Nights"'],
    ['afterHours: { ivr: [message, voicemail] }', 'center/bad-way: "ivr" of "afterHours" is one way, not 2'],
    ['afterHours: { ivr: { queue: x } }', 'center/unknown-queue: there is no queue "x"'],
    ['afterHours: { loggedOut: [ghost] }', 'center/unknown-agent: there is no agent "ghost"'],
    [
      'storage: { retention: 8d }',
      'center/bad-retention: a recording is kept 7 days at the most, and not for no time (CC-27)',
    ],
    [
      'storage: { backoff: { base: 10ms } }',
      'center/bad-backoff: "backoff" needs base ≥ 1s, factor ≥ 1 and cap ≥ base',
    ],
    [
      'storage: { partMegabytes: 0 }',
      'center/bad-value: "partMegabytes" of "storage" must be a number from 1 to 100000, not "0"',
    ],
    ['storage: { sink: floor }', 'center/bad-value: "sink" of "storage" cannot be "floor"'],
    [
      'attributes: { sip: { data_parameters: [{ field: vip }] } }',
      'center/unknown-attribute: there is no attribute "vip" (CC-56)',
    ],
    [
      'attributes: { sip: { data_parameters: [{ field: reserved_bad_actor }] } }',
      'center/reserved-prefix: in SIP the field is "bad_actor", without "reserved_" (CC-53)',
    ],
    [
      'attributes: { sip: { data_parameters_enabled: true | false } }',
      'center/bad-value: "data_parameters_enabled" of "sip" must be true or false, not "true | false"',
    ],
    ['waiting: { callAlert: { every: 10ms } }', 'center/bad-value: "every" of "callAlert" must be a second at least'],
    ['stuckAfter: long', 'center/bad-duration: "stuckAfter" must be a time, not "long"'],
    ['queues: { a: { redact: true } }', 'center/unknown-key: unknown key "redact"'],
  ])('cannot be read (CC-L9 among it): %s: %s', (text, expected) => {
    expect(faults(`center: Demo\n${text}\n`)).toEqual([expected])
  })

  test.each([
    ['steps: [{ choose: fax }]', 'call/bad-value: "choose" cannot be "fax"'],
    [
      'steps: [{ choose: { scheduledCall: 2026-02-30T10:00 } }]',
      'call/bad-value: "2026-02-30T10:00" is no local date and time',
    ],
    ['steps: [{ voicemail: later }]', 'call/bad-duration: "voicemail" must be a time, not "later"'],
    ['steps: [{ signIn: { as: mina } }]', 'call/bad-step: "signIn" lacks something'],
    [
      'steps: [{ smartAction: { agent: kim, action: dance } }]',
      'call/bad-value: "action" of "smartAction" cannot be "dance"',
    ],
    [
      'steps: [{ attributes: { set: { reserved_x: true } } }]',
      'call/unknown-attribute: there is no attribute "reserved_x" (CC-56)',
    ],
    [
      'upload: { megabytes: -1 }',
      'call/bad-value: "megabytes" of "upload" must be a number from 0.000001 to 100000, not "-1"',
    ],
    [
      'upload: { megabytes: 1e9 }',
      'call/bad-value: "megabytes" of "upload" must be a number from 0.000001 to 100000, not "1e9"',
    ],
    ['upload: { answers: [perhaps] }', 'call/bad-value: an answer of the CRM cannot be "perhaps"'],
    ['caller: { surface: door }', 'call/bad-value: "surface" cannot be "door"'],
  ])('%s: %s', (text, expected) => {
    expect(faultsOfCall(`call: Demo\n${text}\n`)).toEqual([expected])
  })

  test('10,000 agents and 1,000 queues are read, checked and found sound', () => {
    const agents = Array.from({ length: 10_000 }, (_, index) => `  a${index}: { skills: [q${index % 1_000}] }`)
    const queues = Array.from(
      { length: 1_000 },
      (_, index) =>
        `  q${index}: { parent: ${index === 0 ? 'top' : `q${index - 1}`}, hours: H, afterHours: { ivr: voicemail }, redaction: true }`,
    )
    const text = [
      'center: Big',
      'agents:',
      ...agents,
      'hours: { H: { open: ["Mon-Fri 09:00-18:00"] } }',
      'queues:',
      '  top: {}',
      ...queues,
    ].join('\n')
    expect(faults(text)).toEqual([])
  }, 10_000)
})
