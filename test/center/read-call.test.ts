import { describe, expect, test } from 'vitest'
import { checkCall, readCall } from '../../src/center/read-call.ts'
import { positionAt } from '../../src/text/source.ts'
import { centerOf } from '../support/play.ts'

const read = (text: string) => readCall({ path: 'x.call.yaml', text })
const told = (text: string) => {
  const { value, diagnostics } = read(text)
  const all = [...diagnostics, ...(value ? checkCall(value, centerOf()) : [])]
  return all.map(each => {
    const { line, column } = positionAt(each.at.source, each.at.start)
    return `${line}:${column} ${each.code} ${each.message}`
  })
}
const step = (text: string) => read(`steps:\n  - ${text}\n`).value?.steps[0]

describe('a sample call', () => {
  test.each([
    ['press: 012#', { verb: 'press', keys: '012#' }],
    ['wait: 90', { verb: 'wait', ms: 90_000 }],
    ['silence: 1.5s', { verb: 'silence', ms: 1_500 }],
    ['say: { who: kim, text: "Yes, please" }', { verb: 'say', who: 'kim', text: 'Yes, please' }],
    ['record: kim', { verb: 'record', agent: 'kim', by: 'agent' }],
    ['record: { by: supervisor, agent: kim }', { verb: 'record', agent: 'kim', by: 'supervisor' }],
    ['signal: [a, 012]', { verb: 'signal', parameters: ['a', '012'] }],
    [
      'transfer: { from: kim, to: lee }',
      { verb: 'transfer', from: 'kim', to: { kind: 'agent', agent: 'lee' }, blind: false },
    ],
    [
      'transfer: { from: kim, to: { number: +8215771000 }, blind: true }',
      { verb: 'transfer', from: 'kim', to: { kind: 'number', number: '+8215771000' }, blind: true },
    ],
    [
      'consult: { from: kim, to: { skill: Billing } }',
      { verb: 'consult', from: 'kim', to: { kind: 'skill', skill: 'Billing' } },
    ],
    ['disposition: { agent: kim, code: "007" }', { verb: 'disposition', agent: 'kim', code: '007' }],
    ['hangup: caller', { verb: 'hangup', who: 'caller' }],
  ])('has the step %s', (text, deed) => {
    expect(step(text)?.deed).toEqual(deed)
  })

  test.each([
    ['90', 90_000],
    ['1.5s', 1_500],
    ['2m', 120_000],
    ['00:01:30', 90_000],
    ['1h', 3_600_000],
  ])('waits %s', (text, ms) => {
    expect(step(`answer: kim\n    after: ${text}`)?.after).toBe(ms)
  })

  test('keeps what stands in data, stubs and globals as it was written, and types what recordings are matched with', () => {
    const { value } = read(`
caller: { ani: +8225550100, data: { pin: 012 } }
stubs: { lookup: { branch: Error, set: { a: 007, list: [1, 2] } } }
expect: { globals: { pin: 012, none: "" }, recordings: [{ from: 9.1, rule: R5, flags: [] }] }
`)
    expect(value?.caller.ani).toBe('+8225550100')
    expect(value?.caller.data.get('pin')).toBe('012')
    expect(value?.stubs.get('lookup')).toEqual({
      branch: 'Error',
      set: new Map<string, unknown>([
        ['a', '007'],
        ['list', ['1', '2']],
      ]),
    })
    expect(value?.expect).toMatchObject({
      globals: { pin: '012', none: '' },
      recordings: [{ from: 9.1, rule: 'R5', flags: [] }],
    })
  })

  test.each([
    ['step: []', '1:1 call/unknown-key unknown key "step"'],
    ['steps: [{ pres: 1 }]', '1:11 call/unknown-verb nobody can "pres" on a call'],
    ['steps: [{ press: 1, answer: kim }]', '1:21 call/bad-step a step has one verb'],
    ['steps: [{ press: abc }]', '1:18 call/bad-step "abc" are no keys of a telephone'],
    ['steps: [{ after: soon, press: 1 }]', '1:18 call/bad-duration'],
    ['steps: [{ answer: kin }]', '1:19 call/unknown-agent there is no agent "kin" in center "Demo"'],
    ['steps: [{ answer: }]', '1:19 call/quote-it'],
    ['steps: [{ click: { agent: kim } }]', '1:18 call/bad-step "click" needs "indicator"'],
    ['steps: [{ transfer: { from: kim, to: { skill: A, number: 1 } } }]', '1:38 call/bad-step'],
    ['seed: many', '1:7 call/bad-value "seed" must be a whole number, not "many"'],
    ['start: 2026-02-30T10:00', '1:8 call/bad-value'],
    ['expect: { outcome: happy }', '1:20 call/bad-value "outcome" cannot be "happy"'],
    ['expect: { recordings: none }', '1:23 call/bad-value "recordings" must be a list'],
    ['expect: { recored: none }', '1:11 call/unknown-key unknown key "recored"'],
  ])('says what is wrong with %j', (text, expected) => {
    expect(told(text)).toEqual([expect.stringContaining(expected)])
  })
})

describe("a trainer's questions", () => {
  const read = (question: string) =>
    readCall({ path: 'x.call.yaml', text: `call: x\nsteps: []\nask:\n  - ${question}\n` })

  test('are asked at a time or at an action', () => {
    const { value, diagnostics } = read(
      '{ at: 12s, question: "Recorded?", choices: ["Yes", "No"], answer: "No", explanation: R1 }',
    )
    expect(diagnostics).toEqual([])
    expect(value?.ask).toEqual([
      { at: 12_000, question: 'Recorded?', choices: ['Yes', 'No'], answer: 1, explanation: 'R1' },
    ])
  })

  test.each([
    ['{ question: "Recorded?", choices: [a, b], answer: a }', 'a question needs'],
    ['{ at: 1s, question: "Recorded?", choices: [a], answer: a }', 'a question needs'],
    ['{ at: 1s, question: "Recorded?", choices: [a, b], answer: c }', '"c" is none of the choices'],
    ['{ at: 1s, question: "Recorded?", choices: [a, b], answer: a, why: x }', '"why"'],
  ])('%s is a mistake at its place', (question, message) => {
    const { diagnostics } = read(question)
    expect(diagnostics.map(each => each.message).join('\n')).toContain(message)
  })
})
