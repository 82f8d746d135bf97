import { expect, test } from 'vitest'
import { type Step, visitsOf } from '../../src/forecast/visits.ts'
import { atOnce } from '../../src/verify/work.ts'

function settled(steps: readonly (readonly Step[])[]): Float64Array {
  const visits = atOnce(visitsOf(steps))
  if (typeof visits === 'string') throw new Error(visits)
  return visits
}

test('a loop that is left one time in four is run through four times', () => {
  const visits = settled([
    [{ to: 1, share: 1 }],
    [{ to: 2, share: 1 }],
    [
      { to: 1, share: 0.75 },
      { to: 3, share: 0.25 },
    ],
    [],
  ])
  expect(visits[1]).toBeCloseTo(4, 9)
  expect(visits[3]).toBeCloseTo(1, 9)
})

test('ways that part and meet again bring all back together', () => {
  const visits = settled([
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
  expect([...visits].map(each => Number(each.toFixed(9)))).toEqual([1, 0.3, 1.4, 1])
})

test('a loop that nothing leaves has no answer', () => {
  expect(atOnce(visitsOf([[{ to: 0, share: 1 }]]))).toBe('endless')
})

test('a long loop is left when the time is up', () => {
  const loop = [
    [{ to: 1, share: 1 }],
    [
      { to: 0, share: 0.999999 },
      { to: 2, share: 0.000001 },
    ],
    [],
  ]
  let asked = 0
  expect(atOnce(visitsOf(loop, () => asked++ > 20))).toBe('stopped')
})
