import { expect, test } from 'vitest'
import { readCenter } from '../../src/center/read-center.ts'

const read = (text: string) => readCenter({ path: 'center.yaml', text })

test('shares are numbers or percentages, times are durations', () => {
  const { value, diagnostics } = read('traffic: { consent: { grant: 60%, refuse: 0.4 }, talk: 2m, click: 0 }')
  expect(diagnostics).toEqual([])
  expect(value?.traffic).toMatchObject({
    consent: { grant: 0.6, refuse: 0.4, silence: 0 },
    talk: 120_000,
    click: 0,
    abandon: 0.05,
  })
})

test.each([
  ['traffic: often', '"traffic" must be a map'],
  ['traffic: { abandond: 0.1 }', 'unknown key "abandond"'],
  ['traffic: { abandon: 1.5 }', '"abandon" must be a share from 0 to 1, not "1.5"'],
  ['traffic: { click: 100% }', '"click" must be less than 1'],
  ['traffic: { talk: 0 }', '"talk" must be more than 0 s'],
  ['traffic: { consent: { grant: 0.5, refuse: 0.4 } }', 'the shares of "consent" must make 1 together, not 0.9'],
])('%s', (text, message) => {
  expect(read(text).diagnostics.map(each => each.message)).toEqual([message])
})
