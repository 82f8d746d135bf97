import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Step } from '../../src/center/call.ts'
import { actor } from '../../src/machine/actor.ts'
import { stepper } from '../../src/machine/stepper.ts'
import type { CallRecord } from '../../src/record/call-record.ts'
import { Session } from '../../src/simulate/session.ts'
import { callOf, centerOf, flowOf, origin } from '../support/play.ts'
import { unwatched } from '../support/unwatched.ts'

const scripts = [
  'begin: { Begin: , next: queue }, queue: { Reqagent_digital: { Skill: Default } }',
  'begin: { Begin: , next: queue }, queue: { Reqagent_digital: { Skill: other, TargetAgent: lee } }, assigned: { Onassignmentchanged_digital: , next: word }, word: { Textmsg: { Message: Hello. } }',
  'begin: { Begin: , next: word }, word: { Textmsg: { Message: Hello. }, next: pause }, pause: { Wait: { Seconds: 50000 }, next: word }',
  'begin: { Begin: , next: end }, end: { End: }, gone: { Onunassignmentchanged_digital: , next: status }, status: { Set_digi_contact_status: { UpdateContactStatus: Closed } }',
]

const agents = fc.constantFrom('kim', 'lee', 'noh')
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('c1', 'c2', 'kim', 'lee', 'noh').map(each => `message: { from: ${each}, text: hi }`),
  },
  agents.map(each => `message: { from: ${each}, to: c2, template: note }`),
  fc
    .tuple(agents, fc.constantFrom('Available', 'Offline', 'Busy'))
    .map(([agent, is]) => `state: { agent: ${agent}, is: ${is} }`),
  agents.map(each => `resolve: ${each}`),
  agents.map(each => `answer: ${each}`),
  agents.map(each => `decline: ${each}`),
  fc.tuple(agents, agents).map(([from, to]) => `transfer: { from: ${from}, to: ${to} }`),
  agents.map(each => `transfer: { from: ${each}, to: { skill: other } }`),
  { weight: 3, arbitrary: fc.constantFrom('monitor: han', 'monitor: { by: han, agent: kim }', 'stopMonitoring: han') },
  fc.constantFrom('optIn: c2', 'optOut: c2', 'flag: wa1', 'hangup: caller'),
)
const call = fc
  .array(fc.record({ deed, after: fc.constantFrom(0, 1, 59, 600, 3_600, 40_000, 86_400) }), {
    minLength: 1,
    maxLength: 24,
  })
  .map(steps => {
    const written = steps.map(each => `  - { ${each.deed}, after: ${each.after} }`).join('\n')
    return `start: 2025-03-13T15:00\ncaller: { point: wa1, customer: c1 }\ncustomers: { c1: { lastAgent: lee, wrote: 20h }, c2: }\nsteps:\n${written}\n`
  })
const center = fc
  .record({
    by: fc.constantFrom('proficiency', 'preferredAgent'),
    lock: fc.constantFrom('wait', 'noWait'),
    acceptReject: fc.boolean(),
    customerResponse: fc.constantFrom('', ', customerResponse: 1h, agentResponse: 10m'),
    day: fc.constantFrom('24h', 'businessDay'),
  })
  .map(
    each => `
hours: { business: { open: ["Mon-Fri 09:00-18:00"] } }
agents:
  kim: { skills: { general: 2, other: 9 } }
  lee: { skills: { general: 5, other: 5 } }
  noh: { skills: { other: 1 }, state: Offline }
supervisors: { han: {} }
skills:
  general: { routing: { by: ${each.by}, lock: ${each.lock}, acceptReject: ${each.acceptReject}${each.customerResponse} } }
  other:
templates: { note: }
flaggedLimit: 1
sla: { hours: business, firstResponse: 30m, solution: 1d, day: ${each.day} }
channels: { wa1: { number: "+16145551234", defaultScript: Any, defaultSkill: general } }`,
  )

/** Steps without those of supervisors; the time before them passes all the same. */
function withoutWatching(steps: readonly Step[]): readonly Step[] {
  let waited = 0
  return steps.flatMap(step => {
    const after = waited + (step.after ?? 0)
    const isWatching = step.deed.verb === 'monitor' || step.deed.verb === 'stopMonitoring'
    waited = isWatching ? after : 0
    return isWatching ? [] : [{ ...step, after }]
  })
}

/** Longer than all steps together may wait, so that each record ends at the same moment. */
const longestMs = 30 * 86_400_000

/** Whatever can be done at its moment is done, the rest is left. */
function played(session: Session, steps: readonly Step[]): CallRecord {
  for (const { deed, after = 0 } of steps) {
    session.advanceTo(session.now + after)
    if (session.can(deed, true) === undefined) session.do(deed)
  }
  session.advanceTo(longestMs)
  return session.record()
}

describe('any conversation', () => {
  test('comes to its end, the same on both executors, in order of time, with one agent at a time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scripts), call, center, (script, steps, people) => {
        const stage = {
          flow: flowOf(`script: Any\nmedia: digital\nactions: { ${script} }`),
          call: callOf(steps),
          center: centerOf(people),
        }
        const record = played(new Session({ ...stage, execute: stepper }, origin), stage.call.steps)
        const onMachine = played(new Session({ ...stage, execute: actor }, origin), stage.call.steps)
        expect(JSON.stringify(record)).toBe(JSON.stringify(onMachine))
        const times = record.trace.map(each => each.t)
        expect(times).toEqual([...times].sort((a, b) => a - b))
        const serving = record.segments.filter(each => each.kind === 'agent')
        for (const [index, { from }] of serving.entries())
          expect(from).toBeGreaterThanOrEqual(serving[index - 1]?.to ?? 0)
        for (const { spent, target, state } of record.messaging?.service ?? [])
          expect(state === 'breached').toBe(spent >= target)
      }),
      { numRuns: 150, seed: 20250310 },
    )
  })
})

/** V-05 for messages: with supervisors or without, the same is written, delivered and counted. */
test('taking all monitoring out of any conversation changes nothing else in its record', () => {
  let watched = 0
  fc.assert(
    fc.property(fc.constantFrom(...scripts), call, center, (script, steps, people) => {
      const stage = {
        flow: flowOf(`script: Any\nmedia: digital\nactions: { ${script} }`),
        // She writes first, so that there is mostly somebody to be watched.
        call: callOf(steps.replace('steps:\n', 'steps:\n  - message: { from: c1, text: Good morning. }\n')),
        center: centerOf(people),
        execute: stepper,
      }
      const seen = played(new Session(stage, origin), stage.call.steps)
      const plain = played(new Session(stage, origin), withoutWatching(stage.call.steps))
      watched += seen.monitors?.length ?? 0
      expect(JSON.stringify(unwatched(seen))).toBe(JSON.stringify(unwatched(plain)))
    }),
    { numRuns: 150, seed: 20250311 },
  )
  expect(watched).toBeGreaterThan(20)
})

test('every rule that a source states by itself is named by a test', () => {
  const titles = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.test.ts'))
    .flatMap(
      path =>
        readFileSync(join('test', path), 'utf8').match(
          /(?:test|describe)(?:\.each\([\s\S]*?\n {0,2}\]\))?\(\s*['"`].*/g,
        ) ?? [],
    )
    .join('\n')
  const stated = [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 20, 21, 22, 23, 24, 25, 26, 28, 29, 31]
  const rules = stated.map(each => `WA-${String(each).padStart(2, '0')}`)
  expect(rules.filter(each => !titles.includes(each))).toEqual([])
})
