import { describe, expect, test } from 'vitest'
import { standingMachine } from '../../src/machine/standing.ts'
import { stepper } from '../../src/machine/stepper.ts'
import { playCall } from '../../src/simulate/play-call.ts'
import { type SelfCheckOptions, selfCheck } from '../../src/verify/self-check/self-check.ts'
import { atOnce } from '../../src/verify/work.ts'
import { callwright } from '../cli/fake-io.ts'
import { origin } from '../support/play.ts'
import { sampleCalls } from '../support/samples.ts'

/** The scripts of the samples, each once, with a center. */
const samples = new Map(
  sampleCalls().map(({ load }) => {
    const sample = load()
    return [sample.flow.main.name, sample] as const
  }),
)

describe('the machine and the stepper in lock-step', () => {
  test.each([...samples.keys()])('mean the same in %s', name => {
    const sample = samples.get(name)
    const checked = sample && atOnce(selfCheck(sample.flow, sample.center, { states: 200 }))
    expect(checked?.difference).toBeUndefined()
    expect(checked?.pairs).toBeGreaterThan(18 * (checked?.states ?? 0))
  })

  const consent = samples.get('Consent')
  const faults: Readonly<Record<string, NonNullable<SelfCheckOptions['machine']>>> = {
    'a lost timer': (flow, kernel) => (state, event, at) => {
      const came = standingMachine(flow, kernel)(state, event, at)
      return event.kind === 'key' ? { ...came, effects: came.effects.filter(each => each.kind !== 'timer') } : came
    },
    'a place that is not taken': (flow, kernel) => (state, event, at) => {
      const came = standingMachine(flow, kernel)(state, event, at)
      return event.kind === 'answer' ? { ...came, at: 'ended' } : came
    },
    'a hold that is forgotten': (flow, kernel) => (state, event, at) => {
      const came = standingMachine(flow, kernel)(state, event, at)
      return { ...came, state: { ...came.state, held: false } }
    },
  }

  test.each(Object.keys(faults))('%s is found, and shown as a call', fault => {
    const machine = faults[fault]
    expect(consent && machine).toBeDefined()
    if (!consent || !machine) return
    const { difference } = atOnce(selfCheck(consent.flow, consent.center, { machine }))
    expect(difference).toBeDefined()
    if (!difference) return
    const { impossible } = playCall({ ...consent, call: difference.call, origin, execute: stepper })
    expect(impossible).toBeUndefined()
  })

  test('verify --self-check says how much was compared', async () => {
    const { code, out } = await callwright(['verify', 'scripts/agent-only/agent-only.yaml', '--self-check'], {
      cwd: process.cwd(),
    })
    expect(out).toMatch(/the same {6}\d+ pairs of a state and an event compared, in \d+ states of the script/)
    expect(code).toBe(0)
  })
})
