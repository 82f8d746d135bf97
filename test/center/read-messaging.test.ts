import { describe, expect, test } from 'vitest'
import { checkCall, readCall } from '../../src/center/read-call.ts'
import { checkCenter, readCenter } from '../../src/center/read-center.ts'
import { positionAt } from '../../src/text/source.ts'
import { centerOf } from '../support/play.ts'

const read = (text: string) => readCenter({ path: 'center.yaml', text })
const told = (text: string) => {
  const { value, diagnostics } = read(text)
  return [...diagnostics, ...(value ? checkCenter(value) : [])].map(each => `${each.code} ${each.message}`)
}
const channel = (more: string) =>
  `agents: { kim: { skills: [general] } }\nchannels:\n  wa1: { type: whatsapp, defaultSkill: general, ${more} }\n`

describe('channels of a center', () => {
  test('are WhatsApp’s by default: 24 hours, opt-in, no template opens a window', () => {
    expect(read(channel('number: "+1 614 555 1234"')).value?.messaging?.points.get('wa1')).toEqual({
      id: 'wa1',
      type: 'whatsapp',
      number: '+16145551234',
      state: 'active',
      defaultScript: '',
      defaultSkill: 'general',
      windowMs: 86_400_000,
      consent: 'optIn',
      templateOpensWindow: false,
    })
  })

  test('of another kind have no window and ask for no consent', () => {
    const point = read('channels: { s: { type: sms } }').value?.messaging?.points.get('s')
    expect(point).toMatchObject({ windowMs: Number.POSITIVE_INFINITY, consent: 'none' })
  })

  test.each([
    [
      'number: "614 555 1234"',
      'center/bad-value the number of channel "wa1" must have the international form, not "614 555 1234"',
    ],
    [
      'number: "+0123456789"',
      'center/bad-value the number of channel "wa1" must have the international form, not "+0123456789"',
    ],
    ['window: soon', 'center/bad-duration "window" of channel "wa1" must be a time, not "soon"'],
    ['consent: perhaps', 'center/bad-value "consent" of channel "wa1" cannot be "perhaps"'],
    ['state: half', 'center/bad-value "state" of channel "wa1" cannot be "half"'],
    ['colour: red', 'center/unknown-key unknown key "colour"'],
    [
      'sla: { firstResponse: never }',
      'center/bad-duration "firstResponse" of "sla" of channel "wa1" must be a time, not "never"',
    ],
    ['sla: { solution: 0 }', 'center/bad-duration "solution" of "sla" of channel "wa1" must be a time, not "0"'],
    ['sla: { hours: nowhere }', 'center/unknown-hours there are no hours "nowhere"'],
  ])('WA-02 a fault is told: %s', (more, message) => {
    expect(told(channel(more))).toEqual([message])
  })

  test('WA-03 one channel is one number', () => {
    const two = `channels: { a: { number: "+16145551234", defaultSkill: x }, b: { number: "+1 614 5551234", defaultSkill: x } }\nskills: { x: }`
    expect(told(two)).toEqual(['center/duplicate-number channel "b" has the number of channel "a"'])
  })

  test.each([
    ['templates: { hello: { status: fine } }', 'center/bad-value "status" of template "hello" cannot be "fine"'],
    [
      'templates: { hello: { channels: [wa2] } }',
      'center/unknown-channel template "hello" is for an unknown channel "wa2"',
    ],
    ['roles: { agent: { wa1: [write] } }', 'center/bad-value a permission of role "agent" cannot be "write"'],
    ['roles: { agent: { wa9: [reply] } }', 'center/unknown-channel role "agent" has an unknown channel "wa9"'],
    ['flaggedLimit: many', 'center/bad-value "flaggedLimit" must be a whole number, not "many"'],
    ['skills: { general: { routing: { lock: shut } } }', 'center/bad-value "lock" of skill "general" cannot be "shut"'],
    [
      'skills: { general: { routing: { fallback: -1 } } }',
      'center/bad-duration "fallback" of skill "general" must be a time, not "-1"',
    ],
  ])('what goes with them has its faults told: %s', (more, message) => {
    expect(told(channel('number: "+16145551234"') + more)).toEqual([message])
  })

  test('WA-04 a default skill that nobody has is told', () => {
    expect(told(channel('').replace('defaultSkill: general', 'defaultSkill: generl'))).toEqual([
      'center/unknown-skill the default of channel "wa1" is an unknown skill "generl"',
    ])
  })

  test('WA-14 an agent has one role, and one that the center knows', () => {
    const roles = (role: string) => `agents: { kim: { role: ${role} } }\nchannels: { wa1: }\nroles: { agent: }`
    expect(told(roles('agnt'))).toEqual(['center/unknown-role agent "kim" has an unknown role "agnt"'])
    expect(told(roles('[agent, other]'))[0]).toMatch(/^center\/quote-it/)
  })

  test.each(['0', '21', 'best'])('WA-18 a proficiency is from 1 to 20, not %s', level => {
    expect(told(`agents: { kim: { skills: { general: ${level} } } }`)).toEqual([
      `center/bad-value the proficiency of agent "kim" in "general" is a number from 1 to 20, not "${level}"`,
    ])
  })

  test('skills with proficiencies are skills', () => {
    const agent = read('agents: { kim: { skills: { general: 2, other: 20 } } }').value?.agents.get('kim')
    expect(agent?.skills).toEqual(['general', 'other'])
    expect([...(agent?.proficiency ?? [])]).toEqual([
      ['general', 2],
      ['other', 20],
    ])
  })

  test('settings of messages without channels mean nothing, and say so', () => {
    expect(told('templates: { hello: }')).toEqual(['center/bad-value "templates" means nothing without "channels"'])
    expect(told('channels: [wa1]')).toEqual(['center/bad-value "channels" must be a map'])
  })

  test('a center of 1,000 channels, 1,000 templates and 10,000 agents is read in a moment', () => {
    const many = (count: number, line: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => line(index)).join('\n')
    const text = `agents:\n${many(10_000, index => `  a${index}: { skills: { s${index % 1_000}: 3 } }`)}\nchannels:\n${many(1_000, index => `  c${index}: { defaultSkill: s${index} }`)}\ntemplates:\n${many(1_000, index => `  t${index}: { parameters: [a, b] }`)}\n`
    expect(told(text)).toEqual([])
  })
})

const center = centerOf(`
agents: { kim: { skills: [general] } }
channels: { wa1: { number: "+16145551234", defaultSkill: general } }
templates: { hello: { parameters: [name] } }
`)
const call = (steps: string, more = 'caller: { point: wa1, customer: c1 }\ncustomers: { c1: }') => {
  const { value, diagnostics } = readCall({
    path: 'x.call.yaml',
    text: `start: 2025-03-10T10:00\n${more}\nsteps: [${steps}]\n`,
  })
  return [...diagnostics, ...(value ? checkCall(value, center) : [])].map(each => {
    const { line } = positionAt(each.at.source, each.at.start)
    return `${line} ${each.code} ${each.message}`
  })
}

describe('a call over a channel', () => {
  test('may tell its times by the calendar', () => {
    const { value } = readCall({
      path: 'x.call.yaml',
      text: 'start: 2025-03-10T10:00\nsteps: [{ hangup: caller, at: 2025-03-11T15:00:01 }]',
    })
    expect(value?.steps[0]?.at).toBe((29 * 3_600 + 1) * 1_000)
  })

  test.each([
    ['{ hangup: caller, at: 2025-02-30T10:00 }', '4 call/impossible-time there is no moment "2025-02-30T10:00"'],
    [
      '{ hangup: caller, at: 2025-03-10T09:59:59 }',
      '4 call/impossible-time "2025-03-10T09:59:59" is before the call begins',
    ],
    ['{ hangup: caller, at: 2025-03-10T25:00 }', '4 call/impossible-time there is no moment "2025-03-10T25:00"'],
    [
      '{ optIn: c1, at: 2m }, { optOut: c1, at: 1m }',
      '4 call/impossible-time this step comes before the one that is written above it',
    ],
    ['{ message: { from: kim } }', '4 call/bad-step "message" needs "text"'],
    ['{ message: { text: Hi } }', '4 call/bad-step "message" needs "from"'],
    [
      '{ message: { from: kim, text: Hi, template: hello } }',
      '4 call/bad-step a message has a "text" or a "template", not both',
    ],
    ['{ message: { from: kym, text: Hi } }', '4 call/unknown-person nobody here is called "kym"'],
    ['{ message: { from: kim, to: c2, text: Hi } }', '4 call/unknown-customer the call has no customer "c2"'],
    ['{ message: { from: kim, template: helo } }', '4 call/unknown-template there is no template "helo"'],
    [
      '{ message: { from: kim, template: hello, parameters: { nam: Mina } } }',
      '4 call/unknown-parameter template "hello" has no parameter "nam"',
    ],
    ['{ state: { agent: lee, is: Busy } }', '4 call/unknown-agent there is no agent "lee" in center "Center"'],
    ['{ state: { agent: kim } }', '4 call/bad-step "state" needs "is"'],
    ['{ resolve: lee }', '4 call/unknown-agent there is no agent "lee" in center "Center"'],
    ['{ optIn: c7 }', '4 call/unknown-customer the call has no customer "c7"'],
    ['{ approve: helo }', '4 call/unknown-template there is no channel or template "helo"'],
    ['{ flag: wa2 }', '4 call/unknown-channel there is no channel "wa2"'],
  ])('has its faults told: %s', (steps, message) => {
    expect(call(steps)).toEqual([message])
  })

  test('whose beginning cannot be read has no step that is too early', () => {
    const { diagnostics } = readCall({
      path: 'x.call.yaml',
      text: 'start: 2025-02-30T10:00\nsteps: [{ hangup: caller, at: 2025-03-01T10:00 }]',
    })
    expect(diagnostics.map(each => each.code)).toEqual(['call/bad-value'])
  })

  test('names a channel, a customer and agents who are there', () => {
    expect(call('', 'caller: { point: wa2 }')).toEqual(['2 call/unknown-channel center "Center" has no channel "wa2"'])
    expect(call('', 'caller: { point: wa1, customer: c2 }\ncustomers: { c1: }')).toEqual([
      '2 call/unknown-customer the call has no customer "c2"',
    ])
    expect(call('', 'customers: { c1: { lastAgent: lee, wrote: yesterday } }')).toEqual([
      '2 call/bad-duration "wrote" of customer "c1" must be a time, not "yesterday"',
      '2 call/unknown-agent customer "c1" was served by an unknown agent "lee"',
    ])
  })
})
