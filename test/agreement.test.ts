import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchOf } from '../src/batch/batch.ts'
import type { SampleCall } from '../src/center/call.ts'
import type { Center } from '../src/center/center.ts'
import type { Flow } from '../src/flow/flow.ts'
import { actor } from '../src/machine/actor.ts'
import { stepper } from '../src/machine/stepper.ts'
import { Session } from '../src/simulate/session.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { callOf, centerOf, flowOf, origin } from './support/play.ts'
import { playShortly } from './support/play-shortly.ts'
import { randomCall, randomScript } from './support/random-script.ts'
import { sampleCalls } from './support/samples.ts'

const seed = 20260302

/** How many random scripts both executors play, and calls of each. */
const scripts = 800
const callsEach = 3

/** Scripts that never wait are ended sooner than by default: thousands of them are played. */
const quick: Center = { ...centerOf(), assumptions: new Map([['visitLimit', '200']]) }

/** One meaning: whatever executes a script, its call record is the same, byte for byte. */
describe('the XState machine and the plain stepper agree', () => {
  test.each(sampleCalls())('on the sample $name', ({ load }) => {
    const sample = load()
    const onMachine = simulate({ ...sample, execute: actor })
    const onStepper = simulate({ ...sample, execute: stepper })
    expect(JSON.stringify(onStepper)).toBe(JSON.stringify(onMachine))
  })

  test(`on ${scripts * callsEach} calls of ${scripts} random scripts, byte for byte (seed ${seed})`, () => {
    const calls = fc.array(randomCall, { minLength: callsEach, maxLength: callsEach })
    fc.assert(
      fc.property(randomScript, calls, (script, texts) => {
        const flow = flowOf(script)
        for (const text of texts) {
          const call = callOf(text)
          const [onMachine, onStepper] = [actor, stepper].map(execute => {
            const session = new Session({ flow, center: quick, call, execute }, origin)
            playShortly(session, call.steps)
            return JSON.stringify(session.record())
          })
          expect(onStepper).toBe(onMachine)
        }
      }),
      { numRuns: scripts, seed },
    )
  }, 120_000)

  test(`on random calls of any length (seed ${seed})`, () => {
    fc.assert(
      fc.property(randomScript, randomCall, (script, call) => {
        const stage = { flow: flowOf(script), call: callOf(call), center: quick, origin }
        const onMachine = JSON.stringify(simulate({ ...stage, execute: actor }))
        expect(JSON.stringify(simulate({ ...stage, execute: stepper }))).toBe(onMachine)
      }),
      { numRuns: 80, seed },
    )
  }, 60_000)
})

/** What is looked up is what would have been played: the same record, byte for byte, and the same outcome without it. */
describe('a batch agrees with calls that are played one by one', () => {
  test.each(sampleCalls())('on the sample $name', ({ load }) => {
    const { flow, center, call } = load()
    expectAgreement(flow, center, [call, call])
  })

  test(`on five hundred random calls of random scripts, with records and without (seed ${seed})`, () => {
    const calls = fc.array(randomCall, { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(randomScript, calls, (script, texts) => {
        const calls = texts.map(text => callOf(text))
        expectAgreement(flowOf(script), quick, calls)
      }),
      { numRuns: 50, seed },
    )
  }, 90_000)
})

/** The records of all calls, and then, with all that is known by now, their outcomes without records. */
function expectAgreement(flow: Flow, center: Center, calls: readonly SampleCall[]): void {
  const batch = batchOf(flow, center)
  const alone = calls.map(call => simulate({ flow, center, call, origin, execute: stepper }))
  const played = calls.map(call => batch.play(call, origin))
  expect(played.map(each => JSON.stringify(each))).toEqual(alone.map(each => JSON.stringify(each)))
  const outcomes = calls.map(call => JSON.stringify(batch.outcome(call)))
  expect(outcomes).toEqual(
    alone.map(({ record: { outcome, duration, recordings, statements } }) =>
      JSON.stringify({ outcome, duration, recordings, statements }),
    ),
  )
}
