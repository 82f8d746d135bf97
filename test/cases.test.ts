import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compare } from '../src/record/compare.ts'
import { callText } from '../src/report/call-text.ts'
import { plain } from '../src/report/style.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { sampleCalls } from './support/samples.ts'

/**
 * Every sample call, played: what it expects must come, and its transcript is the golden text beside the case, which a person
 * reads. `npm test -- -u` rewrites the transcripts.
 */
describe.each(['scripts', 'test/cases'])('the calls of %s', folder => {
  test.each(sampleCalls(folder))('$name', async ({ name, load }) => {
    const sample = load()
    const { record, impossible } = simulate(sample)
    expect(impossible?.message).toBeUndefined()
    expect(sample.call.expect && compare(sample.call.expect, record)).toEqual(sample.call.expect && [])
    const golden = join('cases', folder === 'scripts' ? 'samples' : '', name.replace(/\.call\.yaml$/, '.txt'))
    await expect(callText(record, { ...plain, columns: 100 })).toMatchFileSnapshot(golden)
  })
})

test('every golden transcript belongs to a call', () => {
  const goldens = readdirSync('test/cases', { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.txt'))
  for (const golden of goldens) {
    const call = golden.startsWith('samples/') ? join('scripts', golden.slice(8)) : join('test/cases', golden)
    expect(existsSync(call.replace(/\.txt$/, '.call.yaml')), golden).toBe(true)
  }
})

test('every recording and event rule is named by a test', () => {
  const texts = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.test.ts'))
    .map(path => readFileSync(join('test', path), 'utf8'))
    .join('\n')
  const rules = [
    ...Array.from({ length: 24 }, (_, index) => `R${index + 1}`),
    ...Array.from({ length: 8 }, (_, index) => `E${index + 1}`),
  ]
  expect(rules.filter(rule => !new RegExp(`\\b${rule}\\b`).test(texts))).toEqual([])
})
