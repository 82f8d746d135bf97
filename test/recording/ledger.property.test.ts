import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../../src/recording/fact.ts'
import type { Decision, Ledger } from '../../src/recording/ledger.ts'
import { emptyLedger, finish, outlook, present, record } from '../../src/recording/ledger.ts'
import * as s from './story.ts'

const agents = fc.constantFrom('kim', 'lee', 'nell', 'sue')
const deed = fc.oneof(
  fc.constantFrom(
    s.refuses,
    s.startCall,
    s.stopCall,
    s.startIvr,
    s.stopIvr,
    s.startStatement,
    s.stopStatement,
    s.agentOnly,
  ),
  fc.constantFrom(s.goesOutside, s.over('transfer'), s.over('unlink'), s.startCall, s.startCall),
  agents.map(agent => s.answers(agent, 'Sales')),
  fc
    .tuple(
      agents,
      fc.constantFrom(
        s.presses,
        s.pressesStop,
        s.masks,
        s.unmasks,
        s.holds,
        s.resumes,
        s.disposes,
        s.consultOver,
        s.takesOver,
      ),
    )
    .map(([agent, does]) => does(agent)),
  fc.uniqueArray(agents, { minLength: 2, maxLength: 2 }).map(pair => s.consults(...pair)),
  fc.uniqueArray(agents, { minLength: 2, maxLength: 3 }).map(group => s.joins(...group)),
)
const ending = fc.constantFrom(s.hangsUp, s.blind)
const world = fc.record({
  policies: fc.constantFrom(
    [],
    [s.policy(100)],
    [s.policy(50, { teams: ['Health'] }), s.policy(100, { continueOnExternalTransfer: true })],
    [s.ban({ agents: ['lee'] }), s.policy(70)],
  ),
  assume: fc.record({
    R14: fc.constantFrom('stop-and-keep', 'discard'),
    R13: fc.constantFrom('widens', 'separate', 'ignored'),
    R20: fc.constantFrom('alone', 'both'),
    'R15.waiting': fc.constantFrom('no-segment', 'segment'),
    'R15.hold': fc.constantFrom('no-segment', 'segment'),
    'R15.consult': fc.constantFrom('splits', 'goes-on'),
    R9: fc.constantFrom(0, 4_000),
  }),
})
const call = fc.tuple(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 6_000 }), deed), { maxLength: 25 }),
  ending,
  fc.array(deed, { maxLength: 3 }),
)

function factsOf(
  [deeds, end, after]: typeof call extends fc.Arbitrary<infer Call> ? Call : never,
  setting: s.World,
): readonly Fact[] {
  let at = 0
  const facts = deeds.map(([wait, does], index) => {
    at += wait
    const fact = does(at)
    return fact.kind === 'segment' ? { ...fact, id: String(index + 2) } : fact
  })
  return [...s.opening(setting), ...facts, end(at), ...after.map(does => does(at))]
}

function play(facts: readonly Fact[], setting: s.World, from: Ledger = emptyLedger) {
  let ledger = from
  const steps: {
    readonly fact: Fact
    readonly before: Ledger
    readonly after: Ledger
    readonly decisions: readonly Decision[]
  }[] = []
  for (const fact of facts) {
    const entered = record(ledger, fact, s.settingsOf(setting))
    steps.push({ fact, before: ledger, after: entered.ledger, decisions: entered.decisions })
    ledger = entered.ledger
  }
  return { steps, ledger, result: finish(ledger, facts.at(-1)?.at ?? 0, s.settingsOf(setting)) }
}

const holds = (what: (facts: readonly Fact[], setting: s.World) => void) =>
  fc.assert(
    fc.property(world, call, (setting, made) => what(factsOf(made, setting), setting)),
    { numRuns: 600 },
  )

test('R1: after DoNotRecord nothing starts and nothing is being captured', () => {
  holds((facts, setting) => {
    for (const { before, after, decisions } of play(facts, setting).steps) {
      if (!after.refusal) continue
      expect(present(after)).toEqual({ recording: undefined, statement: undefined })
      if (before.refusal) expect(decisions.map(each => each.kind)).not.toContain('started')
      expect(decisions.map(each => each.kind)).not.toContain('statement-started')
    }
  })
})

test('each entry lies inside its segment, entries do not overlap, masks lie inside entries', () => {
  holds((facts, setting) => {
    const { recordings, segments } = play(facts, setting).result
    const voices = recordings.filter(entry => entry.media === 'voice')
    for (const entry of recordings) {
      const home = segments.find(
        segment => segment.id === entry.segment && segment.from <= entry.from && entry.to <= segment.to,
      )
      expect(home).toBeDefined()
      expect(entry.to).toBeGreaterThan(entry.from)
      let last = entry.from
      for (const [from, to] of entry.masked) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = to
      }
      expect(last).toBeLessThanOrEqual(entry.to)
    }
    for (const [index, entry] of voices.entries()) expect(entry.from).toBeGreaterThanOrEqual(voices[index - 1]?.to ?? 0)
  })
})

test('R6: nobody who may not be recorded is alone in a recording', () => {
  holds((facts, setting) => {
    const { recordings, segments } = play(facts, setting).result
    for (const entry of recordings) {
      const home = segments.find(segment => segment.id === entry.segment)
      if (home?.parties.includes('nell')) expect(entry.flags).toContain('without:nell')
      if (home?.parties.join() === 'caller,nell') expect(entry).toBeUndefined()
    }
  })
})

test('the same facts give the same result, and no ledger is changed', () => {
  holds((facts, setting) => {
    const first = play(facts, setting)
    const frozen = JSON.stringify(first.steps.map(step => step.before))
    expect(play(facts, setting).steps).toEqual(first.steps)
    expect(JSON.stringify(first.steps.map(step => step.before))).toBe(frozen)
  })
})

test('an outlook decides like the ledger that it was taken from', () => {
  const kinds = (decisions: readonly Decision[]) =>
    decisions
      .filter(each => each.kind !== 'note')
      .map(each => ({ kind: each.kind, rule: 'rule' in each ? each.rule : '' }))
  holds((facts, setting) => {
    const whole = play(facts, setting)
    let short = emptyLedger
    for (const step of whole.steps) {
      const entered = record(outlook(short), step.fact, s.settingsOf(setting))
      expect(kinds(entered.decisions)).toEqual(kinds(step.decisions))
      short = entered.ledger
      expect(outlook(short)).toEqual(outlook(step.after))
    }
  })
})
