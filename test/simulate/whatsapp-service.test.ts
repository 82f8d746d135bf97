import { describe, expect, test } from 'vitest'
import { converse } from '../support/whatsapp.ts'

const hi = '{ message: { from: c1, text: hi }, at: 0 }'
const from = (who: string, at: string) => `{ message: { from: ${who}, text: hello }, at: ${at} }`
const sla = (targets: string, channel = '') => ({ center: `sla: { hours: business, ${targets} }`, channel })

/** The clocks of a conversation that begins on Monday at 10:00; Tuesday is a holiday. */
const clocks = (steps: string, setting: Parameters<typeof converse>[1]) =>
  converse(steps, setting).messaging?.service.map(
    each =>
      `${each.clock} ${each.spent / 60} of ${each.target / 60} ${each.state}${each.breachedAt ? ` ${each.breachedAt}` : ''}`,
  )

describe('WA-30 the first response and the solution', () => {
  test('stop with an agent’s answer and with her resolving', () => {
    expect(
      clocks(`[${hi}, ${from('kim', '10m')}, { resolve: kim, at: 90m }]`, sla('firstResponse: 30m, solution: 2h')),
    ).toEqual(['firstResponse 10 of 30 met', 'solution 90 of 120 met'])
  })

  test('a refused answer and the script’s word are no response, a second customer message is no new clock', () => {
    const script = `
script: Word
media: digital
actions:
  begin: { Begin: , next: word }
  word: { Textmsg: { Message: We are coming. } }
`
    expect(
      clocks(
        `[${hi}, ${from('c1', '5m')}, { message: { from: kim, template: none }, at: 6m }, ${from('kim', '20m')}, { wait: 1 }]`,
        {
          ...sla('firstResponse: 30m'),
          script,
        },
      ),
    ).toEqual(['firstResponse 20 of 30 met'])
  })

  test('the very second of the target is too late', () => {
    expect(clocks(`[${hi}, ${from('kim', '29m59s')}]`, sla('firstResponse: 30m'))?.[0]).toMatch(/met$/)
    expect(clocks(`[${hi}, ${from('kim', '30m')}]`, sla('firstResponse: 30m'))).toEqual([
      'firstResponse 30 of 30 breached 2025-03-10T10:30:00',
    ])
  })

  test('a clock that has not stopped is running when the call’s steps end', () => {
    expect(clocks(`[${hi}, { wait: 9m30s }]`, sla('firstResponse: 30m'))).toEqual(['firstResponse 10 of 30 running'])
  })
})

describe('WA-31 business hours', () => {
  test('a target goes on after the night and the holiday', () => {
    expect(clocks(`[${hi}, { resolve: kim, at: 2d }]`, sla('solution: 9h'))).toEqual([
      'solution 540 of 540 breached 2025-03-12T10:00:00',
    ])
    expect(clocks(`[${hi}, { resolve: kim, at: 1d23h59m59s }]`, sla('solution: 9h'))?.[0]).toMatch(/met$/)
  })

  test('a channel has its own targets, or those of all', () => {
    const own = 'sla: { firstResponse: 5m }'
    expect(clocks(`[${hi}, ${from('kim', '10m')}]`, sla('firstResponse: 30m, solution: 1d', own))).toEqual([
      'firstResponse 10 of 5 breached 2025-03-10T10:05:00',
    ])
  })

  test('WA-32 a day is 24 hours of business time or one business day', () => {
    const state = (day: string) => clocks(`[${hi}, { resolve: kim, at: 2d1h }]`, sla(`solution: 1d, day: ${day}`))
    expect(state('24h')).toEqual(['solution 600 of 1440 met'])
    expect(state('businessDay')).toEqual(['solution 600 of 540 breached 2025-03-12T10:00:00'])
  })
})

describe('WA-33', () => {
  test('what the business begins starts no clock, the answer to it does', () => {
    const setting = {
      ...sla('firstResponse: 30m'),
      center: `${sla('firstResponse: 30m').center}\ntemplates: { note: {} }`,
    }
    const first = '{ message: { from: kim, template: note }, at: 0 }'
    expect(clocks(`[${first}, { wait: 2h }]`, setting)).toEqual([])
    expect(clocks(`[${first}, ${from('c1', '1h')}, ${from('kim', '70m')}]`, setting)).toEqual([
      'firstResponse 10 of 30 met',
    ])
  })

  test('a case that is opened again goes on with its solution, and keeps its first response', () => {
    const { messaging } = converse(
      `[${hi}, ${from('kim', '10m')}, { resolve: kim, at: 20m }, ${from('c1', '2h')}, ${from('kim', '3h')}, { resolve: kim, at: 3h10m }]`,
      sla('firstResponse: 30m, solution: 2h'),
    )
    expect(messaging?.service.map(each => [each.spent / 60, each.state])).toEqual([
      [10, 'met'],
      [90, 'met'],
    ])
    expect(messaging?.status).toBe('resolved')
  })
})

test('V-10 clocks stand still over nights, the holiday and the weekend', () => {
  const spent = (wait: string) =>
    (converse(`[${hi}, { wait: ${wait} }]`, sla('solution: 100h')).messaging?.service[0]?.spent ?? 0) / 3_600
  // Monday 18:00, Tuesday (a holiday) 16:00, Wednesday 22:00, Friday 20:00, Sunday 22:00, Monday 10:00.
  expect(['8h', '30h', '60h', '106h', '156h', '168h'].map(spent)).toEqual([8, 8, 17, 35, 35, 36 + 30 / 3_600])
})
