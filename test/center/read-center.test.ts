import { describe, expect, test } from 'vitest'
import { checkCenter, readCenter } from '../../src/center/read-center.ts'
import { checkAssumptions } from '../../src/simulate/check-assumptions.ts'
import { positionAt } from '../../src/text/source.ts'

const read = (text: string) => readCenter({ path: 'center.yaml', text })
const told = (text: string) => {
  const { value, diagnostics } = read(text)
  const all = [...diagnostics, ...(value ? [...checkCenter(value), ...checkAssumptions(value)] : [])]
  return all.map(each => `${positionAt(each.at.source, each.at.start).line} ${each.code} ${each.message}`)
}

describe('a center', () => {
  test('that is empty works: one agent with every skill', () => {
    expect(read('').value?.agents.get('agent')?.skills).toEqual(['*'])
    expect(read('center: Small').value).toMatchObject({ name: 'Small', timezone: 'UTC', policies: [] })
  })

  test('gives an agent without skills every skill, and records voice but no screen', () => {
    const { value } = read('agents: { kim: }')
    expect(value?.agents.get('kim')).toEqual({
      id: 'kim',
      name: 'kim',
      team: '',
      skills: ['*'],
      recordable: { voice: true, screen: false },
    })
  })

  test.each([
    ['Mon-Fri 09:00-18:00', [{ days: [1, 2, 3, 4, 5], from: 540, to: 1080 }]],
    ['Sat,Sun 10:00-24:00', [{ days: [6, 0], from: 600, to: 1440 }]],
    ['Fri-Mon 8:00-9:30', [{ days: [5, 6, 0, 1], from: 480, to: 570 }]],
    ['월-금 09:00-18:00', [{ days: [1, 2, 3, 4, 5], from: 540, to: 1080 }]],
    [
      'Fri 22:00-02:00',
      [
        { days: [5], from: 1320, to: 1440 },
        { days: [6], from: 0, to: 120 },
      ],
    ],
  ])('is open %s', (open, expected) => {
    expect(read(`hours: { Main: { open: ["${open}"] } }`).value?.hours.get('Main')?.open).toEqual(expected)
  })

  test.each([
    ['50%', 50],
    ['50', 50],
    ['12.5 %', 12.5],
    ['100%', 100],
  ])('records %s of the calls by policy', (share, percent) => {
    expect(read(`policies: [{ record: ${share} }]`).value?.policies[0]).toMatchObject({ kind: 'record', percent })
  })

  test.each([
    ['agent: { kim: }', '1 center/unknown-key unknown key "agent"'],
    ['timezone: Mars/Olympus', '1 center/bad-value there is no time zone "Mars/Olympus"'],
    ['hours: { Main: { open: [sometimes] } }', '1 center/bad-hours "sometimes" is no opening time'],
    ['hours: { Main: { holidays: ["2026-13-40"] } }', '1 center/bad-hours "2026-13-40" is no date'],
    ['policies: [{ name: Nothing }]', '1 center/bad-policy a policy records or does not'],
    ['policies: [{ record: 200% }]', '1 center/bad-value "record" must be a share of calls, not "200%"'],
    ['prompts: { a.wav: long }', '1 center/bad-duration the length of "a.wav" must be a time, not "long"'],
    [
      'agents: { kim: }\npolicies: [{ name: P, record: 5%, agents: [kin] }]',
      '2 center/unknown-agent policy "P" names an unknown agent "kin"',
    ],
    ['assumptions: { R99: yes }', '1 center/unknown-assumption'],
    ['assumptions: { bargeIn: maybe }', '1 center/unknown-assumption assumption "bargeIn" cannot be "maybe"'],
    ['assumptions: { bargIn: stops }', '1 center/unknown-assumption there is no assumption "bargIn"'],
  ])('says what is wrong with %j', (text, expected) => {
    expect(told(text)).toEqual([expect.stringContaining(expected)])
  })

  test('takes names that JavaScript uses itself', () => {
    const { value } = read('agents: { __proto__: { name: Proto }, constructor: }')
    expect([...(value?.agents.keys() ?? [])]).toEqual(['__proto__', 'constructor'])
  })
})
