import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analysisOf } from '../../src/lint/analysis/analysis.ts'
import { stepper } from '../../src/machine/stepper.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import { callOf, centerOf, flowOf, origin } from '../support/play.ts'
import { randomCall, randomScript } from '../support/random-script.ts'
import { findings, pathRules } from './rules-of.ts'

const center = centerOf(`
agents:
  kim: { name: Kim Minji, skills: [Sales, Support] }
  lee: { name: Lee Jun, skills: [Sales, Billing] }
policies: [{ name: All, record: 100% }]
assumptions: { visitLimit: 500 }
`)

/** A random script that begins with a question for consent, and may ask again. */
const asking = randomScript.map(text =>
  text
    .replaceAll(
      '    Menu: { Phrase: Press a key. }',
      '    Menu: { Phrase: Press a key. }\n    consent: { grant: ["1"], refuse: ["2"] }',
    )
    .replace(
      /Begin:\n {4}next: (a\d+)/,
      'Begin:\n    next: ask\n  ask:\n    Menu: { Phrase: May we record? }\n    consent: { grant: ["1"], refuse: ["2"] }\n    branches: { "1": $1, "2": a1, Default: $1 }',
    ),
)
// A signal of an outside system may come at any time; the analysis takes signals for clicks, which need an agent.
const pressing = randomCall
  .filter(text => !text.includes('signal:'))
  .map(text => text.replace('steps:\n', 'steps:\n  - press: 2\n'))
const played = (script: string, call: string) => {
  const flow = flowOf(script)
  return { flow, record: simulate({ flow, call: callOf(call), center, origin, execute: stepper }).record }
}

const patient = { timeout: 120_000 }

test('no rule throws or hangs on a random script, and each finding lies in the file', patient, () => {
  fc.assert(
    fc.property(asking, text => {
      for (const { at, message } of findings(flowOf(text))) {
        expect(at.end).toBeGreaterThan(at.start)
        expect(at.end).toBeLessThanOrEqual(text.length)
        expect(message).not.toBe('')
      }
    }),
    { numRuns: 200, seed: 20260304 },
  )
})

test('what a call visits is what the analysis reaches', patient, () => {
  fc.assert(
    fc.property(asking, pressing, (script, call) => {
      const { flow, record } = played(script, call)
      const { at, isComplete } = analysisOf(flow)
      if (!isComplete) return
      for (const entry of record.trace)
        if ('action' in entry)
          expect(`${entry.action} ${at(flow.main, entry.action).length > 0}`).toBe(`${entry.action} true`)
    }),
    { numRuns: 150, seed: 20260305 },
  )
})

test('where no refusal goes unheard, no call is recorded after one (R1)', patient, () => {
  let refusals = 0
  let caught = 0
  const about = ['consent/refusal-not-honored', 'consent/started-after-refusal']
  const rules = pathRules.filter(({ code }) => about.includes(code))
  fc.assert(
    fc.property(asking, pressing, (script, call) => {
      const { flow, record } = played(script, call)
      if (record.consent.answer !== 'refused' || record.consent.at === undefined) return
      const after = record.consent.at
      const { points, isComplete } = analysisOf(flow)
      if (!isComplete || points.some(({ facts }) => facts.blurred || facts.unseen)) return
      const recorded = record.recordings.filter(each => each.sides.includes('caller') && each.to > after)
      if (findings(flow, flow.main, rules).length > 0) {
        if (recorded.length > 0) caught++
        return
      }
      refusals++
      expect(recorded).toEqual([])
    }),
    { numRuns: 300, seed: 20260306 },
  )
  // The test could fail: such calls there are, and the rules spoke of each script.
  expect(refusals).toBeGreaterThan(20)
  expect(caught).toBeGreaterThan(5)
})
