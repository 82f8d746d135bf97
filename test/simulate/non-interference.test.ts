import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepper } from '../../src/machine/stepper.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import { callOf, centerOf, flowOf, origin } from '../support/play.ts'
import { randomCall, randomScript } from '../support/random-script.ts'
import { unwatched } from '../support/unwatched.ts'

/** Whatever can be set about monitoring, so that it is tried out and refused in every way; with desks and without. */
const centers = [
  ['{ channels: [voice, messaging], max: many, presence: any }', ''],
  ['{ channels: [voice, messaging], boundTo: conversation, presenceChecked: always }', ''],
  ['{}', ''],
  [
    '{ channels: [voice, messaging], max: many }',
    'desk: { autoResume: 3s, wrapup: { default: other, auto: 5s } }\nwaiting: { whisper: { say: Sales, seconds: 4 } }\nqueues: { Sales: { redaction: true } }',
  ],
].map(([monitoring, more]) =>
  centerOf(`
agents:
  kim: { name: Kim Minji, skills: [Sales, Support] }
  lee: { name: Lee Jun, skills: [Sales, Billing] }
supervisors: { han: {}, oh: {}, bae: { permissions: [conversation.message.view] } }
monitoring: ${monitoring}
policies: [{ name: Half, record: 50% }]
assumptions: { visitLimit: 500 }
${more}
`),
)

const watching = [
  'monitor: { by: han, agent: kim }',
  'monitor: { by: oh, agent: lee }',
  'monitor: oh',
  'monitor: bae',
  'stopMonitoring: han',
  'stopMonitoring: oh',
  'presence: { by: han, is: Busy }',
  'presence: { by: han, is: Available }',
]

const served = `
script: Served
actions:
  begin: { Begin: , next: ask }
  ask: { Reqagent: { Skill: Sales } , next: music }
  music: { Music: { SecondsToPlay: 5 }, next: music }
  held: { Onhold: , next: prompt }
  prompt: { Play: { Phrase: Please wait. }, next: prompt }
`

const stories = [
  [
    'answer: kim',
    'hold: kim',
    'wait: 7s',
    'resume: kim',
    'record: kim',
    'transfer: { from: kim, to: lee }',
    'answer: lee',
  ],
  ['answer: kim', 'consult: { from: kim, to: lee }', 'answer: lee', 'conference: kim', 'leave: kim', 'wait: 9s'],
  [
    'answer: lee',
    'wait: 2s',
    'consult: { from: lee, to: kim }',
    'answer: kim',
    'leave: lee',
    'mask: kim',
    'hangup: kim',
  ],
  ['wait: 12s', 'answer: kim', 'transfer: { from: kim, to: { skill: Sales } }', 'answer: lee', 'hangup: caller'],
]

/** Random scripts with random calls, which seldom go far, and calls in which agents are there most of the time. */
const played = fc.oneof(
  fc.tuple(randomScript, randomCall),
  fc
    .tuple(fc.constantFrom(...stories), fc.nat(9))
    .map(([steps, seed]): [string, string] => [
      served,
      `call: Served\nseed: ${seed}\nsteps:\n${steps.map(each => `  - ${each}\n    after: 1s\n`).join('')}`,
    ]),
)

/** Steps of supervisors that take place at once, behind any step of the call. */
const insertions = fc.array(fc.tuple(fc.nat(12), fc.nat(watching.length - 1)), { minLength: 1, maxLength: 8 })

function withWatching(call: string, inserted: readonly (readonly [number, number])[]): string {
  const [head = '', body = ''] = call.replace('steps: []', 'steps:').split('steps:\n')
  const steps = body.split(/(?=^ {2}- )/m).filter(each => each.trim() !== '')
  const all = [...steps]
  for (const [at, which] of inserted) all.splice(at % (all.length + 1), 0, `  - ${watching[which]}\n`)
  return `${head}steps:\n${all.join('')}`
}

/** V-05: observation does not change what is observed (GC-04, CC-21). */
test('taking all monitoring out of any call changes nothing else in its record', () => {
  let watched = 0
  let refused = 0
  fc.assert(
    fc.property(played, insertions, fc.nat(centers.length - 1), ([script, call], inserted, which) => {
      const center = centers[which] ?? centerOf()
      const play = (text: string) =>
        simulate({ flow: flowOf(script), call: callOf(text), center, origin, execute: stepper })
      const plain = play(call)
      const seen = play(withWatching(call, inserted))
      watched += seen.record.monitors?.length ?? 0
      refused += seen.record.trace.filter(each => 'by' in each && each.refusedBy).length
      expect(JSON.stringify(unwatched(seen.record))).toBe(JSON.stringify(unwatched(plain.record)))
      expect(seen.impossible?.message).toBe(plain.impossible?.message)
    }),
    { numRuns: 300, seed: 20260305 },
  )
  // The property says something only if supervisors did watch, and were refused, too.
  expect(watched).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(50)
}, 60_000)

/** V-12, and every stretch inside the call. */
test('never more monitors at once than the center allows (GC-07)', () => {
  fc.assert(
    fc.property(played, insertions, ([script, call], inserted) => {
      const text = withWatching(call, inserted)
      const [, one = centerOf()] = centers
      const { record } = simulate({ flow: flowOf(script), call: callOf(text), center: one, origin, execute: stepper })
      let until = 0
      for (const { from, to } of record.monitors ?? []) {
        expect(from).toBeGreaterThanOrEqual(until)
        expect(to).toBeGreaterThanOrEqual(from)
        until = to
      }
      expect(until).toBeLessThanOrEqual(record.duration)
    }),
    { numRuns: 150, seed: 20260306 },
  )
})
