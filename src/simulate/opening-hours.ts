import type { Hours } from '../center/center.ts'

const dayMs = 86_400_000

/** `Open`, `Closed` or `Holiday`, at a local moment given in ms since 1970 as if local time were UTC. */
export function openingBranch(hours: Hours, localMs: number): 'Open' | 'Closed' | 'Holiday' {
  const moment = new Date(localMs)
  if (hours.holidays.includes(moment.toISOString().slice(0, 10))) return 'Holiday'
  const minutes = (((localMs % dayMs) + dayMs) % dayMs) / 60_000
  const day = moment.getUTCDay()
  const isOpen = hours.open.some(each => each.days.includes(day) && minutes >= each.from && minutes < each.to)
  return isOpen ? 'Open' : 'Closed'
}

/** Minutes by which a time zone is ahead of UTC at a local moment (given as if local time were UTC). */
export function utcOffsetMinutes(timezone: string, localMs: number): number {
  const parts = clockIn(timezone).formatToParts(localMs)
  const part = (type: string) => Number(parts.find(each => each.type === type)?.value ?? 0)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((shown - localMs) / 60_000)
}

/** Making one takes longer than playing a call, so each time zone has its own for good. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockIn(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timezone, clock)
  return clock
}
