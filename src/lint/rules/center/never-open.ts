import { centerRule } from '../../rule.ts'

export const neverOpen = centerRule({
  code: 'center/never-open',
  severity: 'warning',
  summary: 'A profile of hours has no opening time.',
  why: 'Hours leaves by Closed at any time, day and night.',
  rests: 'Studio’s help of HOURS',
  bad: `
center: Demo
hours:
  Main: { holidays: ["2026-01-01"] }`,
  good: `
center: Demo
hours:
  Main: { open: ["Mon-Fri 09:00-18:00"], holidays: ["2026-01-01"] }`,
  *check({ center: { hours, placeOf } }) {
    if (!placeOf) return
    for (const [name, { open }] of hours)
      if (!open.some(({ days, from, to }) => days.length > 0 && from < to))
        yield {
          at: placeOf('hours', name),
          message: `"${name}" is never open`,
          hint: 'write its times, as open: ["Mon-Fri 09:00-18:00"]',
        }
  },
})
