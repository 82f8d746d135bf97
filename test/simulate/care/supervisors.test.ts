import { describe, expect, test } from 'vitest'
import { contact, monday } from './call-on.ts'

const supervisors = `
supervisors:
  boss: { role: admin }
  han: { role: manager, teams: [Billing] }
  oh: { role: manager, teams: [Care] }
  eye: { permissions: [conversation.message.monitor] }
  nobody: { permissions: [] }
monitoring: { max: many, presence: any, channels: [voice, webMessaging, messaging, chat] }
queues: { billing: {}, menu: {} }
consumers: {}
stuckAfter: 5h
`
const steps = (text: string, more = {}) =>
  contact({ settings: supervisors, start: monday, steps: `[${text}]`, ...more })
const end = (by: string, confirm = true, at = '6h') => `{ endContact: { by: ${by}, confirm: ${confirm} }, at: ${at} }`

describe('supervisors', () => {
  test('CC-21 many watch at once, by permission, and no agent is told', () => {
    const { record, refused } = steps(
      '{ answer: kim }, { monitor: boss }, { monitor: han }, { monitor: nobody }, { hangup: caller, at: 1m }',
    )
    expect(record.monitors?.map(each => each.by)).toEqual(['boss', 'han'])
    expect(refused).toEqual(['GC-02 NO_PERMISSION'])
    expect(record.visible?.kim?.map(each => each.event)).toEqual(['answer', 'hangup'])
  })

  test('CC-22 by permission a supervisor joins a call, heard by all; nobody joins a chat', () => {
    const barge = (by: string, more = {}) =>
      steps(`{ answer: kim }, { barge: ${by}, at: 30s }, { hangup: caller, at: 1m }`, more)
    expect(barge('boss').record.segments.at(-1)).toMatchObject({
      kind: 'conference',
      parties: ['caller', 'kim', 'boss'],
      from: 30,
    })
    expect(barge('eye').refused).toEqual(['CC-22 NO_PERMISSION'])
    expect(barge('boss', { media: 'chat' }).refused).toEqual(['CC-22 CALLS_ONLY'])
  })

  test('CC-23 only what is connected can be watched or joined', () => {
    expect(steps('{ barge: boss, at: 10s }, { view: boss, at: 20s }, { answer: kim, at: 30s }').refused).toEqual([
      'CC-23 NOT_CONNECTED',
      'CC-23 NOT_CONNECTED',
    ])
    expect(steps('{ monitor: boss, at: 10s }, { answer: kim, at: 30s }').refused).toEqual(['GC-08 NOT_IN_PROGRESS'])
  })

  test('CC-24 the live view names the agent, the consumer, the path in the menu and the ticket', () => {
    const settings = `${supervisors}`.replace('billing: {}, menu: {}', 'billing: { parent: menu }, menu: {}')
    const { record } = steps('{ answer: kim }, { view: eye, at: 30s }', {
      settings,
      media: 'chat',
      caller: '{ surface: web, visitor: v-9 }',
    })
    expect(record.views).toEqual([
      {
        t: 30,
        by: 'eye',
        agent: 'Kim Minji',
        consumer: 'v-9',
        issue: 'menu > billing',
        ticket: 'Web User - 03/02 11:00',
      },
    ])
    expect(steps('{ answer: kim }, { view: nobody, at: 30s }').refused).toEqual(['CC-21 NO_PERMISSION'])
  })

  test('CC-57 a contact that is queued or connected is ended after a confirmation', () => {
    for (const before of ['{ wait: 1s }', '{ answer: kim }']) {
      const { record, refused } = steps(`${before}, ${end('boss', false)}, ${end('boss')}`)
      expect(refused).toEqual(['CC-57 NOT_CONFIRMED'])
      expect(record.ended).toEqual({ cause: 'endedBySupervisor', by: 'boss' })
      expect(record.duration).toBe(6 * 3_600)
    }
  })

  test('CC-57 managers in their teams alone, others by permission', () => {
    expect(steps(`{ answer: kim }, ${end('oh')}, ${end('eye')}, ${end('han')}`).refused).toEqual([
      'CC-57 OTHER_TEAM',
      'CC-57 NO_PERMISSION',
    ])
    expect(steps(`${end('oh')}, ${end('han')}`).refused).toEqual(['CC-57 OTHER_TEAM'])
  })

  test('CC-57 what is over is not ended again', () => {
    expect(steps(`{ answer: kim }, { hangup: caller, at: 1m }, ${end('boss')}`).refused).toEqual([
      'CC-57 NOT_IN_PROGRESS',
    ])
  })

  test.each([
    ['4h59m59s', true],
    ['5h', false],
  ])('CC-58 ended after %s: a warning is %s', (at, isWarned) => {
    const { record } = steps(`{ answer: kim }, ${end('boss', true, at)}`)
    expect(record.notes.some(each => each.code === 'policy/CC-58')).toBe(isWarned)
    expect(record.outcome).toBe('released')
  })

  test.each([
    ['{ hangup: caller, at: 1m }', 'abandonedInQueue', ''],
    [
      '{ hangup: caller, at: 1s }',
      'abandonedInMenu',
      'first: { Play: { Phrase: Please wait a moment for the next agent }, next: ask }',
    ],
    ['{ answer: kim }, { hangup: caller, at: 1m }', 'consumer', ''],
    ['{ answer: kim }, { hangup: kim, at: 1m }', 'agent', ''],
  ])('CC-59 %s ends with the code %s', (text, cause, before) => {
    expect(steps(text, { before }).record.ended).toEqual({ cause })
  })
})
