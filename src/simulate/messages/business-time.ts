import type { Hours } from '../../center/center.ts'
import type { ServiceLevels, Target } from '../../center/sla.ts'

const dayMs = 86_400_000
const minuteMs = 60_000

/** Days that are looked ahead for the moment at which a clock runs out. */
const horizonDays = 3_660

type Stretch = readonly [from: number, to: number]

/** Ms of opening time between two local moments (WA-31); without hours every moment counts. */
export function businessMs(hours: Hours | undefined, fromMs: number, toMs: number): number {
  if (!hours) return Math.max(0, toMs - fromMs)
  let sum = 0
  for (const [from, to] of stretches(hours, fromMs, toMs)) sum += to - from
  return sum
}

/** When that much opening time will have passed since a local moment; undefined if it will not within ten years. */
export function businessDue(hours: Hours | undefined, fromMs: number, ms: number): number | undefined {
  if (!hours) return fromMs + ms
  let left = ms
  for (const [from, to] of stretches(hours, fromMs, fromMs + horizonDays * dayMs)) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return undefined
}

/** A target in ms of opening time (WA-32): a business day is as long as the longest day of the week. */
export function targetMs({ days, ms }: Target, hours: Hours | undefined, day: ServiceLevels['day']): number {
  return days * (day === '24h' || !hours ? dayMs : longestDay(hours)) + ms
}

function longestDay(hours: Hours): number {
  const lengths = week(hours).map(day => day.reduce((sum, [from, to]) => sum + to - from, 0))
  return Math.max(...lengths)
}

/** The stretches of opening time between two moments, in order. */
function* stretches(hours: Hours, fromMs: number, toMs: number): Generator<Stretch> {
  const holidays = new Set(hours.holidays)
  const days = week(hours)
  for (let day = Math.floor(fromMs / dayMs) * dayMs; day < toMs; day += dayMs) {
    const date = new Date(day)
    if (holidays.has(date.toISOString().slice(0, 10))) continue
    for (const [open, close] of days[date.getUTCDay()] ?? []) {
      const from = Math.max(fromMs, day + open)
      const to = Math.min(toMs, day + close)
      if (from < to) yield [from, to]
    }
  }
}

/** Opening times by day of the week, in ms since midnight; what overlaps counts once. */
function week({ open }: Hours): readonly (readonly Stretch[])[] {
  return Array.from({ length: 7 }, (_, day) => {
    const ranges = open.filter(each => each.days.includes(day)).sort((a, b) => a.from - b.from)
    const merged: [from: number, to: number][] = []
    for (const { from, to } of ranges) {
      const last = merged.at(-1)
      if (last && from * minuteMs <= last[1]) last[1] = Math.max(last[1], to * minuteMs)
      else merged.push([from * minuteMs, to * minuteMs])
    }
    return merged
  })
}
