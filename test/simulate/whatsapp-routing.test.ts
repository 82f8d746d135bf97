import { describe, expect, test } from 'vitest'
import { converse } from '../support/whatsapp.ts'

const hi = '{ message: { from: c1, text: hi }, at: 0 }'
const from = (who: string, at: string) => `{ message: { from: ${who}, text: hello }, at: ${at} }`
const state = (agent: string, is: string, at: string) => `{ state: { agent: ${agent}, is: ${is} }, at: ${at} }`
const general = (routing: string) => `{ general: { routing: { ${routing} } }, other: {} }`
const preferred = (more = '') => general(`by: preferredAgent, focus: customer, lock: wait, fallback: 10m ${more}`)
const lees = '{ c1: { lastAgent: lee } }'
const asking = 'acceptReject: true, offerAgain: 10m'

test('WA-28 who gets a contact by transfer is asked too, where the skill asks', () => {
  const { told } = converse(
    `[{ message: { from: c1, text: Hi } }, { answer: kim, at: 5s }, { transfer: { from: kim, to: lee }, at: 60s },
      { answer: lee, at: 70s }]`,
    { skills: '{ general: { routing: { acceptReject: true } } }' },
  )
  expect(told('offer', 'assigned')).toEqual(['offer kim 0', 'assigned kim 5', 'offer lee 60', 'assigned lee 70'])
})

describe('how a contact comes to its queue', () => {
  const slow = (request: string) => `
script: Slow
media: digital
actions:
  begin: { Begin: , next: pause }
  pause: { Wait: { Seconds: 60 }, next: queue }
  queue: { Reqagent_digital: { ${request} } }
`
  const away = `agents:
  kim: { skills: { general: 2 }, state: Offline }
  lee: { skills: { other: 5 } }`

  test('WA-16 WA-17 it waits in the default skill before the script has asked for anybody', () => {
    const { assigned, record } = converse(`[${hi}, { wait: 5m }]`, { script: slow('Skill: general') })
    expect(assigned).toEqual(['kim 0 proficiency'])
    expect(record.trace.some(each => 'action' in each && each.action === 'queue')).toBe(false)
  })

  test('WA-16 WA-20 the script routes it elsewhere', () => {
    const { assigned } = converse(`[${hi}, { wait: 5m }]`, {
      script: slow('Skill: other'),
      people: away,
      skills: '{ general: {}, other: {} }',
    })
    expect(assigned).toEqual(['lee 60 proficiency'])
  })

  test('WA-18 the skill Default is the channel’s', () => {
    const { assigned } = converse(`[${hi}, { wait: 2m }, ${state('kim', 'Available', '3m')}, { wait: 1 }]`, {
      script: slow('Skill: Default'),
      people: away,
    })
    expect(assigned).toEqual(['kim 180 proficiency'])
  })

  test('WA-18 only proficiencies within the range, 1 being the best', () => {
    const request = (range: string) =>
      converse(`[${hi}, { wait: 2m }]`, {
        script: slow(`Skill: general, ${range}`).replace('Wait: { Seconds: 60 }', 'Note: { Comments: x }'),
      }).assigned
    expect(request('HighProficiency: 1, LowProficiency: 4')).toEqual(['kim 0 proficiency'])
    expect(request('HighProficiency: 3, LowProficiency: 5')).toEqual(['lee 0 proficiency'])
    expect(request('HighProficiency: 6, LowProficiency: 20')).toEqual([])
  })

  test('WA-18 a target agent is waited for, whoever else is there, and when she has refused too', () => {
    const script = slow('Skill: general, TargetAgent: LEE').replace('Wait: { Seconds: 60 }', 'Note: { Comments: x }')
    const { assigned, told } = converse(
      `[${hi}, ${state('lee', 'Available', '2m')}, { decline: lee, at: 3m }, { answer: lee, at: 14m }]`,
      {
        script,
        skills: general(asking),
        people: 'agents: { kim: { skills: { general: 2 } }, lee: { skills: { general: 5 }, state: Offline } }',
      },
    )
    expect(told('offer')).toEqual(['offer lee 120', 'offer lee 780'])
    expect(assigned).toEqual(['lee 840 target'])
  })
})

describe('WA-22 proficiency', () => {
  test('the best first; equal, who has been available longest', () => {
    const equal = 'agents: { kim: { skills: { general: 3 } }, lee: { skills: { general: 3 } } }'
    expect(converse(`[${hi}]`).assigned).toEqual(['kim 0 proficiency'])
    expect(
      converse(`[${state('kim', 'Busy', '1m')}, ${state('kim', 'Available', '2m')}, ${from('c1', '3m')}]`, {
        people: equal,
      }).assigned,
    ).toEqual(['lee 180 proficiency'])
  })

  test('who has just finished has not been available longest', () => {
    const equal = 'agents: { kim: { skills: { general: 3 } }, lee: { skills: { general: 3 } } }'
    const { assigned } = converse(`[${hi}, { resolve: kim, at: 5m }, ${from('c1', '6m')}]`, { people: equal })
    expect(assigned).toEqual(['kim 0 proficiency', 'lee 360 proficiency'])
  })

  test('WA-27 whoever is not in the state Available gets nothing, whatever that state is', () => {
    for (const is of ['Offline', 'Unavailable', 'AtCapacity'])
      expect(converse(`[${state('kim', is, '0')}, ${from('c1', '1m')}]`).assigned).toEqual(['lee 60 proficiency'])
  })
})

describe('WA-23 the preferred agent', () => {
  const steps = `[${hi}]`
  test('by customer: who served her last in any case; by case: who served this case', () => {
    const history = '{ c1: { lastAgent: lee, caseAgent: kim } }'
    const by = (focus: string) =>
      converse(steps, { skills: general(`by: preferredAgent, focus: ${focus}`), customers: history }).assigned
    expect(by('customer')).toEqual(['lee 0 preferred'])
    expect(by('case')).toEqual(['kim 0 preferred'])
  })

  test('WA-26 without a history it goes by proficiency', () => {
    expect(converse(steps, { skills: preferred(), customers: '{ c1: {} }' }).assigned).toEqual(['kim 0 proficiency'])
    const onlyCustomer = { skills: general('by: preferredAgent, focus: case'), customers: lees }
    expect(converse(steps, onlyCustomer).assigned).toEqual(['kim 0 proficiency'])
  })

  test('WA-22 where routing goes by proficiency the history does not matter', () => {
    expect(converse(steps, { customers: lees }).assigned).toEqual(['kim 0 proficiency'])
  })
})

describe('WA-24 the lock waits', () => {
  const away = state('lee', 'Offline', '0')
  test('until the preferred agent is back, or at the very minute for anybody (WA-27)', () => {
    const back = (at: string) =>
      converse(`[${away}, ${from('c1', '1m')}, ${state('lee', 'Available', at)}, { wait: 20m }]`, {
        skills: preferred(),
        customers: lees,
      })
    expect(back('10m59s').assigned).toEqual(['lee 659 preferred'])
    expect(back('11m').assigned).toEqual(['kim 660 fallback'])
    expect(back('11m').messaging?.preferred).toEqual({ c1: 'kim' })
  })

  test('after the fallback it goes on waiting where nobody is there', () => {
    const { assigned } = converse(
      `[${away}, ${state('kim', 'Offline', '0')}, ${from('c1', '1m')}, ${state('kim', 'Available', '30m')}, { wait: 1 }]`,
      { skills: preferred(), customers: lees },
    )
    expect(assigned).toEqual(['kim 1800 fallback'])
  })

  test('whoever received it is preferred from then on', () => {
    const { assigned } = converse(
      `[${away}, ${from('c1', '0')}, { wait: 10m }, { resolve: kim, at: 20m }, ${state('lee', 'Available', '30m')}, ${from('c1', '40m')}]`,
      { skills: preferred(), customers: lees },
    )
    expect(assigned).toEqual(['kim 600 fallback', 'kim 2400 preferred'])
  })
})

test('WA-25 the lock does not wait: another gets it at once, and is preferred', () => {
  const { assigned, messaging } = converse(`[${state('lee', 'Offline', '0')}, ${from('c1', '1m')}]`, {
    skills: general('by: preferredAgent, focus: customer, lock: noWait'),
    customers: lees,
  })
  expect(assigned).toEqual(['kim 60 proficiency'])
  expect(messaging?.preferred).toEqual({ c1: 'kim' })
})

describe('WA-28 accept and reject', () => {
  test('who rejects stays available and is not asked again before others, or the time has passed', () => {
    const { told, assigned } = converse(
      `[${hi}, { decline: kim, at: 20 }, { decline: lee, at: 40 }, { answer: kim, at: 60 }]`,
      {
        skills: general(asking),
      },
    )
    expect(told('offer', 'decline', 'state')).toEqual([
      'offer kim 0',
      'decline kim 20',
      'offer lee 20',
      'decline lee 40',
      'offer kim 40',
    ])
    expect(assigned).toEqual(['kim 60 reject-requeue'])
  })

  test('alone, she is asked again after the time', () => {
    const { told } = converse(`[${hi}, { decline: kim, at: 20 }, { wait: 20m }]`, {
      skills: general(asking),
      people: 'agents: { kim: { skills: [general] } }',
    })
    expect(told('offer')).toEqual(['offer kim 0', 'offer kim 620'])
  })

  test('only who is asked can answer; whoever goes away is asked no more', () => {
    const setting = { skills: general(asking) }
    expect(converse(`[${hi}, { answer: lee }]`, setting).impossible?.message).toContain('the contact is offered to kim')
    expect(converse(`[${hi}, ${state('kim', 'Offline', '10')}, { answer: lee, at: 20 }]`, setting).assigned).toEqual([
      'lee 20 proficiency',
    ])
  })

  test('without it the contact comes by itself, and nobody answers', () => {
    expect(converse(`[${hi}, { answer: kim }]`).impossible?.message).toContain('no agent is asked for')
  })
})

describe('WA-29 timers of answers', () => {
  test('the customer’s silence takes the contact from its agent, until she writes again', () => {
    const { told, assigned, messaging, record } = converse(
      `[${hi}, ${from('kim', '1m')}, ${from('c1', '10m59s')}, ${from('kim', '11m')}, { wait: 15m }, ${from('c1', '30m')}]`,
      { skills: general('customerResponse: 10m') },
    )
    expect(told('unassigned')).toEqual(['unassigned kim 1260'])
    expect(assigned).toEqual(['kim 0 proficiency', 'kim 1800 proficiency'])
    expect(messaging?.status).toBe('open')
    expect(record.notes.map(each => each.code)).toContain('assumption/WA-29')
  })

  test('the agent’s countdown only warns', () => {
    const { told, assigned } = converse(
      `[${hi}, ${from('kim', '6m')}, ${from('c1', '7m')}, ${from('kim', '8m')}, { wait: 10m }]`,
      {
        skills: general('agentResponse: 5m'),
      },
    )
    expect(told('agentResponse')).toEqual(['agentResponse kim 300'])
    expect(assigned).toHaveLength(1)
  })

  test('the script is told that the agent has it no more', () => {
    const script = `
script: Told
media: digital
actions:
  begin: { Begin: }
  gone: { Onunassignmentchanged_digital: , next: keep }
  keep: { Assign: { Variable: gone, Value: "{PRIORFIRST}" } }
`
    const { record } = converse(`[${hi}, ${from('kim', '1m')}, { wait: 1h }]`, {
      script,
      skills: general('customerResponse: 10m'),
    })
    expect(record.globals.gone).toBe('kim')
  })
})

describe('V-08 every contact comes to rest', () => {
  test('a loop of rejections is as long as the steps are', () => {
    const steps = Array.from(
      { length: 40 },
      (_, index) => `{ decline: ${index % 2 === 0 ? 'kim' : 'lee'}, at: ${index + 1} }`,
    )
    const { told, impossible } = converse(`[${hi}, ${steps.join(', ')}]`, { skills: general(asking) })
    expect(impossible).toBeUndefined()
    expect(told('offer')).toHaveLength(41)
  })
})

describe('digital scripts', () => {
  test('End ends the script, not the contact', () => {
    const script = 'script: Ends\nmedia: digital\nactions: { begin: { Begin: , next: end }, end: { End: } }'
    const { record, assigned } = converse(`[${hi}, ${from('kim', '1m')}]`, { script })
    expect(record.outcome).toBe('open')
    expect(assigned).toEqual(['kim 0 proficiency'])
  })

  test('the script sets the status; only an agent resolves', () => {
    const script = `
script: Status
media: digital
actions:
  begin: { Begin: }
  assigned: { Onassignmentchanged_digital: , next: status }
  status: { Set_digi_contact_status: { UpdateContactStatus: Pending } }
`
    const { messaging } = converse(`[${hi}]`, { script })
    expect(messaging?.status).toBe('pending')
  })

  test('a transfer to an agent is told as one, and to a skill as none', () => {
    const script = `
script: Moves
media: digital
actions:
  begin: { Begin: }
  assigned: { Onassignmentchanged_digital: , next: keep }
  keep: { Assign: { Variable: told, Value: "{told}{FIRST} {ISTRANSFER} {PRIORFIRST};" } }
`
    const { record, assigned } = converse(
      `[${hi}, { transfer: { from: kim, to: lee }, at: 1m }, { transfer: { from: lee, to: { skill: general } }, at: 2m }]`,
      { script },
    )
    expect(assigned).toEqual(['kim 0 proficiency', 'lee 60 target', 'kim 120 proficiency'])
    expect(record.globals.told).toBe('kim false ;lee true kim;kim false ;')
  })

  test('Getrichmessage is answered by a stub, and what it brings is sent', () => {
    const script = `
script: Rich
media: digital
actions:
  begin: { Begin: , next: rich }
  rich: { Getrichmessage: , next: send }
  send: { Textmsg: { Message: "{card}" } }
`
    const { messaging } = converse(`[${hi}]`, {
      script,
      call: '}\nstubs: { rich: { set: { card: A menu } } }\nask: []\nexpect: { ',
    })
    expect(messaging?.sent).toMatchObject([{ from: 'script', text: 'A menu', result: 'delivered' }])
  })
})
