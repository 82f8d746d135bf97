import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepper } from '../../src/machine/stepper.ts'
import { Session } from '../../src/simulate/session.ts'
import { defaultLimits } from '../../src/verify/limits.ts'
import { properties } from '../../src/verify/properties/index.ts'
import { type Seen, watcher } from '../../src/verify/seen.ts'
import { judge, searchesOf } from '../../src/verify/verify.ts'
import { atOnce } from '../../src/verify/work.ts'
import { callOf, centerOf, flowOf, origin } from '../support/play.ts'
import { playShortly } from '../support/play-shortly.ts'
import { randomCall, randomScript } from '../support/random-script.ts'

const seed = 20260303
const scripts = 20
const callsEach = 40

const limits = { ...defaultLimits, states: 1_500 }

/** A search that asks so often whether its time is over has had enough of it. */
const patience = 100

/** Some actions of a random script ask for consent, announce the recording or are sensitive. */
const annotatedScript = fc.tuple(randomScript, fc.infiniteStream(fc.nat(3))).map(([text, dice]) => {
  const isDrawn = (): boolean => dice.next().value === 0
  return text
    .split('\n')
    .flatMap(line => [
      line,
      ...(/^ {4}(If):/.test(line) && isDrawn() ? ['    consent: { grant: ["True"], refuse: ["False"] }'] : []),
      ...(/^ {4}(Play|Menu):/.test(line) && isDrawn() ? ['    disclosure: true'] : []),
      ...(/^ {4}(Wait|Capture|Music|Snippet|Menu):/.test(line) && isDrawn() ? ['    sensitive: card'] : []),
    ])
    .join('\n')
    .replace('script: Random', isDrawn() ? 'script: Random\nconsentVariable: count' : 'script: Random')
})

const center = fc
  .constantFrom(
    '[]',
    '[{ name: All, record: 100% }]',
    '[{ name: No, doNotRecord: true, agents: [kim] }, { name: Some, record: 30% }]',
  )
  .map(policies =>
    centerOf(
      `agents: { kim: { skills: [Sales] }, lee: { skills: [Sales, Billing] } }\npolicies: ${policies}\nassumptions: { visitLimit: 100 }\n`,
    ),
  )

test(`what is proved breaks on no random call, of ${scripts} random scripts (seed ${seed})`, () => {
  let proofs = 0
  const calls = fc.array(randomCall, { minLength: callsEach, maxLength: callsEach })
  fc.assert(
    fc.property(annotatedScript, center, calls, (script, center, texts) => {
      const flow = flowOf(script)
      const claim = { flow, center, properties, origin }
      let asked = 0
      const isUp = () => ++asked > patience
      const searches = searchesOf(claim, limits, isUp)
      for (const { space } of searches) space.explore(limits.states, isUp)
      const { verdicts } = atOnce(judge(claim, searches, { limits }))
      const monitors = verdicts.flatMap(({ kind, property }) => {
        const monitor = kind === 'proved' ? property.monitor?.(flow) : undefined
        return monitor ? [{ code: property.code, monitor }] : []
      })
      proofs += monitors.length
      for (const text of texts) {
        const call = callOf(text)
        const sights: Seen[] = []
        const witness = watcher(seen => sights.push(seen))
        const session = new Session({ flow, center, call, execute: stepper, witness }, origin)
        playShortly(session, call.steps)
        const sent = session.deeds.filter(({ deed }) => deed.verb === 'transfer' || deed.verb === 'consult').length
        const isWithin = sent <= limits.transfers && session.record().statements.length <= limits.statements
        // A script that runs on behind the end was not played to its own.
        const told = session.ended ? sights : sights.filter(each => each.kind !== 'over')
        for (const { code, monitor } of isWithin ? monitors : []) {
          let remembered = monitor.start
          for (const seen of told) {
            const next = monitor.step(remembered, seen)
            expect(typeof next === 'string' ? '' : `${code}: ${next.why}`).toBe('')
            if (typeof next === 'string') remembered = next
          }
        }
      }
    }),
    { numRuns: scripts, seed },
  )
  expect(proofs).toBeGreaterThan(scripts)
}, 120_000)
