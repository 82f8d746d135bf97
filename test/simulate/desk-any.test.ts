import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepper } from '../../src/machine/stepper.ts'
import { callJson } from '../../src/report/call-json.ts'
import { simulate } from '../../src/simulate/simulate.ts'
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

const agent = fc.constantFrom('kim', 'lee', 'park')
const to = fc.oneof(agent, fc.constant('{ skill: Claims }'), fc.constant('{ number: "5551234" }'))
const deed = fc.oneof(
  fc
    .tuple(
      fc
        .constantFrom('answer', 'hold', 'resume', 'conference', 'leave', 'pauseRecording', 'resumeRecording', 'end')
        .map(each => each),
      agent,
    )
    .map(([verb, who]) => `${verb}: ${who}`),
  fc
    .tuple(fc.constantFrom('endConsult', 'confirmConsult', 'decline', 'hangup'), agent)
    .map(([verb, who]) => `${verb}: ${who}`),
  fc
    .tuple(fc.constantFrom('transfer', 'consult'), agent, to)
    .map(([verb, from, whom]) => `${verb}: { from: ${from}, to: ${whom} }`),
  fc.tuple(fc.constantFrom('hold', 'resume'), agent).map(([verb, who]) => `${verb}: { agent: ${who}, leg: consult }`),
  fc
    .tuple(agent, fc.constantFrom('Available', 'Idle', 'RONA', 'SignedOut'))
    .map(([who, is]) => `state: { agent: ${who}, is: ${is} }`),
  fc
    .tuple(agent, fc.string({ minLength: 1, maxLength: 3 }))
    .map(([who, value]) => `setVariable: { agent: ${who}, name: caseType, value: ${JSON.stringify(value)} }`),
  agent.map(who => `wrapup: { agent: ${who}, reason: done }`),
)
const steps = fc.array(fc.tuple(deed, fc.integer({ min: 0, max: 25_000 })), { maxLength: 25 })

test('whatever people try at their desks, V-01, V-02, V-07 and V-13 hold, and both executors agree', () => {
  fc.assert(
    fc.property(steps, tried => {
      const text = tried.map(([each, after]) => `  - { ${each}, after: ${after}ms }`).join('\n')
      const call = callOf(`call: Any\nsteps:\n${text === '' ? '  []' : text}\n`)
      const { record } = simulate({ flow, center, call, origin })
      const again = simulate({ flow, center, call, origin, execute: stepper })
      expect(callJson(again.record)).toBe(callJson(record))
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
          const isJustLeft = before.state === 'Engaged' && who !== 'kim'
          expect(isFree || isChosen || isJustWrapped || isJustLeft).toBe(true)
        }
      // V-13: the last value before the last wrap-up.
      const end = Math.max(record.duration, ...desk.wrapups.map(each => each.at))
      const last = record.trace.findLast(
        each => 'event' in each && each.event === 'setVariable' && each.refusedBy === undefined && each.t <= end,
      )
      expect(desk.variables.caseType).toBe(last && 'text' in last ? last.text?.replace('caseType = ', '') : '')
    }),
    { numRuns: 300, seed: 7 },
  )
})
