import { describe, expect, test } from 'vitest'
import type { ChainParts } from '../../src/forecast/chain.ts'
import { chainOf } from '../../src/forecast/chain.ts'
import { forecastOf } from '../../src/forecast/forecast.ts'
import { player, sampling } from '../../src/forecast/sampled.ts'
import { atOnce } from '../../src/verify/work.ts'
import { centerOf } from '../support/play.ts'
import { sampleCalls } from '../support/samples.ts'

const half = centerOf(`
center: Half
agents: { kim: { name: Kim, skills: ["*"] }, lee: { name: Lee, skills: [Sales] } }
policies: [{ name: Half, record: 50%, skills: [Sales] }, { name: Some, record: 20% }]
traffic: { transfer: 30%, recordOnDemand: 20% }
`)

/** Each script of the samples once, in its own center without desks and in one whose policies draw. */
const scripts = [...new Map(sampleCalls().map(({ name, load }) => [name.replace(/\/.*/, ''), load])).entries()]

describe.each(scripts)('sampled calls of %s', (_, load) => {
  const { flow, center } = load()
  const { desk: _desk, ...own } = center
  const all: readonly ChainParts[] = [
    { flow, center: own },
    { flow, center: half },
  ]

  test('that are looked up are those that are played', () => {
    for (const parts of all) {
      const [learned, plain] = [player(parts), player(parts, false)]
      for (let seed = 0; seed < 60; seed++) expect({ seed, ...learned(seed) }).toEqual({ seed, ...plain(seed) })
    }
  })
})

test('a hundred thousand sampled calls agree with the forecast, whoever counts them', () => {
  const load = scripts.find(([name]) => name === 'consent')?.[1]
  if (!load) throw new Error('no sample consent')
  const { flow, center } = load()
  const chain = atOnce(chainOf({ flow, center }))
  const forecast = typeof chain === 'string' ? chain : atOnce(forecastOf(chain, center.policies))
  if (typeof forecast === 'string') throw new Error(forecast)
  const calls = sampling({ flow, center })
  calls.play(40_000)
  calls.play(60_000)
  const { between, minutes } = calls.result()
  expect(forecast.recorded).toBeGreaterThan(between[0])
  expect(forecast.recorded).toBeLessThan(between[1])
  expect(minutes.recorded / forecast.minutes.recorded).toBeCloseTo(1, 1)
})
