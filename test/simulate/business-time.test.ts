import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hours } from '../../src/center/center.ts'
import { localMsOf, momentText } from '../../src/center/local-moment.ts'
import { businessDue, businessMs, targetMs } from '../../src/simulate/messages/business-time.ts'
import { openingBranch } from '../../src/simulate/opening-hours.ts'
import { centerOf } from '../support/play.ts'

const hoursOf = (open: string, holidays = ''): Hours => {
  const hours = centerOf(`hours: { main: { open: [${open}], holidays: [${holidays}] } }`).hours.get('main')
  if (!hours) throw new Error('no hours')
  return hours
}
const at = (text: string): number => localMsOf(text) ?? Number.NaN
const minutes = (hours: Hours, from: string, to: string) => businessMs(hours, at(from), at(to)) / 60_000
const due = (hours: Hours, from: string, ms: number) => {
  const moment = businessDue(hours, at(from), ms)
  return moment === undefined ? undefined : momentText(moment)
}
const office = hoursOf('"Mon-Fri 09:00-18:00"', '"2025-03-03"')
const hour = 3_600_000

describe('WA-31 clocks run in business hours only', () => {
  test('over a night, a weekend and a holiday', () => {
    expect(minutes(office, '2025-03-13T17:30', '2025-03-14T09:15')).toBe(45)
    expect(minutes(office, '2025-03-14T17:50', '2025-03-17T09:15')).toBe(25)
    expect(minutes(office, '2025-02-28T17:50', '2025-03-04T09:15')).toBe(25)
    expect(minutes(office, '2025-03-15T10:00', '2025-03-16T20:00')).toBe(0)
  })

  test('the due moment is the very second, at the end of a day too', () => {
    expect(due(office, '2025-03-14T17:50', 8 * hour)).toBe('2025-03-17T16:50:00')
    expect(due(office, '2025-03-14T17:50', 600_000)).toBe('2025-03-14T18:00:00')
    expect(due(office, '2025-03-14T17:50', 601_000)).toBe('2025-03-17T09:00:01')
    expect(due(office, '2025-03-15T12:00', 1_000)).toBe('2025-03-17T09:00:01')
  })

  test('hours over midnight, and hours that overlap, count once', () => {
    const night = hoursOf('"Fri 22:00-02:00"')
    expect(minutes(night, '2025-03-14T12:00', '2025-03-15T12:00')).toBe(240)
    const double = hoursOf('"Mon 09:00-12:00", "Mon 11:00-13:00", "Mon 12:30-14:00"')
    expect(minutes(double, '2025-03-10T00:00', '2025-03-11T00:00')).toBe(300)
  })

  test('a center that never opens has no due moment, and does not loop', () => {
    expect(due(hoursOf(''), '2025-03-14T12:00', 1)).toBeUndefined()
    expect(minutes(hoursOf(''), '2025-03-14T12:00', '2035-03-14T12:00')).toBe(0)
  })
})

test('WA-32 a day is 24 hours of business time, or a business day', () => {
  expect(targetMs({ days: 1, ms: hour }, office, '24h')).toBe(25 * hour)
  expect(targetMs({ days: 1, ms: hour }, office, 'businessDay')).toBe(10 * hour)
  expect(targetMs({ days: 2, ms: 0 }, undefined, 'businessDay')).toBe(48 * hour)
})

describe('V-10 business time', () => {
  const moment = fc.integer({ min: at('2025-02-20T00:00') / 60_000, max: at('2025-03-25T00:00') / 60_000 })
  const profile = fc.constantFrom(office, hoursOf('"Mon-Sun 20:00-04:00"'), hoursOf('"Sat 10:00-11:30"'))

  test('counts exactly the minutes at which the center is open', () => {
    fc.assert(
      fc.property(profile, moment, fc.integer({ min: 0, max: 3_000 }), (hours, from, length) => {
        const counted = Array.from({ length }, (_, minute) => (from + minute) * 60_000)
        const open = counted.filter(each => openingBranch(hours, each) === 'Open').length
        expect(businessMs(hours, from * 60_000, (from + length) * 60_000)).toBe(open * 60_000)
      }),
    )
  })

  test('the due moment is the first at which that much has passed', () => {
    fc.assert(
      fc.property(profile, moment, fc.integer({ min: 1, max: 200 * hour }), (hours, from, ms) => {
        const moment = businessDue(hours, from * 60_000, ms) ?? Number.NaN
        expect(businessMs(hours, from * 60_000, moment)).toBe(ms)
        expect(businessMs(hours, from * 60_000, moment - 1)).toBe(ms - 1)
      }),
    )
  })
})
