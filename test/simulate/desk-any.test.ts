import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actor } from '../../src/machine/actor.ts'
import { stepper } from '../../src/machine/stepper.ts'
import type { CallRecord } from '../../src/record/call-record.ts'
import { callJson } from '../../src/report/call-json.ts'
import { finish } from '../../src/simulate/play-call.ts'
import { Session } from '../../src/simulate/session.ts'
import type { Stage } from '../../src/simulate/stage.ts'
import { callOf, centerOf, flowOf, origin } from '../support/play.ts'

const flow = flowOf('script: Gold\nactions: { begin: { Begin: , next: ask }, ask: { Reqagent: { Skill: Gold } } }')
const center = centerOf(`
preset: webex
agents:
  kim: { skills: [Gold] }
  lee: { skills: [Gold, Claims] }
  park: { skills: [Claims], state: "Idle:lunch" }
policies: [{ name: all, record: 100% }]
desk: { endCall: true, wrapup: { default: other, auto: 20s }, variables: { caseType: {} } }
`)

const anybody = fc.constantFrom('kim', 'lee', 'park')
// Who answers first does most: what others try is mostly refused, which is worth less trying.
const agent = fc.oneof({ arbitrary: fc.constant('kim'), weight: 3 }, { arbitrary: anybody, weight: 2 })
const to = fc.oneof(anybody, fc.constant('{ skill: Claims }'), fc.constant('{ number: "5551234" }'))
const of = (weight: number, who: fc.Arbitrary<string>, ...verbs: readonly string[]) => ({
  weight,
  arbitrary: fc.tuple(fc.constantFrom(...verbs), who).map(([verb, each]) => `${verb}: ${each}`),
})
const text = fc.constantFrom('a', 'b', 'c')
const deed = fc.oneof(
  of(8, anybody, 'answer'),
  of(8, agent, 'hold', 'resume', 'conference', 'pauseRecording', 'resumeRecording', 'endConsult', 'confirmConsult'),
  of(1, anybody, 'hangup', 'end', 'leave', 'decline'),
  of(
    2,
    agent.map(who => `{ agent: ${who}, leg: consult }`),
    'hold',
    'resume',
  ),
  of(
    6,
    fc.tuple(agent, to).map(([from, whom]) => `{ from: ${from}, to: ${whom} }`),
    'consult',
    'consult',
    'transfer',
  ),
  of(
    2,
    fc
      .tuple(anybody, fc.constantFrom('Available', 'Idle', 'RONA', 'SignedOut'))
      .map(([who, is]) => `{ agent: ${who}, is: ${is} }`),
    'state',
  ),
  of(
    2,
    fc.tuple(agent, text).map(([who, value]) => `{ agent: ${who}, name: caseType, value: ${value} }`),
    'setVariable',
  ),
  of(
    1,
    anybody.map(who => `{ agent: ${who}, reason: done }`),
    'wrapup',
  ),
)
const steps = fc.array(fc.tuple(deed, fc.integer({ min: 0, max: 8_000 })), {
  minLength: 10,
  maxLength: 60,
  size: 'max',
})

type Tried = readonly (readonly [string, number])[]

/** Kim answers; then everything that is tried at its time and can be. */
function played(tried: Tried, execute: Stage['execute']): CallRecord {
  const call = callOf(
    `call: Any\nsteps:\n${['answer: kim', ...tried.map(([each]) => each)].map(each => `  - ${each}\n`).join('')}`,
  )
  const session = new Session({ flow, center, call, execute }, origin)
  for (const [at, step] of call.steps.entries()) {
    session.advanceTo(session.now + (tried[at - 1]?.[1] ?? 0))
    if (session.can(step.deed, true) === undefined) session.do(step.deed)
  }
  finish(session)
  return session.record()
}

test('whatever people try at their desks, V-01, V-02, V-07, V-08 and V-13 hold, and both executors agree', () => {
  fc.assert(
    fc.property(steps, tried => {
      const record = played(tried, actor)
      expect(callJson(played(tried, stepper))).toBe(callJson(record))
      const desk = record.desk
      if (!desk) throw new Error('no desk in the record')
      // V-01: never two legs on hold.
      for (const [at, one] of desk.held.entries())
        for (const other of desk.held.slice(at + 1)) expect(other.from >= one.to || one.from >= other.to).toBe(true)
      // V-02: nothing is heard in a pause.
      for (const pause of desk.pauses)
        for (const [from, until] of desk.heard) expect(until <= pause.from || from >= pause.to).toBe(true)
      // An agent is in one state at a time, without gaps.
      for (const stretches of Object.values(desk.agents))
        for (const [at, stretch] of stretches.entries()) if (at > 0) expect(stretch.from).toBe(stretches[at - 1]?.to)
      // V-07: rings only who is free for it, and from RONA only who has cleared it by hand that very moment.
      for (const [who, stretches] of Object.entries(desk.agents))
        for (const [at, { state, from }] of stretches.entries()) {
          const before = stretches[at - 1]
          if (state !== 'Ringing' || !before) continue
          const isChosen = record.trace.some(
            each => 'event' in each && each.event === 'state' && each.agent === who && each.t === from,
          )
          const isFree = ['Available', 'Idle', 'Reserved'].includes(before.state) && before.reason !== 'RONA'
          const isJustWrapped = desk.wrapups.some(each => each.agent === who && each.at === from)
          // Who was only consulted is free the moment that she leaves.
          const isJustFree = before.state === 'Engaged' && !desk.wrapups.some(each => each.agent === who)
          expect(isFree || isChosen || isJustWrapped || isJustFree).toBe(true)
        }
      // V-08: the clock ends every wrap-up; what comes after the last one may take no time.
      for (const [who, stretches] of Object.entries(desk.agents)) {
        const last = stretches.at(-1)
        const isOver = desk.wrapups.some(each => each.agent === who && each.at === last?.to)
        expect(last?.state !== 'WrapUp' || isOver).toBe(true)
      }
      // V-13: the last value before the last wrap-up.
      const end = Math.max(record.duration, ...desk.wrapups.map(each => each.at))
      const last = record.trace.findLast(
        each => 'event' in each && each.event === 'setVariable' && each.refusedBy === undefined && each.t <= end,
      )
      expect(desk.variables.caseType).toBe(last && 'text' in last ? last.text?.replace('caseType = ', '') : '')
    }),
    { numRuns: 120, seed: 7 },
  )
})
