import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actor } from '../src/machine/actor.ts'
import { stepper } from '../src/machine/stepper.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { callOf, centerOf, flowOf, origin } from './support/play.ts'
import { randomCall, randomScript } from './support/random-script.ts'
import { sampleCalls } from './support/samples.ts'

/** One meaning: whatever executes a script, its call record is the same, byte for byte. */
describe('the XState machine and the plain stepper agree', () => {
  test.each(sampleCalls())('on the sample $name', ({ load }) => {
    const sample = load()
    const onMachine = simulate({ ...sample, execute: actor })
    const onStepper = simulate({ ...sample, execute: stepper })
    expect(JSON.stringify(onStepper)).toBe(JSON.stringify(onMachine))
  })

  test('on random scripts and calls', () => {
    fc.assert(
      fc.property(randomScript, randomCall, (script, call) => {
        const stage = { flow: flowOf(script), call: callOf(call), center: centerOf(), origin }
        const onMachine = JSON.stringify(simulate({ ...stage, execute: actor }))
        expect(JSON.stringify(simulate({ ...stage, execute: stepper }))).toBe(onMachine)
      }),
      { numRuns: 120, seed: 20260302 },
    )
  })
})
