import { describe, expect, test } from 'vitest'
import type { Center } from '../../src/center/center.ts'
import { presets } from '../../src/center/presets/index.ts'
import { readCenter } from '../../src/center/read-center.ts'

const read = (text: string) => readCenter({ path: 'center.yaml', text })

describe('a preset', () => {
  test.each(Object.keys(presets))('%s is a piece of a center without a fault', name => {
    expect(read(`preset: ${name}`).diagnostics).toEqual([])
    expect(read(presets[name] ?? '').diagnostics).toEqual([])
  })

  test('fills in what the file does not say, setting by setting', () => {
    const monitoring = read('preset: ccai\nmonitoring: { presence: Ready }').value?.supervision?.monitoring
    expect(monitoring).toMatchObject({ max: Number.POSITIVE_INFINITY, presence: 'Ready' })
  })

  test.each([
    [
      'ccai',
      'storage: { retention: 3d }',
      (c: Center) => c.calls?.storage,
      { retentionMs: 259_200_000, partMegabytes: 50 },
    ],
    ['cxone', 'monitoring: { max: 2 }\nsupervisors: { han: {} }', (c: Center) => c.supervision?.monitoring, { max: 2 }],
    [
      'genesys',
      'monitoring: { max: many }',
      (c: Center) => c.supervision?.monitoring,
      { max: Number.POSITIVE_INFINITY, presence: 'Available' },
    ],
    [
      'webex',
      'desk: { rona: 5s, wrapup: { auto: 9s } }',
      (c: Center) => c.desk,
      { ronaMs: 5_000, autoResumeMs: 30_000 },
    ],
  ] as const)('%s gives way to what the file says, and to nothing else', (name, own, part, expected) => {
    const { value, diagnostics } = read(`preset: ${name}\n${own}`)
    expect(diagnostics).toEqual([])
    expect(value && part(value)).toMatchObject(expected)
  })

  test('is the same as its settings written out: nobody can ask for its name', () => {
    const { source: _, at: __, placeOf: ___, assumptionsAt: ____, ...named } = read('preset: genesys').value ?? {}
    const { source: _1, at: _2, placeOf: _3, assumptionsAt: _4, ...written } = read(presets.genesys ?? '').value ?? {}
    expect(named).toEqual(written)
  })

  test('that nobody knows is a fault at its place, with what was meant', () => {
    expect(read('preset: genesis').diagnostics).toMatchObject([
      { code: 'center/bad-value', message: '"preset" cannot be "genesis"', hint: 'did you mean "genesys"?' },
    ])
  })
})
