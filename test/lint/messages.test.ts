import { describe, expect, test } from 'vitest'
import { rulesOn } from '../../src/lint/rules/index.ts'
import { findingsIn, told } from './subjects.ts'

const rules = await rulesOn()
const found = (text: string) =>
  findingsIn(
    text,
    rules.filter(each => each.optional !== true),
  ).map(told)

const center = (channel: string, { skills = 'general: {}', role = 'writer', more = '' } = {}) => `
center: Demo
agents:
  kim: { skills: [general], role: ${role} }
skills: { ${skills} }
roles: { writer: { wa1: [read, reply] }, reader: { wa1: [read] } }
channels:
  wa1: { number: "+16145551234", ${channel} }
${more}`
const whole = 'defaultScript: Messages, defaultSkill: general'

describe('rules of channels', () => {
  test('WA-04 WA-L1 both defaults are asked for', () => {
    expect(found(center(''))).toEqual([
      expect.stringContaining('channel "wa1" has no default script and no default skill'),
    ])
    expect(found(center(whole))).toEqual([])
  })

  test('WA-15 WA-L5 an agent whose role may only read, or who has no role', () => {
    expect(found(center(whole, { role: 'reader' }))).toEqual([
      expect.stringContaining('role "reader" does not let her reply there'),
    ])
    expect(found(center(whole).replace(', role: writer', ''))).toEqual([expect.stringContaining('she has no role')])
  })

  test('WA-21 a skill of messages is inbound', () => {
    expect(found(center(whole, { skills: 'general: { direction: outbound }' }))).toEqual([
      expect.stringContaining('"general" is outbound, and the default skill of channel "wa1"'),
    ])
  })

  test('WA-L8 the wait for one agent and the target of the first answer', () => {
    const waits = (fallback: string) => ({
      skills: `general: { routing: { by: preferredAgent, fallback: ${fallback} } }`,
      more: 'sla: { firstResponse: 30m }',
    })
    expect(found(center(whole, waits('30m')))).toEqual([expect.stringContaining('may wait 30 minutes')])
    expect(found(center(whole, waits('29m59s')))).toEqual([])
  })
})

describe('rules of digital scripts', () => {
  const script = (actions: string) => `
# file: main.yaml
script: Messages
media: digital
actions: { begin: { Begin: , next: a }, ${actions} }
# file: center.yaml${center(whole)}`

  test('WA-L2 a loop that waits may write after any time; an event begins anew', () => {
    const loop = 'a: { Wait: { Seconds: 60 }, next: b }, b: { Textmsg: { Message: Still here. }, next: a }'
    expect(found(script(loop))).toEqual([
      expect.stringContaining('"b" may write 24 hours and more after the customer wrote last'),
    ])
    const once =
      'a: { Wait: { Seconds: 86000 }, next: b }, b: { Note: { Comments: x } }, c: { Onassignmentchanged_digital: , next: d }, d: { Wait: { Seconds: 1000 }, next: e }, e: { Textmsg: { Message: Hi. } }'
    expect(found(script(once))).toEqual([])
    expect(found(script('a: { Wait: { Seconds: "{x}" }, next: b }, b: { Textmsg: { Message: Hi. } }'))).toEqual([])
  })

  test('WA-L6 priority and proficiency have their ranges', () => {
    const asks = (properties: string) => found(script(`a: { Reqagent_digital: { ${properties} } }`)).length
    expect(
      ['Priority: 1001', 'HighProficiency: 0', 'LowProficiency: 21', 'HighProficiency: 4, LowProficiency: 3'].map(asks),
    ).toEqual([1, 1, 1, 1])
    expect(['Priority: 1000', 'HighProficiency: 3, LowProficiency: 3', 'Priority: "{x}"'].map(asks)).toEqual([0, 0, 0])
  })

  test('WA-L7 a target agent needs another way out', () => {
    expect(found(script('a: { Reqagent_digital: { TargetAgent: kim } }'))).toEqual([
      expect.stringContaining('waits for agent "kim" and for nobody else'),
    ])
    expect(found(script('a: { Reqagent_digital: { TargetAgent: "{x}" } }'))).toEqual([])
  })
})
