import { describe, expect, test } from 'vitest'
import { callText } from '../../src/report/call-text.ts'
import { plain } from '../../src/report/style.ts'
import { displayWidth } from '../../src/text/display-width.ts'
import * as records from './records.ts'

const stories = {
  refused: records.refused,
  agreed: records.agreed,
  'masked, two statements': records.masked,
  transferred: records.transferred,
  korean: records.korean,
  stuck: records.stuck,
  'three hours': records.threeHours,
  hostile: records.hostile,
}

describe('a call in text', () => {
  test.each(Object.entries(stories))('%s', async (name, record) => {
    await expect(callText(record, plain)).toMatchFileSnapshot(`calls/${name}.txt`)
  })

  test.each(Object.entries(stories))('%s fits the page, wide or narrow', (_, record) => {
    for (const columns of [60, 80, 132, 200])
      for (const line of callText(record, { ...plain, columns }).split('\n'))
        expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
  })

  test('without box drawing where only ASCII can be shown', async () => {
    const text = callText(records.refused, { ...plain, ascii: true })
    expect(text).not.toMatch(/[^ -~\n]/)
    await expect(text).toMatchFileSnapshot('calls/refused in ascii.txt')
  })

  test('no text of a file moves the cursor', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
    expect(callText(records.hostile, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/)
  })

  test('a value of megabytes is shown in no time', () => {
    const started = performance.now()
    callText(records.record({ globals: { big: 'x'.repeat(5_000_000), words: 'a b '.repeat(1_000_000) } }), plain)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

test('a trace of thousands of entries is told in no time', () => {
  const trace = Array.from({ length: 20_000 }, (_, at) => records.visit(at / 10, `action${at % 97}`, 'Play', at))
  const started = performance.now()
  callText(records.record({ duration: 2_000, trace }), plain)
  expect(performance.now() - started).toBeLessThan(10_000)
})
