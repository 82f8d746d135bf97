import { expect, test } from 'vitest'
import { visitsOf } from '../../src/forecast/visits.ts'

test('a loop that is left one time in four is run through four times', () => {
  const visits = visitsOf([
    [{ to: 1, share: 1 }],
    [{ to: 2, share: 1 }],
    [
      { to: 1, share: 0.75 },
      { to: 3, share: 0.25 },
    ],
    [],
  ])
  expect(visits?.[1]).toBeCloseTo(4, 9)
  expect(visits?.[3]).toBeCloseTo(1, 9)
})

test('ways that part and meet again bring all back together', () => {
  const visits = visitsOf([
    [
      { to: 1, share: 0.3 },
      { to: 2, share: 0.7 },
    ],
    [{ to: 3, share: 1 }],
    [
      { to: 2, share: 0.5 },
      { to: 3, share: 0.5 },
    ],
    [],
  ])
  expect([...(visits ?? [])].map(each => Number(each.toFixed(9)))).toEqual([1, 0.3, 1.4, 1])
})

test('a loop that nothing leaves has no answer', () => {
  expect(visitsOf([[{ to: 0, share: 1 }]])).toBeUndefined()
})
