import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contact, monday } from './call-on.ts'

const settings = 'queues: { billing: { redaction: true }, sales: {} }\nstorage: {}'
const redact = (steps: string, more = {}) =>
  contact({ settings, start: monday, steps: `[{ answer: kim }, ${steps}, { hangup: caller, at: 100s }]`, ...more })
const spans = ({ record }: ReturnType<typeof contact>) => record.recordings.map(({ from, to }) => [from, to])

describe('redaction', () => {
  test('CC-38 only on a queue that has it, a leaf', () => {
    const other = { settings: 'queues: { billing: {} }' }
    expect(redact('{ redact: kim, at: 10s }', other).refused).toEqual(['CC-38 REDACTION_NOT_ENABLED_ON_QUEUE'])
    const above = { settings: 'queues: { billing: { redaction: true }, refunds: { parent: billing } }' }
    expect(redact('{ redact: kim, at: 10s }', above).refused).toEqual(['CC-38 REDACTION_NOT_ENABLED_ON_QUEUE'])
  })

  test('CC-38 after a transfer the new queue decides', () => {
    const moved = redact(
      '{ transfer: { from: kim, to: { skill: sales } }, at: 20s }, { answer: lee }, { redact: lee, at: 30s }',
    )
    expect(moved.refused).toEqual(['CC-38 REDACTION_NOT_ENABLED_ON_QUEUE'])
  })

  test('CC-38 a transfer to an agent keeps the call in its queue', () => {
    const moved = redact(
      '{ transfer: { from: kim, to: lee }, at: 20s }, { answer: lee }, { redact: lee, at: 30s }, { stopRedacting: lee, at: 40s }',
    )
    expect(moved.refused).toEqual([])
    expect(moved.record.redactions).toEqual([{ agent: 'lee', start: 30, stop: 40 }])
  })

  test('CC-39 from start to stop the file has nothing, and the record has both', () => {
    const played = redact('{ redact: kim, at: 60s }, { stopRedacting: kim, at: 95s }')
    expect(spans(played)).toEqual([
      [0, 60],
      [95, 100],
    ])
    expect(played.record.redactions).toEqual([{ agent: 'kim', start: 60, stop: 95 }])
    expect(played.record.recordings.every(each => each.masked.length === 0)).toBe(true)
    expect(played.record.verdict.recorded).toBe('some')
    expect(played.record.verdict.text).toContain('1:00–1:35 kim kept the call out of the recording (CC-39).')
  })

  test('CC-39 what is redacted has no size', () => {
    expect(redact('{ redact: kim, at: 0s }, { stopRedacting: kim, at: 50s }').record.uploads?.[0]?.megabytes).toBe(0.2)
  })

  test('CC-39 by hand alone: it neither begins twice nor ends by itself', () => {
    expect(redact('{ redact: kim, at: 10s }, { redact: kim, at: 20s }').refused).toEqual(['CC-39 REDACTING'])
    expect(redact('{ stopRedacting: kim, at: 10s }').refused).toEqual(['CC-39 NOT_REDACTING'])
  })

  test('CC-39 nobody redacts what is not recorded', () => {
    const silent = { settings: `${settings}\nassumptions: {}`, more: '' }
    expect(redact('{ stopRecording: kim, at: 5s }, { redact: kim, at: 10s }', silent).refused).toEqual([
      'CC-39 NOT_RECORDED',
    ])
  })

  test('CC-40 a redaction that nobody ends, ends with the call, and that is told', () => {
    const played = redact('{ redact: kim, at: 60s }')
    expect(played.record.redactions).toEqual([{ agent: 'kim', start: 60, stop: 100, openAtEnd: true }])
    expect(played.record.notes.map(each => each.code)).toContain('redaction/open-at-end')
  })

  test('CC-40 or with the part of the agent who began it', () => {
    const played = redact(
      '{ redact: kim, at: 60s }, { transfer: { from: kim, to: { skill: sales } }, at: 70s }, { answer: lee, at: 80s }',
    )
    expect(played.record.redactions).toEqual([{ agent: 'kim', start: 60, stop: 70, openAtEnd: true }])
    expect(spans(played)).toEqual([
      [0, 60],
      [80, 100],
    ])
  })

  test('CC-63 there is none in a chat', () => {
    const { refused } = contact({
      settings,
      start: monday,
      media: 'chat',
      steps: '[{ answer: kim }, { redact: kim, at: 10s }]',
    })
    expect(refused).toEqual(['CC-63 NOT_ON_SURFACE'])
  })

  test('V-02 no recorded stretch meets a redacted one, whatever agents press', () => {
    const step = fc.record({
      at: fc.integer({ min: 1, max: 95 }),
      verb: fc.constantFrom('redact', 'stopRedacting', 'mask', 'unmask', 'hold', 'resume'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), steps => {
        const sorted = [...steps].sort((a, b) => a.at - b.at)
        let isHeld = false
        const possible = sorted.filter(({ verb }) => {
          if (verb !== 'hold' && verb !== 'resume') return true
          if ((verb === 'hold') === isHeld) return false
          isHeld = verb === 'hold'
          return true
        })
        const text = possible.map(({ at, verb }) => `{ ${verb}: kim, at: ${at}s }`).join(', ')
        const { record } = redact(text === '' ? '{ wait: 1s }' : text)
        for (const { start, stop } of (record.redactions ?? []).filter(each => each.start < each.stop))
          for (const { from, to } of record.recordings) expect(to <= start || from >= stop).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
