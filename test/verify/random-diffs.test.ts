import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SampleCall } from '../../src/center/call.ts'
import type { Flow } from '../../src/flow/flow.ts'
import { stepper } from '../../src/machine/stepper.ts'
import type { CallRecord } from '../../src/record/call-record.ts'
import { Session } from '../../src/simulate/session.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import { type Diffed, diff } from '../../src/verify/diff/diff.ts'
import { kindsOfDifference } from '../../src/verify/diff/differences.ts'
import { exploring, unexplored } from '../../src/verify/explore.ts'
import { defaultLimits } from '../../src/verify/limits.ts'
import { atOnce, type Stop } from '../../src/verify/work.ts'
import { callOf, centerOf, flowOf, origin } from '../support/play.ts'
import { playShortly } from '../support/play-shortly.ts'
import { randomEdit } from '../support/random-edit.ts'
import { randomReadCall, randomScript } from '../support/random-script.ts'

const seed = 20260304
const pairs = 12
const callsEach = 60
const limits = { ...defaultLimits, transfers: 1, statements: 1, states: 1_500 }
const patience = 400

const center = centerOf(
  `agents: { kim: { skills: [Sales] }, lee: { skills: [Sales, Billing] } }\npolicies: [{ name: Some, record: 30% }]\nassumptions: { visitLimit: 100 }\n`,
)

test(`what is the same differs on no random call, and what differs does so on the call that is shown, of ${pairs} edits (seed ${seed})`, () => {
  let same = 0
  let other = 0
  const calls = fc.array(randomReadCall, { minLength: callsEach, maxLength: callsEach })
  fc.assert(
    fc.property(randomScript, randomEdit, calls, (text, edit, calls) => {
      const [old, next] = [flowOf(text), flowOf(edit(text))]
      const diffed = compared(old, next)
      for (const { kind, call } of diffed.differences)
        expect(
          kindsOfDifference(
            simulate({ flow: old, center, call, origin }).record,
            simulate({ flow: next, center, call, origin }).record,
          ),
        ).toContain(kind)
      if (!diffed.same) other++
      else if (diffed.complete) {
        if (edit(text) !== text) same++
        for (const call of calls) {
          const [one, two] = [recordOf(old, call), recordOf(next, call)]
          if (!one || !two) continue
          expect(recordedOn(two)).toEqual(recordedOn(one))
        }
      }
    }),
    { numRuns: pairs, seed },
  )
  expect(Math.min(same, other)).toBeGreaterThan(0)
}, 600_000)

/** The end of a search that has asked so often whether its time is over. */
function stopAfter(most: number): Stop {
  let asked = 0
  return { isUp: () => ++asked > most, outOfRoom: () => undefined, why: () => 'the patience of this test' }
}

/** What the verb finds of two versions. */
function compared(old: Flow, next: Flow): Diffed {
  const version = (flow: Flow, besides: Flow) => {
    const search = stopAfter(patience)
    const explored = unexplored(flow, center, {
      limits,
      call: idle,
      asked: { recordings: true, statements: true, outcomes: true },
      besides,
      isUp: search.isUp,
    })
    atOnce(exploring(explored, search))
    return { ground: { flow, center, call: idle, origin }, explored, search }
  }
  const versions = { old: version(old, next), next: version(next, old) }
  return atOnce(diff(versions, { lockstep: stopAfter(patience), rest: stopAfter(patience) }))
}

const idle = callOf('call: Idle\nsteps: []\n')

/** What is proved to be the same: whose voices, by whom and until what, and of which statements the id is kept. */
function recordedOn({ recordings, statements }: CallRecord) {
  return {
    recordings: recordings.map(({ sides, media, startedBy, endedBy }) => [sides, media, startedBy.kind, endedBy.kind]),
    statements: statements.map(({ startedBy, endedBy, lost }) => [startedBy.kind, endedBy.kind, lost]),
  }
}

/** The record of a call within the limits. */
function recordOf(flow: Flow, call: SampleCall): CallRecord | undefined {
  const session = new Session({ flow, center, call, execute: stepper }, origin)
  playShortly(session, call.steps)
  const record = session.record()
  const sent = session.deeds.filter(({ deed }) => deed.verb === 'transfer' || deed.verb === 'consult').length
  return session.ended && sent <= limits.transfers && record.statements.length <= limits.statements ? record : undefined
}
