import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchOf } from '../src/batch/batch.ts'
import type { SampleCall } from '../src/center/call.ts'
import type { Center } from '../src/center/center.ts'
import type { Flow } from '../src/flow/flow.ts'
import { actor } from '../src/machine/actor.ts'
import { stepper } from '../src/machine/stepper.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { callOf, centerOf, flowOf, origin } from './support/play.ts'
import { randomCall, randomScript } from './support/random-script.ts'
import { sampleCalls } from './support/samples.ts'

const seed = 20260302

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

  test(`on random scripts and calls (seed ${seed})`, () => {
    fc.assert(
      fc.property(randomScript, randomCall, (script, call) => {
        const stage = { flow: flowOf(script), call: callOf(call), center: centerOf(), origin }
        const onMachine = JSON.stringify(simulate({ ...stage, execute: actor }))
        expect(JSON.stringify(simulate({ ...stage, execute: stepper }))).toBe(onMachine)
      }),
      { numRuns: 120, seed },
    )
  })
})

/** What is looked up is what would have been played: the same record, byte for byte, and the same outcome without it. */
describe('a batch agrees with calls that are played one by one', () => {
  test.each(sampleCalls())('on the sample $name', ({ load }) => {
    const { flow, center, call } = load()
    expectAgreement(flow, center, [call, call])
  })

  test(`on a thousand random calls of random scripts (seed ${seed})`, () => {
    const calls = fc.array(randomCall, { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(randomScript, calls, (script, texts) => {
        const calls = texts.map(text => callOf(text))
        expectAgreement(flowOf(script), quick, [...calls, ...calls])
      }),
      { numRuns: 100, seed },
    )
  }, 90_000)
})

function expectAgreement(flow: Flow, center: Center, calls: readonly SampleCall[]): void {
  const batch = batchOf(flow, center)
  for (const call of calls) {
    const alone = simulate({ flow, center, call, origin, execute: stepper })
    expect(JSON.stringify(batch.play(call, origin))).toBe(JSON.stringify(alone))
    const { outcome, duration, recordings, statements } = alone.record
    expect(JSON.stringify(batch.outcome(call))).toBe(JSON.stringify({ outcome, duration, recordings, statements }))
  }
}
