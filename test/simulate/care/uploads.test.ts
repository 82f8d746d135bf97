import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crmAnswers, defaultStorage, type Storage } from '../../../src/center/storage.ts'
import { partsOf, uploaded } from '../../../src/simulate/care/upload.ts'
import { contact, monday } from './call-on.ts'

const week = 604_800
const ack = { answers: [], otherwise: 'ack' } as const
const never = { answers: [], otherwise: 'noAck' } as const

describe('uploads', () => {
  test('CC-25 when the call is over the recording goes to the CRM, and is deleted at once', () => {
    const { record } = contact({
      start: monday,
      settings: 'storage: {}',
      steps: '[{ answer: kim, at: 10s }, { hangup: kim, at: 110s }]',
    })
    expect(record.uploads).toEqual([
      {
        recording: 'rec-1',
        megabytes: 0.4,
        parts: [0.4],
        attempts: { first: [0], count: 1, last: 0 },
        attachments: ['part1'],
        state: 'deleted',
        deletedAfter: 0,
        lost: false,
        acknowledged: [0],
      },
    ])
  })

  test('CC-25 what was not recorded is not uploaded', () => {
    expect(contact({ start: monday, settings: 'storage: {}' }).record.uploads).toEqual([])
  })

  test.each(['noAck', 'rateLimited', 'tooLarge'] as const)('CC-26 after %s it tries again, ever later', answer => {
    const { attempts, deletedAfter } = uploaded('rec-1', 10, defaultStorage, {
      answers: [[answer], [answer], [answer]],
      otherwise: 'ack',
    })
    expect(attempts.first).toEqual([0, 60, 180, 420])
    expect(deletedAfter).toBe(420)
  })

  test('CC-26 the delay grows up to the cap (CC-S1)', () => {
    const { attempts } = uploaded('rec-1', 172, defaultStorage, never)
    expect(attempts).toEqual({ first: [0, 60, 180, 420, 900, 1860, 3780, 7380], count: 173, last: 601_380 })
  })

  test('CC-27 after seven days it is deleted, and lost if it was not uploaded whole', () => {
    expect(uploaded('rec-1', 172, defaultStorage, never)).toMatchObject({
      deletedAfter: week,
      lost: true,
      attachments: [],
    })
  })

  test('CC-27 at the very moment the deletion beats the attempt', () => {
    const daily: Storage = { ...defaultStorage, backoff: { baseMs: 86_400_000, factor: 1, capMs: 86_400_000 } }
    const sixNo = { answers: Array.from({ length: 7 }, () => ['noAck'] as const), otherwise: 'ack' } as const
    expect(uploaded('rec-1', 10, daily, sixNo)).toMatchObject({
      attempts: { count: 7, last: 6 * 86_400 },
      deletedAfter: week,
      lost: true,
    })
    const fiveNo = { ...sixNo, answers: sixNo.answers.slice(1) }
    expect(uploaded('rec-1', 10, daily, fiveNo)).toMatchObject({ deletedAfter: 6 * 86_400, lost: false })
  })

  test('CC-28 a carrier never opens a recording that waits; the CRM does with its key', () => {
    const { refused, said } = contact({
      start: monday,
      settings: 'storage: {}',
      more: 'upload: { otherwise: noAck }',
      steps:
        '[{ answer: kim }, { hangup: kim, at: 1m }, { access: carrier, at: 1h }, { access: somebody }, { access: crm }]',
    })
    expect(refused).toEqual(['CC-28 NO_CARRIER_ACCESS', 'CC-28 NO_KEY'])
    expect(said('access')).toEqual(['the CRM with its key'])
  })

  test.each([
    [49.9, [49.9]],
    [50, [50]],
    [50.1, [50, 0.1]],
    [70, [50, 20]],
    [100, [50, 50]],
    [172, [50, 50, 50, 22]],
  ])('CC-29 %d MB are attached as %j', (megabytes, parts) => {
    expect(partsOf(megabytes, defaultStorage)).toEqual(parts)
  })

  test('CC-30 a CRM with a limit below a part never takes it', () => {
    const small = { ...defaultStorage, crmMaxMegabytes: 25 }
    expect(uploaded('rec-1', 60, small, ack)).toMatchObject({ lost: true, attachments: [], deletedAfter: week })
    expect(uploaded('rec-1', 20, small, ack)).toMatchObject({ lost: false })
  })

  test('CC-31 the next attempt begins at the first part that is not acknowledged', () => {
    const upload = { answers: [['ack', 'ack', 'noAck'], ['rateLimited']] as const, otherwise: 'ack' } as const
    expect(uploaded('rec-1', 172, defaultStorage, upload)).toMatchObject({
      acknowledged: [0, 0, 180, 180],
      deletedAfter: 180,
    })
  })

  test('CC-32 external storage takes a file of any size whole', () => {
    const external: Storage = { ...defaultStorage, sink: 'external' }
    expect(uploaded('rec-1', 172, external, ack)).toMatchObject({ parts: [172], attachments: ['part1'], lost: false })
  })

  test('CC-33 five tenths of a file of 50 MB are 1 h 44 min 10 s of recording', () => {
    const { record } = contact({
      start: monday,
      settings: 'storage: {}',
      steps: '[{ answer: kim }, { hangup: kim, at: 6250s }]',
    })
    expect(record.uploads?.[0]?.megabytes).toBe(25)
  })

  test('V-04 kept seven days at the most, lost is told, parts in order, none deleted before the last is there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.array(fc.array(fc.constantFrom(...crmAnswers), { minLength: 1, maxLength: 4 }), { maxLength: 30 }),
        fc.constantFrom(...crmAnswers),
        (megabytes, answers, otherwise) => {
          const entry = uploaded('rec-1', megabytes, defaultStorage, { answers, otherwise })
          const isWhole = entry.attachments.length === entry.parts.length
          expect(entry.parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(megabytes)
          expect(entry.deletedAfter).toBeLessThanOrEqual(week)
          expect(entry.lost).toBe(!isWhole)
          expect([...entry.acknowledged]).toEqual([...entry.acknowledged].sort((a, b) => a - b))
          expect(entry.deletedAfter).toBe(isWhole ? entry.acknowledged.at(-1) : week)
          expect(entry.attempts.last).toBeLessThan(week)
        },
      ),
    )
  })
})
