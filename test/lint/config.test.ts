import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { positionAt } from '../../src/text/source.ts'

const codes = ['flow/unreachable', 'flow/dead-end', 'consent/refusal-not-honored']

function read(text: string) {
  const { value, diagnostics } = readConfig({ path: 'callwright.config.yaml', text }, codes)
  const said = diagnostics.map(
    ({ at, code, message, hint }) => `${positionAt(at.source, at.start).line} ${code} ${message} (${hint})`,
  )
  return { config: value, said }
}

test('a whole configuration', () => {
  const { config, said } = read(`
scripts: scripts
calls: [calls]
center: center.yaml
ignore: ["drafts/"]
extends: all
rules:
  flow/unreachable: off
  flow/dead-end: { severity: error }
waivers:
  - { rule: flow/dead-end, file: scripts/old.yaml, action: bye, reason: replaced in May, owner: kim, until: 2026-12-31 }
properties:
  card-not-recorded: { never: recording while tag(card), severity: warning }
`)
  expect(said).toEqual([])
  expect(config).toMatchObject({ scripts: ['scripts'], calls: ['calls'], center: 'center.yaml', extends: 'all' })
  expect(config.rules.get('flow/unreachable')?.severity).toBe('off')
  expect(config.rules.get('flow/dead-end')?.severity).toBe('error')
  expect(config.waivers).toMatchObject([{ rule: 'flow/dead-end', action: 'bye', owner: 'kim', until: '2026-12-31' }])
  expect(config.properties).toMatchObject([{ name: 'card-not-recorded', severity: 'warning' }])
})

test('an empty file says nothing, and is right', () => {
  expect(read('').said).toEqual([])
  expect(read('# only a comment\n').config.extends).toBe('recommended')
})

describe('what is wrong is told at its place', () => {
  test.each([
    [
      'rules:\n  flow/unreachble: off\n',
      '2 config/unknown-rule no rule is called "flow/unreachble" (did you mean "flow/unreachable"?)',
    ],
    ['rule: { }\n', '1 config/unknown-key unknown key "rule" (did you mean "rules"?)'],
    [
      'rules: { flow/dead-end: fatal }\n',
      '1 config/bad-value "flow/dead-end" cannot be "fatal" (expected one of error, info, off, warning)',
    ],
    ['extends: everything\n', '1 config/bad-value "extends" cannot be "everything" (expected one of all, recommended)'],
    [
      'waivers: { }\n',
      '1 config/wrong-shape "waivers" must be a list (write "- { rule: …, reason: …, owner: …, until: … }")',
    ],
    [
      'waivers:\n  - { rule: flow/dead-end, reason: x, owner: kim, until: 2026-02-30 }\n',
      '2 config/bad-value "2026-02-30" is no day (write it as 2026-12-31)',
    ],
    [
      'waivers:\n  - { rule: flow/dead-end, owner: kim, until: 2026-03-01 }\n',
      '2 config/incomplete-waiver the waiver has no "reason" (say why this may stay)',
    ],
    ['- a\n', '1 config/wrong-shape a configuration must be a map, not a list (undefined)'],
  ])('%j', (text, expected) => {
    expect(read(text).said).toEqual([expected])
  })
})
