import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepper } from '../../src/machine/stepper.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import { callOf, centerOf, flowOf, origin } from '../support/play.ts'
import { randomCall, randomScript } from '../support/random-script.ts'

const center = centerOf(`
agents:
  kim: { name: Kim Minji, skills: [Sales, Support] }
  lee: { name: Lee Jun, skills: [Sales, Billing] }
policies: [{ name: Half, record: 50% }]
assumptions: { visitLimit: 500 }
`)

/** What must hold on every call, whatever the script: random scripts, random calls. */
describe('always', () => {
  const played = (script: string, call: string) =>
    simulate({ flow: flowOf(script), call: callOf(call), center, origin, execute: stepper }).record
  const always = (holds: (record: ReturnType<typeof played>) => void) =>
    fc.assert(
      fc.property(randomScript, randomCall, (script, call) => holds(played(script, call))),
      { numRuns: 150, seed: 20260303 },
    )

  test('the trace is in order of time', () =>
    always(({ trace }) => {
      for (let index = 1; index < trace.length; index++)
        expect(trace[index]?.t).toBeGreaterThanOrEqual(trace[index - 1]?.t ?? 0)
    }))

  test('each recording lies inside its segment', () =>
    always(({ recordings, segments }) => {
      for (const each of recordings) {
        const segment = segments.find(({ id }) => id === each.segment)
        expect(segment).toBeDefined()
        expect(each.from).toBeGreaterThanOrEqual(segment?.from ?? 0)
        expect(each.to).toBeLessThanOrEqual(segment?.to ?? 0)
        expect(each.to).toBeGreaterThan(each.from)
      }
    }))

  test('R1, V-03 nothing is recorded after a refusal', () =>
    always(({ recordings, statements, trace }) => {
      const refused = trace.find(each => 'action' in each && each.type === 'DoNotRecord')
      if (!refused) return
      for (const each of [...recordings, ...statements]) expect(each.to).toBeLessThanOrEqual(refused.t)
    }))

  test('segments follow one another without overlap', () =>
    always(({ segments }) => {
      for (let index = 1; index < segments.length; index++)
        expect(segments[index]?.from).toBeGreaterThanOrEqual(segments[index - 1]?.to ?? 0)
    }))

  test('a statement is lost only if no variable and nothing outside holds it (R23)', () =>
    always(({ statements }) => {
      for (const each of statements) expect(each.lost).toBe(each.heldBy.length === 0 && each.sentTo.length === 0)
    }))

  test('the same seed gives the same bytes', () =>
    fc.assert(
      fc.property(randomScript, randomCall, (script, call) => {
        expect(JSON.stringify(played(script, call))).toBe(JSON.stringify(played(script, call)))
      }),
      { numRuns: 40, seed: 20260304 },
    ))
})
