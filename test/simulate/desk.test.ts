import { describe, expect, test } from 'vitest'
import type { CallRecord } from '../../src/record/call-record.ts'
import { play } from '../support/play.ts'

const script = 'script: Gold\nactions: { begin: { Begin: , next: ask }, ask: { Reqagent: { Skill: Gold } } }'
const dialled = 'script: Dialled\nactions: { begin: { Begin: } }'

const people = `
agents:
  kim: { skills: [Gold], desk: { channels: [voice, chat], outdial: { digits: 11, prefixes: ["+1"], anis: ["+18005550199"] } } }
  lee: { skills: [Gold] }
  park: { skills: [Claims], state: "Idle:lunch" }
  choi: { skills: [Billing], state: Idle }
policies: [{ name: all, record: 100% }]
`
const usual =
  'rona: 18s, autoResume: 30s, consultConfirm: 30s, variables: { caseType: {}, account: { editable: false, value: A1 } }'

/** Plays timed steps at desks; a step of the test is `10: { hold: kim }`. */
function at(steps: readonly string[], { desk = '', call = '', center = people, on = script } = {}): CallRecord {
  const timed = steps.map(each => {
    const [, seconds = '', deed = ''] = /^([\d.]+): (.*)$/.exec(each) ?? []
    return `{ ${deed}, at: ${seconds}s }`
  })
  const { record, impossible } = play({
    script: on,
    steps: `[${timed.join(', ')}]`,
    center: `${center}desk: { ${[usual, desk].filter(each => each !== '').join(', ')} }\n`,
    call,
  })
  expect(impossible?.message).toBeUndefined()
  return record
}

/** `10 WX-17 TARGET_NOT_AVAILABLE` for each refusal. */
const refused = (record: CallRecord) =>
  record.trace.flatMap(each =>
    'event' in each && each.refusedBy !== undefined ? [`${each.t} ${each.refusedBy} ${each.code}`] : [],
  )
const states = (record: CallRecord, agent: string) =>
  (record.desk?.agents[agent] ?? []).map(
    each => `${each.state}${each.reason === undefined ? '' : `:${each.reason}`} ${each.from}–${each.to}`,
  )
const held = (record: CallRecord) => (record.desk?.held ?? []).map(each => `${each.who} ${each.from}–${each.to}`)
const told = (record: CallRecord, ...events: readonly string[]) =>
  record.trace.flatMap(each =>
    'event' in each && events.includes(each.event) && each.refusedBy === undefined
      ? [`${each.t} ${each.event} ${each.agent ?? ''}`.trim()]
      : [],
  )
const callStates = (record: CallRecord) => (record.desk?.call ?? []).map(each => `${each.at} ${each.state}`)

const answered = '0: answer: kim'
const over = '100: hangup: caller'

describe('offers', () => {
  test('CC-45 who hears a whisper has accepted: nobody else is offered the call meanwhile', () => {
    const center = `${people.replace('park:', 'han: { skills: [Gold] }\n  park:')}waiting: { whisper: { say: Gold, seconds: 4 } }\nqueues: { Gold: {} }\n`
    const record = at(['5: answer: kim', over], { center })
    expect(told(record, 'offer', 'connect')).toEqual(['0 offer kim', '9 connect kim'])
    expect(states(record, 'kim').slice(0, 2)).toEqual(['Ringing 0–5', 'Engaged 5–100'])
    expect(states(record, 'lee').some(each => each.startsWith('Ringing'))).toBe(false)
  })

  test('WX-01 an offered call rings at one agent, who has been Available longest', () => {
    const record = at(['5: answer: kim', over])
    expect(told(record, 'offer')).toEqual(['0 offer kim'])
    expect(states(record, 'kim').slice(0, 2)).toEqual(['Ringing 0–5', 'Engaged 5–100'])
    expect(callStates(record)).toEqual(['0 RINGING', '5 CONNECTED', '100 ENDED'])
  })

  test('WX-02 who is Idle is offered nothing until she is Available', () => {
    const idle = people
      .replace('kim: { skills', 'kim: { state: Idle, skills')
      .replace('lee: { skills', 'lee: { state: Idle, skills')
    const record = at(['7: state: { agent: lee, is: Available }', '8: answer: lee', over], { center: idle })
    expect(told(record, 'offer')).toEqual(['7 offer lee'])
    expect(callStates(record)[0]).toBe('0 QUEUED')
  })

  test('WX-03 not accepted in time the agent is RONA, and the contact goes on to the next one', () => {
    const record = at(['25: answer: lee', over])
    expect(told(record, 'offer', 'rona', 'requeue')).toEqual([
      '0 offer kim',
      '18 rona kim',
      '18 requeue',
      '18 offer lee',
    ])
    expect(states(record, 'kim')).toEqual(['Ringing 0–18', 'Idle:RONA 18–100'])
  })

  test('WX-03 accepted in the very second before, she is not; a declined offer is not accepted', () => {
    expect(told(at(['17.999: answer: kim', over]), 'rona')).toEqual([])
    expect(told(at(['3: decline: kim', '5: answer: lee', over]), 'rona', 'offer')).toEqual([
      '0 offer kim',
      '3 rona kim',
      '3 offer lee',
    ])
  })

  test('WX-04, V-07 RONA keeps every channel away until it is cleared by hand', () => {
    const record = at([
      '25: answer: lee',
      '30: arrive: { contact: chat1, channel: chat, skill: Gold }',
      '60: state: { agent: kim, is: Available }',
      '61: answer: { agent: kim, contact: chat1 }',
      over,
    ])
    expect(told(record, 'offer')).toEqual(['0 offer kim', '18 offer lee', '60 offer kim'])
  })

  test('WX-04 nobody chooses RONA, by any spelling', () => {
    const record = at(['1: state: { agent: kim, is: RONA }', '2: state: { agent: lee, is: "Idle:RONA" }', over])
    expect(refused(record)).toEqual(['1 WX-04 STATE_NOT_SELECTABLE', '2 WX-04 STATE_NOT_SELECTABLE'])
  })

  test('WX-05 a call that is answered is CONNECTED', () => {
    expect(callStates(at(['2: answer: kim', over]))).toEqual(['0 RINGING', '2 CONNECTED', '100 ENDED'])
  })

  test('WX-06 nobody signs out while an offer is on her screen', () => {
    const record = at(['1: state: { agent: kim, is: SignedOut }', '2: state: { agent: lee, is: SignedOut }', over])
    expect(refused(record)).toEqual(['1 WX-06 OFFER_ON_SCREEN'])
    expect(told(record, 'offer')).toEqual(['0 offer kim'])
  })

  test('a caller who hangs up while it rings frees the agent', () => {
    expect(states(at(['5: hangup: caller']), 'kim')).toEqual(['Ringing 0–5'])
    expect(states(at(['5: hangup: caller', '9: state: { agent: kim, is: Idle }']), 'kim')).toEqual([
      'Ringing 0–5',
      'Available 5–9',
    ])
  })
})

describe('hold', () => {
  test('WX-07 a consult holds the customer, taking her off hold holds the other: never both', () => {
    const record = at([
      answered,
      '10: consult: { from: kim, to: park }',
      '12: answer: park',
      '20: resume: kim',
      '30: resume: { agent: kim, leg: consult }',
      '40: hold: kim',
      '50: endConsult: kim',
      '60: resume: kim',
      over,
    ])
    expect(held(record)).toEqual(['caller 10–20', 'park 20–30', 'caller 30–60'])
    expect(refused(record)).toEqual(['40 WX-07 ALREADY_ON_HOLD'])
  })

  test('WX-07 neither is held by hand while the other is', () => {
    const consult = [answered, '10: consult: { from: kim, to: park }', '12: answer: park']
    const record = at([...consult, '15: hold: { agent: kim, leg: consult }', '20: resume: kim', '25: hold: kim', over])
    expect(refused(record)).toEqual(['15 WX-07 ALREADY_ON_HOLD', '25 WX-07 ALREADY_ON_HOLD'])
  })

  test('WX-07 who was held by hand before the consult is taken off hold by the swap', () => {
    const hold = [answered, '5: hold: kim', '10: consult: { from: kim, to: park }', '12: answer: park']
    expect(held(at([...hold, '20: resume: kim', '30: endConsult: kim', over]))).toEqual(['caller 5–20', 'park 20–30'])
  })

  test('WX-08 hold needs a connected call, and resume somebody who is held', () => {
    const record = at(['1: hold: kim', '2: answer: kim', '3: resume: kim', '4: hold: kim', '9: resume: kim', over])
    expect(refused(record)).toEqual(['1 WX-08 NO_ACTIVE_CALL', '3 WX-08 NOT_ON_HOLD'])
    expect(held(record)).toEqual(['caller 4–9'])
  })

  test('WX-09 the recording goes on while on hold', () => {
    const record = at([answered, '10: hold: kim', '20: resume: kim', over])
    expect(record.desk?.heard).toEqual([[0, 100]])
  })
})

describe('pause of the recording', () => {
  test('WX-10 it resumes by itself, or earlier by hand', () => {
    const record = at([
      answered,
      '10: pauseRecording: kim',
      '50: pauseRecording: kim',
      '55: resumeRecording: kim',
      over,
    ])
    expect(record.desk?.heard).toEqual([
      [0, 10],
      [40, 50],
      [55, 100],
    ])
    expect(record.desk?.pauses.map(each => each.endedBy)).toEqual(['timer', 'agent'])
  })

  test('WX-11 the queue decides before the center', () => {
    const pause = [answered, '10: pauseRecording: kim', over]
    expect(refused(at(pause, { desk: 'pauseBySkill: { gold: false }' }))).toEqual(['10 WX-11 PAUSE_NOT_PERMITTED'])
    expect(refused(at(pause, { desk: 'pause: false' }))).toEqual(['10 WX-11 PAUSE_NOT_PERMITTED'])
    expect(refused(at(pause, { desk: 'pause: false, pauseBySkill: { Gold: true }' }))).toEqual([])
  })

  test('WX-12 paused twice is refused and prolongs nothing; the timer does not outlive the call', () => {
    const record = at([answered, '10: pauseRecording: kim', '20: pauseRecording: kim', over])
    expect(refused(record)).toEqual(['20 WX-12 ALREADY_PAUSED'])
    expect(record.desk?.pauses).toEqual([{ agent: 'kim', from: 10, to: 40, endedBy: 'timer' }])
    const short = at([answered, '90: pauseRecording: kim', over])
    expect(short.desk?.pauses).toEqual([{ agent: 'kim', from: 90, to: 100, endedBy: 'release' }])
    expect(told(short, 'resumeRecording')).toEqual([])
  })

  test('WX-13 it survives hold and consult, and ends with a transfer', () => {
    const consulted = at([
      answered,
      '10: pauseRecording: kim',
      '12: consult: { from: kim, to: park }',
      '14: answer: park',
      over,
    ])
    expect(consulted.desk?.pauses).toMatchObject([{ from: 10, to: 40, endedBy: 'timer' }])
    const away = at([
      answered,
      '10: pauseRecording: kim',
      '15: transfer: { from: kim, to: lee }',
      '20: answer: lee',
      over,
    ])
    expect(away.desk?.pauses).toMatchObject([{ from: 10, to: 15, endedBy: 'transfer' }])
  })
})

describe('variables', () => {
  test('WX-14 only those of the center that may be edited, by who is on the call', () => {
    const set = (agent: string, name: string) => `setVariable: { agent: ${agent}, name: ${name}, value: x }`
    const record = at([
      answered,
      `1: ${set('kim', 'account')}`,
      `2: ${set('kim', 'mood')}`,
      `3: ${set('lee', 'caseType')}`,
      over,
    ])
    expect(refused(record)).toEqual(['1 WX-14 CAD_NOT_EDITABLE', '2 WX-14 CAD_UNKNOWN', '3 WX-14 NO_ACTIVE_CALL'])
    expect(record.desk?.variables).toEqual({ caseType: '', account: 'A1' })
  })

  test('WX-15, V-13 the last value before the last wrap-up is stored, whoever of the two wrote it', () => {
    const set = (agent: string, value: string) => `setVariable: { agent: ${agent}, name: caseType, value: ${value} }`
    const record = at([
      answered,
      '10: transfer: { from: kim, to: lee }',
      '12: answer: lee',
      `20: ${set('lee', 'one')}`,
      '25: wrapup: { agent: kim, reason: done }',
      `30: ${set('kim', 'two')}`,
      over,
      `105: ${set('lee', 'three')}`,
      '110: wrapup: { agent: lee, reason: done }',
      `111: ${set('lee', 'four')}`,
    ])
    expect(refused(record)).toEqual(['111 WX-15 CAD_FROZEN'])
    expect(record.desk?.variables.caseType).toBe('three')
  })
})

describe('transfer to an entry point', () => {
  const flows = `${usual}, entryPoints: { claims: { skill: Claims, variables: { caseType: {}, amount: { type: number }, account: { type: number, value: "7" } } } }`
  const give = '30: transfer: { from: kim, to: { entryPoint: claims } }'
  const enter = (steps: readonly string[], center = people.replace('state: "Idle:lunch"', 'state: Available')) =>
    at([answered, ...steps], {
      center,
      desk: flows.slice(usual.length + 2),
    })

  test('WX-16 what has the same name and type goes along, the rest does not', () => {
    const record = enter([
      '10: setVariable: { agent: kim, name: caseType, value: refund }',
      give,
      '40: answer: park',
      over,
    ])
    expect(record.desk?.variables).toEqual({ caseType: 'refund', amount: '', account: '7' })
    const told = record.trace.find(each => 'event' in each && each.event === 'entryPoint')
    expect(told).toMatchObject({ t: 30, text: 'claims: caseType copied', rule: 'WX-16' })
  })

  test('WX-16, WX-14 there the variables of the other flow are written, and only those', () => {
    const record = enter([
      give,
      '40: answer: park',
      '50: setVariable: { agent: park, name: amount, value: many }',
      '51: setVariable: { agent: park, name: amount, value: "12.5" }',
      over,
    ])
    expect(refused(record)).toEqual(['50 WX-14 CAD_BAD_VALUE'])
    expect(record.desk?.variables).toEqual({ caseType: '', amount: '12.5', account: '7' })
  })

  test('WX-16 it does not come back to who gave it, though nobody else is there', () => {
    const alone = people.replace('[Gold], desk', '[Gold, Claims], desk')
    const record = enter([give, '35: wrapup: { agent: kim, reason: x }', '90: hangup: caller'], alone)
    expect(told(record, 'offer')).toEqual(['0 offer kim'])
    expect(callStates(record)).toEqual(['0 RINGING', '0 CONNECTED', '30 QUEUED', '90 ENDED'])
  })

  test('WX-16 from its queue whoever else comes takes it, and later the first agent may have it again', () => {
    const both = people.replace('[Gold], desk', '[Gold, Claims], desk')
    const record = enter(
      [
        give,
        '35: wrapup: { agent: kim, reason: x }',
        '40: state: { agent: park, is: Available }',
        '45: answer: park',
        '60: transfer: { from: park, to: { entryPoint: claims } }',
        '62: wrapup: { agent: park, reason: x }',
        '70: answer: kim',
        over,
      ],
      both,
    )
    expect(told(record, 'offer')).toEqual(['0 offer kim', '40 offer park', '60 offer kim'])
    expect(record.outcome).toBe('released')
  })
})

describe('transfer', () => {
  test('WX-17 directly, to an agent who is Available', () => {
    const record = at([
      answered,
      '5: transfer: { from: kim, to: park }',
      '6: transfer: { from: kim, to: lee }',
      '7: answer: lee',
      over,
    ])
    expect(refused(record)).toEqual(['5 WX-17 TARGET_NOT_AVAILABLE'])
    expect(callStates(record)).toEqual(['0 RINGING', '0 CONNECTED', '6 RINGING', '7 CONNECTED', '100 ENDED'])
  })

  test('WX-18 after a consult, to one who was Available or Idle when it began', () => {
    const record = at([
      answered,
      '5: consult: { from: kim, to: park }',
      '8: answer: park',
      '9: transfer: { from: kim, to: park }',
      over,
    ])
    expect(refused(record)).toEqual([])
    expect(states(record, 'park')).toContain('Engaged 8–100')
    const busy = at([answered, '1: state: { agent: park, is: SignedOut }', '5: consult: { from: kim, to: park }', over])
    expect(refused(busy)).toEqual(['5 WX-18 TARGET_NOT_AVAILABLE'])
  })

  test('WX-18 who is RONA is not consulted', () => {
    const record = at(['20: answer: lee', '25: consult: { from: lee, to: kim }', over])
    expect(refused(record)).toEqual(['25 WX-18 TARGET_NOT_AVAILABLE'])
  })

  test.each([
    ['12', ['5 WX-19 DN_INVALID']],
    ['123', []],
    ['+1 (201) 553-2447', []],
    ['123456789012345678', []],
    ['1234567890123456789', ['5 WX-19 DN_INVALID']],
  ])('WX-19 to a number of 3 to 18 digits: %s', (number, expected) => {
    expect(refused(at([answered, `5: transfer: { from: kim, to: { number: "${number}" } }`, over]))).toEqual(expected)
  })

  test('WX-19 to a queue, where whoever is free takes it', () => {
    const record = at([
      answered,
      '5: transfer: { from: kim, to: { skill: Billing } }',
      '9: state: { agent: choi, is: Available }',
      '10: answer: choi',
      over,
    ])
    expect(told(record, 'offer')).toEqual(['0 offer kim', '9 offer choi'])
  })

  test('WX-20 who has transferred is out of the call and wraps up', () => {
    const record = at([answered, '5: transfer: { from: kim, to: lee }', '6: answer: lee', '7: hold: kim', over])
    expect(states(record, 'kim')).toEqual(['Engaged 0–5', 'WrapUp 5–100'])
    expect(refused(record)).toEqual(['7 WX-08 NO_ACTIVE_CALL'])
  })
})

describe('consult', () => {
  test('WX-21 it needs an active call, and one at a time', () => {
    const record = at([
      '1: consult: { from: kim, to: park }',
      '2: answer: kim',
      '3: consult: { from: kim, to: park }',
      '4: consult: { from: kim, to: { number: "5551234" } }',
      over,
    ])
    expect(refused(record)).toEqual(['1 WX-21 NO_ACTIVE_CALL', '4 WX-21 CONSULT_UNDER_WAY'])
  })

  test('WX-22 the customer is on hold from the request on', () => {
    const record = at([
      answered,
      '5: consult: { from: kim, to: park }',
      '9: answer: park',
      '20: hangup: park',
      '30: resume: kim',
      over,
    ])
    expect(held(record)).toEqual(['caller 5–30'])
    expect(callStates(record)).toEqual([
      '0 RINGING',
      '0 CONNECTED',
      '5 CONSULT REQUESTED',
      '9 CONSULTING',
      '20 CONNECTED',
      '100 ENDED',
    ])
  })

  test('WX-23 a consult to a queue must be confirmed when an agent is free, or it is cancelled', () => {
    const ask = [
      answered,
      '5: consult: { from: kim, to: { skill: Billing } }',
      '10: state: { agent: choi, is: Available }',
    ]
    const late = at([...ask, over])
    expect(told(late, 'consultOffered', 'consultCancelled', 'offer')).toEqual([
      '0 offer kim',
      '10 consultOffered kim',
      '40 consultCancelled kim',
    ])
    expect(held(late)).toEqual(['caller 5–100'])
    expect(states(late, 'choi')).toEqual(['Idle 0–10', 'Reserved 10–40', 'Available 40–100'])
    const inTime = at([...ask, '39.999: confirmConsult: kim', '41: answer: choi', over])
    expect(states(inTime, 'choi')).toContain('Engaged 41–100')
    expect(told(inTime, 'consultCancelled')).toEqual([])
  })

  test('WX-24 who does not answer ends the consult, and the customer stays on hold', () => {
    const record = at([answered, '5: consult: { from: kim, to: park }', '30: resume: kim', over])
    expect(told(record, 'consultCancelled')).toEqual(['23 consultCancelled kim'])
    expect(held(record)).toEqual(['caller 5–30'])
    expect(states(record, 'park')).toEqual(['Idle:lunch 0–5', 'Ringing 5–23', 'Idle:lunch 23–100'])
  })

  test('WX-25 a leg to a number, a voicemail too, is ended without ending the call', () => {
    const record = at([
      answered,
      '5: consult: { from: kim, to: { number: "5551234" } }',
      '9: endConsult: kim',
      '10: resume: kim',
      over,
    ])
    expect(record.duration).toBe(100)
    expect(held(record)).toEqual(['caller 5–10'])
  })

  test('WX-26 End consult is on by default and End call off, both by the desk and by agent', () => {
    const steps = [answered, '5: consult: { from: kim, to: park }', '7: endConsult: kim', '9: end: kim', over]
    expect(refused(at(steps))).toEqual(['9 WX-26 END_NOT_ENABLED'])
    expect(at(steps.slice(0, -1), { desk: 'endCall: true' }).duration).toBe(9)
    expect(refused(at(steps, { desk: 'endConsult: false' }))[0]).toBe('7 WX-26 END_NOT_ENABLED')
    const own = people.replace('kim: { skills: [Gold], desk: {', 'kim: { skills: [Gold], desk: { endCall: true,')
    expect(at(steps.slice(0, -1), { center: own }).duration).toBe(9)
  })

  test('WX-27 who is consulted touches nothing of the call, and needs no wrap-up', () => {
    const record = at([
      answered,
      '5: consult: { from: kim, to: park }',
      '8: answer: park',
      '9: resume: park',
      '10: pauseRecording: park',
      '11: setVariable: { agent: park, name: caseType, value: x }',
      '12: transfer: { from: park, to: lee }',
      '13: conference: park',
      '14: hangup: park',
      over,
    ])
    expect(refused(record)).toEqual([
      '9 WX-27 NOT_IN_CONTROL',
      '10 WX-27 NOT_IN_CONTROL',
      '11 WX-27 NOT_IN_CONTROL',
      '12 WX-27 NOT_IN_CONTROL',
      '13 WX-27 NOT_IN_CONTROL',
    ])
    expect(states(record, 'park')).toEqual(['Idle:lunch 0–5', 'Ringing 5–8', 'Engaged 8–14', 'Idle:lunch 14–100'])
  })

  test('WX-27 who started it and hangs up ends everything; the customer who does, too', () => {
    const consult = [answered, '5: consult: { from: kim, to: park }', '8: answer: park']
    for (const who of ['kim', 'caller']) {
      const record = at([...consult, `20: hangup: ${who}`, '21: wrapup: { agent: kim, reason: done }'])
      expect(record.duration).toBe(20)
      expect(states(record, 'kim')).toContain('WrapUp 20–21')
      expect(states(record, 'park').some(each => each.startsWith('WrapUp'))).toBe(false)
    }
  })

  test('WX-27 a call is not transferred to who has not accepted yet', () => {
    const record = at([answered, '5: consult: { from: kim, to: park }', '6: transfer: { from: kim, to: park }', over])
    expect(refused(record)).toEqual(['6 WX-27 CONSULT_NOT_ACCEPTED'])
  })
})

describe('conference', () => {
  const three = [answered, '5: consult: { from: kim, to: park }', '8: answer: park', '10: conference: kim']

  test('WX-28 only out of an accepted consult, and it takes the customer off hold', () => {
    expect(refused(at([answered, '5: consult: { from: kim, to: park }', '6: conference: kim', over]))).toEqual([
      '6 WX-28 CONSULT_NOT_ACCEPTED',
    ])
    const record = at([...three, over])
    expect(held(record)).toEqual(['caller 5–10'])
    expect(record.segments.at(-1)).toMatchObject({ kind: 'conference', parties: ['caller', 'kim', 'park'] })
  })

  test('WX-29 in a conference of three nobody is put on hold and the first agent transfers, the second may exit', () => {
    const record = at([
      ...three,
      '12: hold: kim',
      '13: leave: kim',
      '14: consult: { from: kim, to: lee }',
      '20: leave: park',
      over,
    ])
    expect(refused(record)).toEqual(['12 WX-29 NO_HOLD_IN_CONFERENCE', '13 WX-29 NO_EXIT', '14 WX-29 CONFERENCE_FULL'])
    expect(states(record, 'park').at(-1)).toBe('Idle:lunch 20–100')
    const handed = at([...three, '20: transfer: { from: kim, to: park }', over])
    expect(states(handed, 'kim')).toContain('WrapUp 20–100')
    expect(handed.segments.at(-1)?.parties).toEqual(['caller', 'park'])
  })

  test('WX-30 with more than three one exits, and who is in it longest takes control', () => {
    const record = at(
      [
        ...three,
        '12: consult: { from: kim, to: lee }',
        '14: answer: lee',
        '16: conference: kim',
        '18: transfer: { from: kim, to: park }',
        '20: leave: kim',
        '25: pauseRecording: park',
        over,
        '101: wrapup: { agent: park, reason: done }',
      ],
      { desk: 'conference: 4' },
    )
    expect(refused(record)).toEqual(['18 WX-30 EXIT_CONFERENCE'])
    expect(states(record, 'park')).toContain('WrapUp 100–101')
    expect(states(record, 'lee').some(each => each.startsWith('WrapUp'))).toBe(false)
  })

  test('WX-31 the customer leaves: who never had the call in hand does not wrap up', () => {
    const record = at([...three, '20: hangup: caller', '30: wrapup: { agent: kim, reason: done }'])
    expect(states(record, 'kim')).toContain('WrapUp 20–30')
    expect(states(record, 'park').at(-1)).toBe('Idle:lunch 20–30')
  })
})

describe('dialling out', () => {
  const calls = { on: dialled, call: 'caller: { dialled: true }' }
  const dial = (number: string, more = '') => `outdial: { agent: kim, to: "${number}"${more} }`
  const idle = '1: state: { agent: kim, is: Idle }'

  test('WX-32 with permission, and only when Idle', () => {
    const record = at([`0: ${dial('+12015532447')}`, '2: outdial: { agent: park, to: "+12015532447" }'], calls)
    expect(refused(record)).toEqual(['0 WX-32 NOT_IDLE', '2 WX-32 NO_PERMISSION'])
  })

  test.each([
    ['+12015532447', []],
    ['+441132003000', ['2 WX-33 NUMBER_NOT_ALLOWED']],
    ['+1201553244', ['2 WX-33 NUMBER_NOT_ALLOWED']],
    ['12', ['2 WX-19 DN_INVALID']],
  ])('WX-33 the profile says which numbers: %s', (number, expected) => {
    expect(refused(at([idle, `2: ${dial(number)}`], calls))).toEqual(expected)
  })

  test('WX-33 as whom: one of hers, else that of the desk', () => {
    const as = (ani: string) => at([idle, `2: ${dial('+12015532447', ani)}`], { ...calls, desk: 'ani: "+18005550100"' })
    expect(as(', ani: "+18005550199"').desk?.outdials[0]?.ani).toBe('+18005550199')
    expect(as('').desk?.outdials[0]?.ani).toBe('+18005550100')
    expect(refused(as(', ani: "+15550000000"'))).toEqual(['2 WX-33 ANI_NOT_ALLOWED'])
  })

  test('WX-34 her own phone first, then the customer: the call is OUTDIALRESERVED until then', () => {
    const record = at([idle, `2: ${dial('+12015532447')}`, '5: answer: kim', '9: answer: caller', over], calls)
    expect(callStates(record)).toEqual(['2 OUTDIALRESERVED', '9 CONNECTED', '100 ENDED'])
    expect(states(record, 'kim')).toEqual(['Available 0–1', 'Idle 1–2', 'OutdialReserved 2–9', 'Engaged 9–100'])
    expect(record.contact.direction).toBe('outbound')
    expect(record.segments.map(each => [each.kind, each.from, each.to])).toEqual([['agent', 9, 100]])
  })

  test('WX-35 nobody answers: only who reached for a customer wraps up, and meanwhile she is offered nothing', () => {
    const mine = at([idle, `2: ${dial('+12015532447')}`, '30: state: { agent: kim, is: Available }'], calls)
    expect(mine.desk?.outdials[0]?.result).toBe('agent_no_answer')
    expect(states(mine, 'kim')).toContain('Idle 20–30')
    const theirs = at(
      [
        idle,
        `2: ${dial('+12015532447')}`,
        '5: answer: kim',
        '6: arrive: { contact: c2, channel: chat, skill: Gold }',
        '40: wrapup: { agent: kim, reason: nobody }',
      ],
      calls,
    )
    expect(theirs.desk?.outdials[0]?.result).toBe('customer_no_answer')
    expect(states(theirs, 'kim').slice(2, 5)).toEqual(['OutdialReserved 2–35', 'WrapUp 35–40', 'Ringing 40–58'])
    expect(theirs.recordings).toEqual([])
  })
})

describe('the end', () => {
  test('WX-36 the customer ends the call, and wrap-up begins', () => {
    const record = at([answered, '20: hangup: caller', '25: wrapup: { agent: kim, reason: done }'])
    expect(states(record, 'kim')).toContain('WrapUp 20–25')
  })

  test('WX-37 exactly one reason, of those that there are; by itself the default one', () => {
    const settings = { desk: 'wrapup: { reasons: [done, other], default: other, auto: 60s }' }
    const record = at(
      [
        answered,
        '20: hangup: caller',
        '21: wrapup: { agent: kim, reason: odd }',
        '22: wrapup: { agent: kim, reason: done }',
        '23: wrapup: { agent: kim, reason: other }',
      ],
      settings,
    )
    expect(refused(record)).toEqual(['21 WX-37 UNKNOWN_REASON', '23 WX-37 NOT_IN_WRAPUP'])
    expect(record.desk?.wrapups).toEqual([{ agent: 'kim', reason: 'done', by: 'agent', at: 22 }])
    expect(at([answered, '20: hangup: caller'], settings).desk?.wrapups).toEqual([
      { agent: 'kim', reason: 'other', by: 'auto', at: 80 },
    ])
  })

  test('WX-37 the countdown can be called off where the desk says so', () => {
    const steps = [answered, '20: hangup: caller', '30: extendWrapup: kim', '200: wrapup: { agent: kim, reason: done }']
    const auto = 'default: other, auto: 60s'
    expect(at(steps, { desk: `wrapup: { ${auto}, extendable: true }` }).desk?.wrapups).toMatchObject([
      { by: 'agent', at: 200 },
    ])
    const fixed = at(steps, { desk: `wrapup: { ${auto} }` })
    expect(refused(fixed)).toEqual(['30 WX-37 NOT_EXTENDABLE', '200 WX-37 NOT_IN_WRAPUP'])
  })

  test('WX-37 a countdown without a default reason submits nothing, and says so', () => {
    const record = at([answered, '20: hangup: caller'], { desk: 'wrapup: { auto: 60s }' })
    expect(record.desk?.wrapups).toEqual([])
    expect(record.notes.map(each => each.code)).toContain('assumption/WX-37')
  })

  test('WX-38, V-07 in wrap-up nobody is offered anything', () => {
    const record = at([
      answered,
      '20: hangup: caller',
      '25: arrive: { contact: c2, channel: chat, skill: Gold }',
      '30: wrapup: { agent: kim, reason: done }',
      '31: answer: { agent: kim, contact: c2 }',
    ])
    expect(told(record, 'offer')).toEqual(['0 offer kim', '30 offer kim'])
  })

  test('WX-39 Idle chosen while talking counts when all is over; otherwise she is Available', () => {
    const end = [
      '20: hangup: caller',
      '30: wrapup: { agent: kim, reason: done }',
      '40: state: { agent: kim, is: SignedOut }',
    ]
    expect(states(at([answered, '5: state: { agent: kim, is: "Idle:tea" }', ...end]), 'kim')).toContain(
      'Idle:tea 30–40',
    )
    expect(states(at([answered, ...end]), 'kim')).toContain('Available 30–40')
  })
})

test('a center without a desk has none of it: its records say nothing, and the steps cannot happen', () => {
  const { record, impossible } = play({ script, steps: '[{ answer: kim }, { pauseRecording: kim }]', center: people })
  expect(record.desk).toBeUndefined()
  expect(impossible?.message).toContain('has no desk')
})
