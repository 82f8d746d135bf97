import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { play } from '../support/play.ts'
import { converse } from '../support/whatsapp.ts'

const hi = '{ message: { from: c1, text: hi }, at: 0 }'
const write = (at: string, from = 'kim') => `{ message: { from: ${from}, text: hello }, at: ${at} }`
const template = (at: string, more = 'template: note') => `{ message: { from: kim, ${more} }, at: ${at} }`
const note = 'templates: { note: {}, visit: { parameters: [date, place] }, promo: { status: pending } }'

describe('WA-01 WA-02 WA-03 a number must be approved', () => {
  test.each(['unverified', 'pending'])('WA-03 while it is %s nothing arrives and nothing is sent', state => {
    const { record, results, messaging } = converse(`[${hi}, ${template('1m')}]`, {
      channel: `state: ${state}`,
      center: note,
    })
    expect(record.trace.map(each => ('code' in each ? each.code : ''))).toEqual([
      'CHANNEL_NOT_ACTIVE',
      'CHANNEL_NOT_ACTIVE',
    ])
    expect(results).toEqual(['CHANNEL_NOT_ACTIVE'])
    expect(messaging?.received).toEqual([])
  })

  test('WA-01 once the account is approved, the channel works: hours later too', () => {
    const { results, assigned } = converse(`[${hi}, { approve: wa1, at: 3h }, ${write('4h', 'c1')}, ${write('5h')}]`, {
      channel: 'state: pending',
    })
    expect(assigned).toEqual(['kim 14400 proficiency'])
    expect(results).toEqual(['delivered'])
  })
})

describe('WA-05 what agents and customers write', () => {
  test('texts, pictures, both and files, both ways', () => {
    const { messaging, results } = converse(`[
      { message: { from: c1, attachment: bill.pdf } }, { message: { from: c1, text: This one, attachment: photo.jpg } },
      { message: { from: kim, text: Here you are, attachment: form.pdf } }]`)
    expect(messaging?.received.map(each => [each.text, each.attachment])).toEqual([
      ['', 'bill.pdf'],
      ['This one', 'photo.jpg'],
    ])
    expect(results).toEqual(['delivered'])
  })

  test('a contact is begun by an agent only with an approved template', () => {
    const { results, record } = converse(`[${write('0')}, ${template('1m')}, ${write('2m')}]`, { center: note })
    expect(results).toEqual(['WA_WINDOW_CLOSED', 'delivered', 'WA_WINDOW_CLOSED'])
    expect(record.trace.every(each => 'event' in each)).toBe(true)
  })
})

describe('WA-06 permission', () => {
  const other = (customers: string, channel = '') =>
    converse(`[{ message: { from: kim, to: c2, template: note } }]`, {
      center: note,
      customers: `{ c1: {}, c2: ${customers} }`,
      channel,
    }).results
  test('who has not opted in is not written to first, though she wrote long ago', () => {
    expect(other('{}')).toEqual(['NO_CONSENT'])
    expect(other('{ wrote: 3d }')).toEqual(['NO_CONSENT'])
    expect(other('{ optIn: true }')).toEqual(['delivered'])
  })

  test('her message of before is enough where the center says so; nobody asks elsewhere', () => {
    expect(other('{ wrote: 3d }', 'consent: optInOrWrote')).toEqual(['delivered'])
    expect(other('{}', 'consent: optInOrWrote')).toEqual(['NO_CONSENT'])
    expect(other('{}', 'consent: none')).toEqual(['delivered'])
  })

  test('she can opt in and out while the call goes on; her own message is consent for the answer', () => {
    const { results } = converse(
      `[${hi}, ${template('1m')}, ${template('25h')}, { optIn: c1, at: 26h }, ${template('27h')}, { optOut: c1, at: 28h }, ${template('29h')}]`,
      { center: note, customers: '{ c1: {} }' },
    )
    expect(results).toEqual(['delivered', 'NO_CONSENT', 'delivered', 'NO_CONSENT'])
  })
})

describe('WA-07 the window of 24 hours', () => {
  test('WA-10 the last second is in it, the next is not', () => {
    expect(converse(`[${hi}, ${write('86399.999')}, ${write('24h')}]`).results).toEqual([
      'delivered',
      'WA_WINDOW_CLOSED',
    ])
  })

  test('it begins anew with each message of the customer, and is one window', () => {
    const { results, messaging } = converse(`[${hi}, ${write('20h', 'c1')}, ${write('43h59m59s')}, ${write('44h')}]`)
    expect(results).toEqual(['delivered', 'WA_WINDOW_CLOSED'])
    expect(messaging?.windows).toEqual([{ customer: 'c1', from: 0, until: 44 * 3_600 }])
  })

  test('a message after it closed opens another', () => {
    const { messaging, told } = converse(`[${hi}, ${write('30h', 'c1')}, ${write('31h')}]`)
    expect(messaging?.windows.map(each => [each.from, each.until])).toEqual([
      [0, 86_400],
      [108_000, 194_400],
    ])
    expect(told('window')).toEqual(['window  86400'])
  })

  test('one that was open before the call closes in it', () => {
    const { results, messaging } = converse(`[${write('1h59m59s')}, ${write('2h')}]`, {
      customers: '{ c1: { wrote: 22h } }',
    })
    expect(results).toEqual(['delivered', 'WA_WINDOW_CLOSED'])
    expect(messaging?.windows).toEqual([{ customer: 'c1', from: -79_200, until: 7_200 }])
  })

  test('WA-08 what is not delivered stays in the thread: the agent has it, the customer does not', () => {
    const { record, messaging } = converse(`[${hi}, ${write('25h')}]`)
    expect(messaging?.sent).toMatchObject([{ from: 'kim', text: 'hello', result: 'WA_WINDOW_CLOSED' }])
    const seen = (who: string) => record.visible?.[who]?.map(each => `${each.event} ${each.t}`)
    expect(seen('caller')).toEqual(['message 0'])
    expect(seen('kim')).toEqual(['message 0', 'assigned 0', 'message 90000'])
  })

  test('WA-09 a template opens no window, the answer to it does; unless the center says otherwise', () => {
    const steps = `[${hi}, ${template('25h')}, ${write('26h')}, ${write('27h', 'c1')}, ${write('28h')}]`
    expect(converse(steps, { center: note }).results).toEqual(['delivered', 'WA_WINDOW_CLOSED', 'delivered'])
    const opens = converse(steps, { center: note, channel: 'templateOpensWindow: true' })
    expect(opens.results).toEqual(['delivered', 'delivered', 'delivered'])
  })

  test('WA-10 what the script sends obeys it too', () => {
    const late = `
script: Late
media: digital
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent_digital: , next: day }
  day: { Wait: { Seconds: 86399 }, next: first }
  first: { Textmsg: { Message: Still there? }, next: second }
  second: { Wait: { Seconds: 1 }, next: last }
  last: { Textmsg: { Message: Goodbye. } }
`
    const nobody = 'agents: { kim: { skills: [general], state: Offline } }'
    const { messaging, record } = converse(`[${hi}, { wait: 25h }]`, { script: late, people: nobody })
    expect(messaging?.sent.map(each => `${each.from} ${each.t} ${each.result}`)).toEqual([
      'script 86399 delivered',
      'script 86400 WA_WINDOW_CLOSED',
    ])
    expect(record.visible?.caller?.map(each => each.t)).toEqual([0, 86_399])
  })

  test('V-09 nothing free is delivered outside a window, whenever people write', () => {
    const moment = fc.integer({ min: 0, max: 100 * 3_600 })
    const some = fc.array(fc.record({ at: moment, isCustomer: fc.boolean() }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(some, written => {
        const inOrder = [
          { at: 0, isCustomer: true },
          ...written.sort((a, b) => a.at - b.at || Number(b.isCustomer) - Number(a.isCustomer)),
        ]
        const steps = inOrder.map(each => write(String(each.at), each.isCustomer ? 'c1' : 'kim')).join(', ')
        const { messaging } = converse(`[${steps}]`)
        for (const { t, result } of messaging?.sent ?? []) {
          const last = messaging?.received.findLast(each => each.t <= t)?.t ?? Number.NEGATIVE_INFINITY
          expect(result === 'delivered').toBe(t - last < 86_400)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('WA-11 a flagged account', () => {
  test('writes first to so many within 24 hours, each counted once; answers are free', () => {
    const to = (who: string, at: string) => `{ message: { from: kim, to: ${who}, template: note }, at: ${at} }`
    const { results } = converse(
      `[${hi}, { flag: wa1, at: 1m }, ${to('a', '2m')}, ${to('a', '3m')}, ${to('b', '4m')}, ${to('d', '5m')}, ${write('6m')}, ${to('d', '24h2m59s')}, ${to('d', '24h3m')}]`,
      {
        center: `${note}\nflaggedLimit: 2`,
        customers: '{ c1: {}, a: { optIn: true }, b: { optIn: true }, d: { optIn: true } }',
      },
    )
    expect(results).toEqual(['delivered', 'delivered', 'delivered', 'LIMIT', 'delivered', 'LIMIT', 'delivered'])
  })
})

describe('WA-12 templates must be approved and filled', () => {
  test('one that is pending is refused until the provider approves it', () => {
    const { results } = converse(
      `[${hi}, ${template('1m', 'template: promo')}, { approve: promo, at: 2m }, ${template('3m', 'template: promo')}]`,
      {
        center: note,
      },
    )
    expect(results).toEqual(['TEMPLATE_NOT_APPROVED', 'delivered'])
  })

  test('every place is filled, none with nothing', () => {
    const visit = (parameters: string) => template('1m', `template: visit, parameters: ${parameters}`)
    const sent = (parameters: string) => converse(`[${hi}, ${visit(parameters)}]`, { center: note }).results[0]
    expect(sent('{}')).toBe('TEMPLATE_PARAM_MISSING(date,place)')
    expect(sent('{ date: 3/14, place: " " }')).toBe('TEMPLATE_PARAM_MISSING(place)')
    expect(sent('{ date: , place: Seoul }')).toBe('TEMPLATE_PARAM_MISSING(date)')
    expect(sent('{ date: 3/14, place: Seoul }')).toBe('delivered')
  })
})

test('WA-13 a template is seen on all channels, or on those that were chosen', () => {
  const sent = (channels: string) =>
    converse(`[${hi}, ${template('1m')}]`, {
      center: `  wa2: { type: whatsapp, number: "+16145551235", defaultSkill: general }\ntemplates: { note: { channels: ${channels} } }`,
    }).results
  expect(sent('[]')).toEqual(['delivered'])
  expect(sent('[wa2, wa1]')).toEqual(['delivered'])
  expect(sent('[wa2]')).toEqual(['TEMPLATE_NOT_VISIBLE'])
})

describe('WA-14 WA-15 roles', () => {
  const sent = (roles: string, role = '') =>
    converse(`[${hi}, ${write('1m')}]`, {
      center: roles === '' ? '' : `roles: ${roles}`,
      people: `agents: { kim: { skills: [general] ${role} } }`,
    }).results
  test('WA-15 without the permission to reply nothing is sent', () => {
    expect(sent('{ reader: { wa1: [read] } }', ', role: reader')).toEqual(['NO_CHANNEL_PERMISSION'])
    expect(sent('{ writer: { wa1: [read, reply] } }', ', role: writer')).toEqual(['delivered'])
  })

  test('WA-14 a channel that the role does not have, or no role at all, is no permission; without roles all may', () => {
    expect(sent('{ other: {} }', ', role: other')).toEqual(['NO_CHANNEL_PERMISSION'])
    expect(sent('{ writer: { wa1: [reply] } }')).toEqual(['NO_CHANNEL_PERMISSION'])
    expect(sent('')).toEqual(['delivered'])
  })
})

describe('who reads what', () => {
  test('whoever gets a contact reads what was written before; another customer reads only what is hers', () => {
    const { record } = converse(
      `[${hi}, { transfer: { from: kim, to: lee }, at: 1m }, ${write('2m', 'lee')}, { message: { from: lee, to: c2, template: note }, at: 3m }]`,
      { center: note, customers: '{ c1: {}, c2: { optIn: true } }' },
    )
    const seen = (who: string) =>
      (record.visible?.[who] ?? []).filter(each => each.event === 'message').map(each => each.t)
    expect(seen('kim')).toEqual([0])
    expect(seen('lee')).toEqual([0, 120, 180])
    expect(seen('caller')).toEqual([0, 120])
    expect(seen('c2')).toEqual([180])
  })

  test('a supervisor who watches reads what her agent reads, and is not seen', () => {
    const { record } = converse(`[${hi}, { monitor: { by: han, agent: kim }, at: 1m }, ${write('2m')}]`, {
      center: 'supervisors: { han: {} }',
    })
    expect(record.visible?.han?.map(each => each.event)).toEqual(['monitor', 'message'])
    expect(record.visible?.caller?.map(each => each.event)).toEqual(['message', 'message'])
  })
})

test('a call that comes over no channel has the same record, byte for byte, whatever channels the center has', () => {
  const script =
    'script: X\nmedia: digital\nactions: { begin: { Begin: , next: q }, q: { Reqagent_digital: { Skill: general } } }'
  const steps =
    '[{ answer: kim }, { message: { from: caller, text: hi } }, { message: { from: kim, text: hi }, at: 25h }]'
  const center = 'agents: { kim: { skills: [general] } }'
  const channels = 'channels: { wa1: { type: whatsapp, number: "+16145551234", defaultSkill: general } }'
  const record = (more: string) => JSON.stringify(play({ script, steps, center: `${center}\n${more}` }).record)
  expect(record(channels)).toBe(record(''))
})
