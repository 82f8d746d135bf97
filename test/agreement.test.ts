import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchOf } from '../src/batch/batch.ts'
import type { SampleCall } from '../src/center/call.ts'
import type { Center } from '../src/center/center.ts'
import type { Flow } from '../src/flow/flow.ts'
import { actor } from '../src/machine/actor.ts'
import { stepper } from '../src/machine/stepper.ts'
import type { CallRecord } from '../src/record/call-record.ts'
import type { Outcome } from '../src/simulate/outcome.ts'
import { Session } from '../src/simulate/session.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { callOf, centerOf, flowOf, origin } from './support/play.ts'
import { playShortly } from './support/play-shortly.ts'
import { randomCall, randomReadCall, randomScript } from './support/random-script.ts'
import { sampleCalls } from './support/samples.ts'

const seed = 20260302

/** How many random scripts the XState machine, the plain stepper and the batch play, and calls of each. */
const scripts = 3_000
const callsEach = 2

/** Scripts that never wait are ended sooner than by default: thousands of them are played. */
const endedAfter = (visitLimit: number): Center => ({
  ...centerOf(),
  assumptions: new Map([['visitLimit', `${visitLimit}`]]),
})

/** One meaning: whatever executes a script, its call record is the same, byte for byte. */
describe('the XState machine, the plain stepper and the batch agree', () => {
  test.each(sampleCalls())('on the sample $name', ({ load }) => {
    const { flow, center, call } = load()
    const onMachine = simulate({ flow, center, call, origin, execute: actor })
    expectSame(simulate({ flow, center, call, origin, execute: stepper }), onMachine)
    expectAgreement(flow, center, [call, call])
  })

  test(`on ${scripts * callsEach} calls of ${scripts} random scripts, byte for byte (seed ${seed})`, () => {
    const center = endedAfter(25)
    const someCalls = fc.array(randomReadCall, { minLength: callsEach, maxLength: callsEach })
    fc.assert(
      fc.property(randomScript, someCalls, (script, calls) => {
        const flow = flowOf(script)
        const batch = batchOf(flow, center, playShortly)
        const played = calls.map(call => {
          const onMachine = recordOn(actor, flow, center, call)
          expectSame(recordOn(stepper, flow, center, call), onMachine)
          expectSame(batch.play(call, origin).record, onMachine)
          return onMachine
        })
        // All ways are known by now: they are looked up.
        expectSame(calls.map(batch.outcome), played.map(outcomeIn))
      }),
      { numRuns: scripts, seed },
    )
  }, 240_000)

  test('where a limit is only passed by several events of one instant together', () => {
    const flow = flowOf(`
script: Signals
actions:
  begin: { Begin: , next: pause }
  pause: { Wait: { Seconds: 60 }, next: pause }
  signal: { Onsignal: , next: one }
  one: { Snippet: a = 1, next: two }
  two: { Snippet: a = 2, next: pause }
`)
    const twice = callOf('call: Twice\nsteps:\n  - signal: [go]\n    after: 2s\n  - signal: [go]\n')
    expectAgreement(flow, endedAfter(6), [{ ...twice, steps: twice.steps.slice(0, 1) }, twice])
    expect(simulate({ flow, center: endedAfter(6), call: twice, origin }).record.outcome).toBe('error')
  })

  test(`on random calls of any length (seed ${seed})`, () => {
    const center = endedAfter(200)
    const calls = fc.array(randomCall, { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(randomScript, calls, (script, texts) => {
        const flow = flowOf(script)
        const [first, ...others] = texts.map(text => callOf(text))
        if (!first) return
        const [onMachine, onStepper] = [actor, stepper].map(execute =>
          simulate({ flow, center, call: first, origin, execute }),
        )
        expectSame(onStepper, onMachine)
        expectAgreement(flow, center, [first, ...others])
      }),
      { numRuns: 50, seed },
    )
  }, 60_000)
})

function recordOn(execute: typeof actor, flow: Flow, center: Center, call: SampleCall): CallRecord {
  const session = new Session({ flow, center, call, execute }, origin)
  playShortly(session, call.steps)
  return session.record()
}

function expectSame(one: unknown, other: unknown): void {
  expect(JSON.stringify(one)).toBe(JSON.stringify(other))
}

/** What is looked up is what would have been played: the same records, and then, with all that is known by now, the same outcomes. */
function expectAgreement(flow: Flow, center: Center, calls: readonly SampleCall[]): void {
  const batch = batchOf(flow, center)
  const alone = calls.map(call => simulate({ flow, center, call, origin, execute: stepper }))
  for (const [index, call] of calls.entries()) expectSame(batch.play(call, origin), alone[index])
  expectSame(
    calls.map(call => batch.outcome(call)),
    alone.map(({ record }) => outcomeIn(record)),
  )
}

function outcomeIn({ outcome, duration, recordings, statements }: CallRecord): Outcome {
  return { outcome, duration, recordings, statements }
}
