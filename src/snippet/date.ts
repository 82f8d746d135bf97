import type { DateValue } from './value.ts'

const msPerDay = 86_400_000
/** OLE day of 1970-01-01. */
const unixDay = 25_569

/** The parts of a moment as the calendar shows them. */
export interface Civil {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
  /** 0 is Sunday. */
  readonly weekday: number
}

/** The calendar's view of an OLE number, rounded to the millisecond; undefined outside of the years 1 to 9999. */
export function civilOf(days: number): Civil | undefined {
  const date = new Date(Math.round((days - unixDay) * msPerDay))
  const year = date.getUTCFullYear()
  if (Number.isNaN(year) || year < 1 || year > 9999) return undefined
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  }
}

type Parts = readonly [
  year: number,
  month: number,
  day: number,
  hour?: number,
  minute?: number,
  second?: number,
  ms?: number,
]

/** The OLE number of a calendar moment; undefined when there is no such day or time. */
export function oleOf([year, month, day, hour = 0, minute = 0, second = 0, ms = 0]: Parts): number | undefined {
  if (![year, month, day, hour, minute, second, ms].every(Number.isInteger) || year < 1 || year > 9999) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, ms)
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour
  return isReal && date.getUTCMinutes() === minute && second < 60 ? date.getTime() / msPerDay + unixDay : undefined
}

/** A date in its form: `MM/dd/yyyy hh:mm:ss tt` as a rule (help page Reserved Variables). */
export function dateText(value: DateValue): string {
  const civil = civilOf(value.days)
  if (civil === undefined) return ''
  const date = `${two(civil.month)}/${two(civil.day)}/${String(civil.year).padStart(4, '0')}`
  const seconds = `${two(civil.minute)}:${two(civil.second)}`
  if (value.form === 'date') return date
  if (value.form === 'time') return `${two(civil.hour)}:${seconds}`
  return `${date} ${two(civil.hour % 12 || 12)}:${seconds} ${civil.hour < 12 ? 'AM' : 'PM'}`
}

/** `yyyy-MM-ddTHH:mm:ss.SSS`, with the offset in minutes behind it when given. */
export function isoText(days: number, offsetMinutes?: number): string {
  const civil = civilOf(days)
  if (civil === undefined) return ''
  const { year, month, day, hour, minute, second, ms } = civil
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  const time = `${two(hour)}:${two(minute)}:${two(second)}.${String(ms).padStart(3, '0')}`
  return `${date}T${time}${offsetMinutes === undefined ? '' : offsetText(offsetMinutes)}`
}

/** `+10:00`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(Math.round(minutes))
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

export const monthNames: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]
export const dayNames: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]

/** `Sat, 21 Nov 2026 05:32:59 GMT`, of a moment that is in GMT already. */
export function rfc1123(days: number): string {
  const civil = civilOf(days)
  if (civil === undefined) return ''
  const { day, month, year, hour, minute, second, weekday } = civil
  const names = [dayNames[weekday]?.slice(0, 3), monthNames[month - 1]?.slice(0, 3)]
  return `${names[0]}, ${two(day)} ${names[1]} ${String(year).padStart(4, '0')} ${two(hour)}:${two(minute)}:${two(second)} GMT`
}

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?\s*([AP]M)?`
const american = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})(?:\s+${clock})?$`, 'i')
const iso = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*${clock}(?:Z|[+-]\d{2}:?\d{2})?)?$`, 'i')
const spoken = new RegExp(String.raw`^(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3,9}) (\d{4})(?:\s+${clock}(?:\s*GMT)?)?$`, 'i')
const onlyClock = new RegExp(`^${clock}$`, 'i')

/** The OLE number of a text as people and `{now}` write dates; a time alone is of `today`. Undefined if it is none. */
export function parseDate(text: string, today: number): number | undefined {
  const trimmed = text.trim().slice(0, 64)
  const us = american.exec(trimmed)
  if (us) return withClock(oleOf([Number(us[3]), Number(us[1]), Number(us[2])]), us.slice(4))
  const dashed = iso.exec(trimmed)
  if (dashed) return withClock(oleOf([Number(dashed[1]), Number(dashed[2]), Number(dashed[3])]), dashed.slice(4))
  const words = spoken.exec(trimmed)
  if (words) {
    const start = (words[2] ?? '').toLowerCase()
    const month = monthNames.findIndex(each => each.toLowerCase().startsWith(start)) + 1
    return withClock(oleOf([Number(words[3]), month, Number(words[1])]), words.slice(4))
  }
  const time = onlyClock.exec(trimmed)
  return time ? withClock(Math.floor(today), time.slice(1)) : undefined
}

function withClock(day: number | undefined, parts: readonly (string | undefined)[]): number | undefined {
  const [hour, minute = '0', second = '0', fraction = '0', half] = parts
  if (day === undefined || hour === undefined) return day
  const isPm = half?.toUpperCase() === 'PM'
  const read = Number(hour)
  const hours = half === undefined ? read : (read % 12) + (isPm ? 12 : 0)
  if (hours > 23 || (half !== undefined && (read < 1 || read > 12)) || Number(minute) > 59 || Number(second) > 59)
    return undefined
  const ms = Math.round(Number(`0.${fraction}`) * 1_000)
  return day + (((hours * 60 + Number(minute)) * 60 + Number(second)) * 1_000 + ms) / msPerDay
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
