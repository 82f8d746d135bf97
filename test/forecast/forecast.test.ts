import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { chainOf } from '../../src/forecast/chain.ts'
import { forecastOf } from '../../src/forecast/forecast.ts'
import { type Target, targetOf } from '../../src/forecast/target.ts'
import type { Unsettled } from '../../src/forecast/visits.ts'
import { readScript } from '../../src/script/read.ts'
import { atOnce } from '../../src/verify/work.ts'
import { sound } from '../support/play.ts'

/** Nobody gives up, nobody presses record. */
const quiet = 'traffic: { abandon: 0, recordOnDemand: 0 }'
const half = 'policies: [{ name: Half, record: 50% }]'

/** Key 1 leaves it to the policies, key 2 refuses; silence goes where the caller says. */
const consent = (silence: string, granted = '') => `script: Asks
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: May we record this call? }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": ${granted === '' ? 'queue' : 'granted'}, "2": refused, Timeout: ${silence}, Default: ask }
${granted}  refused: { DoNotRecord: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: music }
  answered: { Onanswer: }
`

function laidOut(script: string, center: string) {
  const flow = sound(link(sound(readScript({ path: 'a.yaml', text: script })), []))
  const read = sound(readCenter({ path: 'center.yaml', text: center }))
  const chain = atOnce(chainOf({ flow, center: read }))
  if (typeof chain === 'string') throw new Error('too many calls')
  return { chain, policies: read.policies }
}

function forecast(script: string, center: string) {
  const { chain, policies } = laidOut(script, center)
  const result = atOnce(forecastOf(chain, policies))
  if (typeof result === 'string') throw new Error('a loop has no end')
  return result
}

describe('what is recorded', () => {
  test('of 70 % who agree and 10 % who say nothing a policy of 50 % records 40 % in all', () => {
    const { recorded, byCause, refused, answered } = forecast(consent('queue'), `${quiet}\n${half}`)
    expect(recorded).toBeCloseTo(0.4, 9)
    expect(byCause).toEqual({ script: 0, policy: recorded, onDemand: 0 })
    expect(refused).toBeCloseTo(0.2, 9)
    expect(answered).toBeCloseTo(1, 9)
  })

  test('silence that counts as a refusal leaves 35 %', () => {
    const { recorded, refused } = forecast(consent('refused'), `${quiet}\n${half}`)
    expect(recorded).toBeCloseTo(0.35, 9)
    expect(refused).toBeCloseTo(0.3, 9)
  })

  test('who is asked again until something is pressed answers 7 : 2', () => {
    const { recorded, refused } = forecast(consent('ask'), `${quiet}\n${half}`)
    expect(recorded).toBeCloseTo(7 / 18, 9)
    expect(refused).toBeCloseTo(2 / 9, 9)
  })

  test('what a script starts needs no policy', () => {
    const start = '  granted: { LogRecordingPro: { Record: Start, RecordingType: Call }, next: queue }\n'
    const { byCause } = forecast(consent('queue', start), `${quiet}\n${half}`)
    expect(byCause.script).toBeCloseTo(0.7, 9)
    expect(byCause.policy).toBeCloseTo(0.05, 9)
  })

  test('who gives up in the queue is not recorded', () => {
    const { recorded, answered } = forecast(consent('queue'), `traffic: { abandon: 25%, recordOnDemand: 0 }\n${half}`)
    expect(answered).toBeCloseTo(0.75, 9)
    expect(recorded).toBeCloseTo(0.3, 9)
  })

  test('an agent presses record in a tenth of what nothing else records; minutes follow from then on', () => {
    const { byCause, minutes } = forecast(consent('queue'), 'traffic: { abandon: 0, recordOnDemand: 0.1, talk: 120 }')
    expect(byCause.onDemand).toBeCloseTo(0.08, 9)
    expect(minutes.agents).toBeCloseTo(2, 6)
    // Memoryless: who presses has on average a whole conversation still before her.
    expect(minutes.recorded).toBeCloseTo(0.16, 6)
  })

  test('agents of a skill share its calls', () => {
    const center = `${quiet}
agents:
  a: { team: One, skills: [Sales] }
  b: { team: Two, skills: [Sales] }
  c: { team: Two, skills: [Sales] }
policies: [{ name: Two, record: 100%, teams: [Two] }]`
    const { recorded, bySkill } = forecast(consent('queue'), center)
    expect(recorded).toBeCloseTo((0.8 * 2) / 3, 9)
    expect(bySkill).toHaveLength(1)
    expect(bySkill[0]).toMatchObject({ skill: 'Sales' })
  })

  test('a queue that is left after a while is left by those whom nobody answers in time', () => {
    const script = `script: Overflow
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: wait }
  wait: { Wait: { Seconds: 20 }, next: bye }
  bye: { Hangup: }
  answered: { Onanswer: }
`
    const { answered } = forecast(script, 'traffic: { abandon: 0, answer: 20 }')
    expect(answered).toBeCloseTo(1 - Math.exp(-1), 3)
  })

  test('every sample is weighed', () => {
    const center = readFileSync('scripts/center.yaml', 'utf8')
    for (const name of ['agent-only', 'card', 'consent', 'statement']) {
      const { recorded, stuck } = forecast(readFileSync(`scripts/${name}/${name}.yaml`, 'utf8'), center)
      expect(recorded, name).toBeGreaterThan(0)
      expect(recorded, name).toBeLessThanOrEqual(1)
      expect(stuck, name).toBeCloseTo(0, 9)
    }
  })
})

function reached(target: Target | Unsettled): Target {
  if (typeof target === 'string') throw new Error(target)
  return target
}

describe('a target', () => {
  const { chain, policies } = laidOut(consent('queue'), `${quiet}\n${half}`)

  test('of 50 % needs a policy of 62.5 % where 80 % may be recorded', () => {
    const target = reached(atOnce(targetOf(chain, policies, { recorded: 0.5 })))
    expect(target.policy).toBeCloseTo(0.625, 9)
    expect(target.isReached).toBe(true)
  })

  test('of 90 % cannot be reached; the nearest is 80 %', () => {
    const target = reached(atOnce(targetOf(chain, policies, { recorded: 0.9 })))
    expect(target.isReached).toBe(false)
    expect(target.policy).toBe(1)
    expect(target.reached).toBeCloseTo(0.8, 9)
  })
})
