import { describe, expect, test } from 'vitest'
import { callJson } from '../../src/report/call-json.ts'
import { play } from '../support/play.ts'

const script = `
script: Messages
media: digital
actions:
  begin: { Begin: , next: ask }
  ask: { Reqagent_digital: { Skill: Sales } }
`
const people = `
agents:
  kim: { skills: [Sales] }
  lee: { skills: [Sales] }
supervisors:
  han: {}
  oh: {}
  bae: { permissions: [conversation.message.view] }
`
const centerWith = (monitoring: string) => `${people}monitoring: ${monitoring}\n`

/** What supervisors tried, and what came of it: `han: GC-06 NOT_AVAILABLE`, or `han watches kim`. */
function attempts(steps: string, { monitoring = '{}', channel = 'webMessaging', media = 'digital' } = {}) {
  const { record, impossible } = play({
    script:
      media === 'digital'
        ? script
        : 'script: Phone\nactions: { begin: { Begin: , next: ask }, ask: { Reqagent: { Skill: Sales } } }',
    steps,
    center: centerWith(monitoring),
    call: channel === '' ? '' : `caller: { channel: ${channel} }`,
  })
  expect(impossible).toBeUndefined()
  const told = record.trace.flatMap(each => {
    if (!('event' in each) || each.by === undefined || (each.event !== 'monitor' && !each.refusedBy)) return []
    return [each.refusedBy ? `${each.by}: ${each.refusedBy} ${each.code}` : `${each.by} watches ${each.agent}`]
  })
  return { record, told }
}

const monitors = (steps: string, more: Parameters<typeof attempts>[1] = {}) =>
  (attempts(steps, more).record.monitors ?? []).map(
    each => `${each.by} ${each.agent} ${each.from}–${each.to} ${each.endedBy}`,
  )

describe('who may watch', () => {
  test('GC-02 a supervisor without a permission is refused, and it is named', () => {
    const { record, told } = attempts('[{ answer: kim }, { monitor: { by: bae, agent: kim } }]')
    expect(told).toEqual(['bae: GC-02 NO_PERMISSION'])
    expect(callJson(record)).toContain('bae lacks the permission conversation.message.accept')
  })

  test.each(['webMessaging', 'messaging', 'sms', 'whatsapp'])('GC-03 %s is watched', channel => {
    expect(attempts('[{ answer: kim }, { monitor: han }]', { channel }).told).toEqual(['han watches kim'])
  })

  test('GC-03 a call by phone is not, unless the center says so', () => {
    const phone = { channel: '', media: 'phone' }
    expect(attempts('[{ answer: kim }, { monitor: han }]', phone).told).toEqual(['han: GC-03 CHANNEL_NOT_SUPPORTED'])
    expect(
      attempts('[{ answer: kim }, { monitor: han }]', { ...phone, monitoring: '{ channels: [voice] }' }).told,
    ).toEqual(['han watches kim'])
  })

  test('GC-03 a digital call that names no channel is taken as messaging, and says so', () => {
    const { record, told } = attempts('[{ answer: kim }, { monitor: han }]', { channel: '' })
    expect(told).toEqual(['han watches kim'])
    expect(record.notes.map(each => each.code)).toContain('assumption/GC-03')
  })

  test('GC-06 only who is available starts, unless the status does not matter', () => {
    const busy = '[{ answer: kim }, { presence: { by: han, is: Busy } }, { monitor: han }]'
    expect(attempts(busy).told).toEqual(['han: GC-06 NOT_AVAILABLE'])
    expect(attempts(busy, { monitoring: '{ presence: any }' }).told).toEqual(['han watches kim'])
  })

  test('GC-07 one at a time, or as many as the center allows (CC-21)', () => {
    const both = '[{ answer: kim }, { monitor: han }, { monitor: oh }, { monitor: han }]'
    expect(attempts(both).told).toEqual([
      'han watches kim',
      'oh: GC-07 MONITOR_IN_PROGRESS',
      'han: GC-07 MONITOR_IN_PROGRESS',
    ])
    expect(attempts(both, { monitoring: '{ max: many }' }).told).toEqual([
      'han watches kim',
      'oh watches kim',
      'han: GC-07 MONITOR_IN_PROGRESS',
    ])
  })

  test('GC-08 only a conversation in progress (CC-23)', () => {
    expect(attempts('[{ monitor: han }, { answer: kim }, { monitor: { by: han, agent: lee } }]').told).toEqual([
      'han: GC-08 NOT_IN_PROGRESS',
      'han: GC-08 NOT_IN_PROGRESS',
    ])
    expect(attempts('[{ answer: kim }, { hangup: kim }, { monitor: han }]').told).toEqual([
      'han: GC-08 NOT_IN_PROGRESS',
    ])
  })

  test('GC-08 of several agents one must be chosen', () => {
    const together = '{ answer: kim }, { consult: { from: kim, to: lee } }, { answer: lee }, { conference: kim }'
    expect(attempts(`[${together}, { monitor: han }, { monitor: { by: han, agent: lee } }]`).told).toEqual([
      'han: GC-08 AGENT_REQUIRED',
      'han watches lee',
    ])
  })

  test('GC-05 who watches cannot write', () => {
    const { told, record } = attempts('[{ answer: kim }, { monitor: han }, { message: { from: han, text: Hi } }]')
    expect(told).toEqual(['han watches kim', 'han: GC-05 MONITOR_IS_READ_ONLY'])
    expect(JSON.stringify(record.visible?.caller)).not.toContain('Hi')
  })

  test('GC-12 an SMS that was watched once: again by default, with a note, or never again', () => {
    const twice = '[{ answer: kim }, { monitor: han }, { stopMonitoring: han }, { monitor: han }]'
    const again = attempts(twice, { channel: 'sms' })
    expect(again.told).toEqual(['han watches kim', 'han watches kim'])
    expect(again.record.notes.map(each => each.code)).toContain('assumption/GC-12')
    expect(attempts(twice, { channel: 'sms', monitoring: '{ restartSms: once }' }).told).toEqual([
      'han watches kim',
      'han: GC-12 MONITORED_BEFORE',
    ])
  })
})

describe('how watching ends', () => {
  test('GC-10 she stops, or the conversation is over; GC-11 the record has the stretches', () => {
    const steps =
      '[{ answer: kim }, { monitor: han, at: 10s }, { stopMonitoring: han, at: 20s }, { monitor: oh, at: 30s }, { hangup: caller, at: 40s }]'
    expect(monitors(steps)).toEqual(['han kim 10–20 supervisor', 'oh kim 30–40 release'])
    expect(attempts('[{ answer: kim }, { stopMonitoring: han }]').told).toEqual(['han: GC-10 NOT_MONITORING'])
  })

  test('GC-13 with the agent who leaves, or with the conversation, as the center says', () => {
    const steps =
      '[{ answer: kim }, { monitor: han, at: 10s }, { transfer: { from: kim, to: lee }, at: 20s }, { answer: lee, at: 30s }, { hangup: caller, at: 40s }]'
    expect(monitors(steps)).toEqual(['han kim 10–20 agent-left'])
    expect(attempts(steps).record.notes.map(each => each.code)).toContain('assumption/GC-13')
    expect(monitors(steps, { monitoring: '{ boundTo: conversation }' })).toEqual(['han kim 10–40 release'])
  })

  test('GC-14 a status that is lost ends nothing by default, and says so', () => {
    const steps =
      '[{ answer: kim }, { monitor: han, at: 10s }, { presence: { by: han, is: Meal }, at: 20s }, { hangup: caller, at: 40s }]'
    expect(monitors(steps)).toEqual(['han kim 10–40 release'])
    expect(attempts(steps).record.notes.map(each => each.code)).toContain('assumption/GC-14')
    expect(monitors(steps, { monitoring: '{ presenceChecked: always }' })).toEqual(['han kim 10–20 presence'])
  })
})

test('GC-09 who watches is on the call in nobody’s place: the desk offers to the same agent, with her or without', () => {
  const served = (watched: string) =>
    play({
      script: 'script: Phone\nactions: { begin: { Begin: , next: ask }, ask: { Reqagent: { Skill: Sales } } }',
      steps: `[{ answer: kim, at: 5s }, ${watched} { transfer: { from: kim, to: { skill: Sales } }, at: 20s }, { answer: lee, at: 30s }, { hangup: caller, at: 40s }]`,
      center: `${centerWith('{ channels: [voice] }')}desk: {}\n`,
    }).record
  const [alone, watched] = [served(''), served('{ monitor: { by: han, agent: kim }, at: 10s },')]
  expect(watched.monitors).toMatchObject([{ by: 'han', agent: 'kim', from: 10, to: 20 }])
  expect(watched.desk).toEqual(alone.desk)
  expect(watched.segments).toEqual(alone.segments)
  expect(alone.segments.map(each => each.parties)).toContainEqual(['caller', 'lee'])
})

describe('who perceives what', () => {
  const steps = `[
    { message: { from: caller, text: first } }, { answer: kim, at: 10s }, { monitor: han, at: 20s },
    { message: { from: kim, text: second }, at: 30s }, { stopMonitoring: han, at: 40s },
    { message: { from: kim, text: third }, at: 50s }, { hangup: caller, at: 60s }]`
  const { visible = {} } = attempts(steps).record
  const texts = (who: string) =>
    (visible[who] ?? []).flatMap(each => (each.event === 'message' ? [`${each.agent}: ${each.text}`] : []))

  test('GC-05 who watches sees what the agent sees, while she watches', () => {
    expect(texts('kim')).toEqual(['kim: second', 'kim: third'])
    expect(texts('han')).toEqual(['kim: second'])
  })

  test('GC-04 V-06 neither agent nor customer perceives it', () => {
    for (const who of ['caller', 'kim'])
      expect((visible[who] ?? []).filter(each => each.by !== undefined || /"han"/.test(JSON.stringify(each)))).toEqual(
        [],
      )
    expect((visible.caller ?? []).length).toBeGreaterThan(3)
  })

  test('V-06 CC-45 the caller does not hear a whisper', () => {
    const { record } = play({
      script: `
script: Whispers
actions:
  begin: { Begin: , next: ask }
  ask: { Reqagent: { Skill: Sales } }
  answered: { Onanswer: , next: whisper }
  whisper: { Whisper: { Phrase: A good customer. } }
`,
      steps: '[{ answer: kim }, { say: { who: kim, text: Hello }, after: 5s }]',
      center: people,
    })
    expect(JSON.stringify(record.visible?.kim)).toContain('A good customer.')
    expect(JSON.stringify(record.visible?.caller)).not.toContain('A good customer.')
    expect(JSON.stringify(record.visible?.caller)).toContain('Hello')
  })

  test('who is on hold does not hear the agents, nor they the caller', () => {
    const { record } = play({
      script: 'script: Hold\nactions: { begin: { Begin: , next: ask }, ask: { Reqagent: { Skill: Sales } } }',
      steps:
        '[{ answer: kim }, { hold: kim }, { say: { who: kim, text: aside } }, { say: { who: caller, text: hello } }, { resume: kim }, { say: { who: kim, text: back } }]',
      center: people,
    })
    const said = (who: string) =>
      (record.visible?.[who] ?? []).flatMap(each => (each.event === 'say' ? [each.text] : []))
    expect(said('caller')).toEqual(['hello', 'back'])
    expect(said('kim')).toEqual(['aside', 'back'])
  })
})

test('a center without supervisors has records that say nothing of them', () => {
  const { record } = play({ script, steps: '[{ answer: kim }]' })
  expect(Object.keys(record)).not.toContain('monitors')
  expect(Object.keys(record)).not.toContain('visible')
})

test('a supervisor whom the center does not know is a mistake of the author', () => {
  const { impossible } = play({ script, steps: '[{ monitor: nobody }]', center: people })
  expect(impossible?.message).toContain('there is no supervisor "nobody"')
})
