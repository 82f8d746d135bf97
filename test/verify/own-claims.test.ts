import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCenter } from '../../src/center/read-center.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { link } from '../../src/flow/link.ts'
import { actor } from '../../src/machine/actor.ts'
import { readScript } from '../../src/script/read.ts'
import { codeFrame } from '../../src/text/code-frame.ts'
import { tried } from '../../src/verify/example/trial.ts'
import { ownProperty } from '../../src/verify/own/own-property.ts'
import type { Verdict } from '../../src/verify/verdict.ts'
import { verify } from '../../src/verify/verify.ts'
import { origin, sound } from '../support/play.ts'

const center = sound(readCenter({ path: 'center.yaml', text: readFileSync('scripts/center.yaml', 'utf8') }))

/** A configuration with one property, as it is read. */
function configOf(claim: string) {
  return readConfig({ path: 'callwright.config.yaml', text: `properties:\n  p: { ${claim} }\n` }, [])
}

/** What becomes of one claim on a script. */
function verdictOn(claim: string, script: string): Verdict {
  const own = sound(configOf(claim)).properties.map(ownProperty)
  const flow = sound(link(sound(readScript({ path: 'script.yaml', text: script }))))
  const claimed = { flow, center, origin, properties: own }
  const [verdict] = verify(claimed).verdicts
  if (!verdict) throw new Error('no verdict')
  if (verdict.kind === 'broken' && verdict.example) {
    const monitor = verdict.property.monitor?.(flow)
    const caught = monitor && tried({ ...claimed, call: verdict.example.call, execute: actor }, monitor)
    expect(caught?.breach.why).toBe(verdict.why)
  }
  return verdict
}

const sample = (name: string) => readFileSync(`scripts/${name}/${name}.yaml`, 'utf8')
const consent = sample('consent')
const transfers = sample('transfers')
const card = sample('card')
const lateRefusal = transfers.replace('    DoNotRecord:', '    Wait: { Seconds: 1 }')

describe('a claim that a project makes', () => {
  test.each([
    ['never: recording while consent = refused', transfers, 'proved'],
    ['never: recording while consent = refused', lateRefusal, 'broken'],
    ['never: recording while tag(card) and not talking', card, 'broken'],
    ['never: recording while tag(disclosure)', card, 'proved'],
    ['never: recording while tag(card)', card, 'broken'],
    ['never: recording while tag(card)', transfers, 'inapplicable'],
    ['never: recording before consent = granted', transfers, 'proved'],
    ['never: recording before answer', card, 'proved'],
    ['never: recording before tag(disclosure)', card, 'proved'],
    ['never: recording after release', transfers, 'proved'],
    ['never: Music after answer', transfers, 'broken'],
    ['never: recording of both while hold', transfers, 'unreadable'],
    ['always: DoNotRecord before Reqagent when consent = refused', transfers, 'proved'],
    ['always: DoNotRecord before Reqagent when consent = refused', lateRefusal, 'broken'],
    ['always: DoNotRecord before Reqagent', transfers, 'broken'],
    ['always: \'"refused" before Reqagent when consent = refused\'', transfers, 'proved'],
    ['always: not recording while consent = unanswered', transfers, 'proved'],
    ['always: recording while talking', card, 'broken'],
    ['always: answer before transfer', transfers, 'proved'],
    ['always: hold before resume', transfers, 'proved'],
    ['always: not (recording or statement)', transfers, 'broken'],
    ['never: recording by policy', consent, 'broken'],
    ['never: recording by policy when consent = refused', consent, 'proved'],
    ['never: recording by agent when consent = refused', transfers, 'proved'],
    ['never: recording by agent', transfers, 'broken'],
    ['never: recording of caller by script while hold', transfers, 'unreadable'],
    ['never: recording by script before consent = granted', transfers, 'proved'],
    ['always: recording by policy "Every sales call" while talking', transfers, 'broken'],
    ['eventually: Onrelease', transfers, 'proved'],
    ['eventually: Onrelease after release', transfers, 'proved'],
    ['eventually: answer', transfers, 'broken'],
    ['eventually: record when consent = granted', transfers, 'proved'],
    ['eventually: DoNotRecord when consent = granted', transfers, 'broken'],
    ['never: DoNotRecord when consent = granted', transfers, 'proved'],
  ] as const)('%s', (claim, script, kind) => {
    if (kind === 'unreadable') expect(configOf(claim).diagnostics).not.toEqual([])
    else expect(verdictOn(claim, script).kind).toBe(kind)
  })

  test('says in words how a call breaks it', () => {
    const verdict = verdictOn('always: DoNotRecord before Reqagent when consent = refused', lateRefusal)
    expect(verdict).toMatchObject({
      kind: 'broken',
      why: '"Reqagent" came about, and "DoNotRecord" had not come before (consent = refused)',
    })
  })

  test('finds the same as the properties that come with the tool', () => {
    for (const script of [consent, transfers, lateRefusal]) {
      const { kind } = verdictOn('always: DoNotRecord before Reqagent when consent = refused', script)
      expect(kind).toBe(script === lateRefusal ? 'broken' : 'proved')
    }
  })
})

const wrong = [
  'never: recordng while tag(card) when',
  'never: recording wile tag(card)',
  'never: recording while',
  'never: recording of callers',
  'never: recording while consent = maybe',
  'never: recording while consent',
  'never: recording while amount = 3',
  'never: recording by polcy',
  'never: recording when variable(consentGiven) = "no"',
  'never: recording while skill(Sales)',
  'never: recording while skill = Sales',
  'never: recording after 30s',
  'never: (recording or talking',
  'never: recording while answer',
  'always: recording after answer',
  'eventually: recording while talking',
  'eventually: recording before answer',
  'never: tag()',
  'never: recording, always: talking',
  'never: ~',
  'severity: error',
  'never: recording, severity: fatal',
  'never: recording, nevr: talking',
]

test('what cannot be read is told with its place and what to do', async () => {
  const told = wrong.map(each =>
    configOf(each)
      .diagnostics.map(diagnostic => codeFrame(diagnostic))
      .join('\n'),
  )
  expect(told.filter(each => each === '')).toEqual([])
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('golden/wrong-claims.txt')
})

test('a claim of brackets without end is refused, not followed', () => {
  expect(configOf(`never: "${'('.repeat(5_000)}"`).diagnostics).toHaveLength(1)
  expect(configOf(`never: "${'not '.repeat(100)} talking"`).diagnostics).toHaveLength(1)
})
