import { type Civil, civilOf, dayNames, monthNames, offsetText } from './date.ts'

/** .NET's one-letter formats, in the invariant culture. */
const standard: Readonly<Record<string, string>> = {
  d: 'MM/dd/yyyy',
  D: 'dddd, dd MMMM yyyy',
  t: 'HH:mm',
  T: 'HH:mm:ss',
  g: 'MM/dd/yyyy HH:mm',
  G: 'MM/dd/yyyy HH:mm:ss',
  f: 'dddd, dd MMMM yyyy HH:mm',
  F: 'dddd, dd MMMM yyyy HH:mm:ss',
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
  R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
}

const token = /d{1,}|M{1,}|y{1,}|h{1,}|H{1,}|m{1,}|s{1,}|f{1,7}|F{1,7}|t{1,}|z{1,}|K|'[^']*'|"[^"]*"|\\.|%|[\s\S]/g

/** A moment in a .NET date format: `mm` are minutes and `hh` twelve hours, as scripts learn the hard way. */
export function formatDate(days: number, format: string, offsetMinutes: number): string | undefined {
  const civil = civilOf(days)
  if (civil === undefined) return undefined
  const pattern = Object.hasOwn(standard, format) ? (standard[format] ?? format) : format
  return pattern.replace(token, part => render(part, civil, offsetMinutes))
}

function render(part: string, civil: Civil, offsetMinutes: number): string {
  const size = part.length
  switch (part[0]) {
    case 'd':
      return size < 3 ? padded(civil.day, size) : named(dayNames[civil.weekday], size === 3)
    case 'M':
      return size < 3 ? padded(civil.month, size) : named(monthNames[civil.month - 1], size === 3)
    case 'y':
      return size < 3 ? padded(civil.year % 100, size) : padded(civil.year, size)
    case 'h':
      return padded(civil.hour % 12 || 12, Math.min(size, 2))
    case 'H':
      return padded(civil.hour, Math.min(size, 2))
    case 'm':
      return padded(civil.minute, Math.min(size, 2))
    case 's':
      return padded(civil.second, Math.min(size, 2))
    case 'f':
      return `${padded(civil.ms, 3)}0000`.slice(0, size)
    case 'F':
      return `${padded(civil.ms, 3)}0000`.slice(0, size).replace(/0+$/, '')
    case 't':
      return (civil.hour < 12 ? 'AM' : 'PM').slice(0, Math.min(size, 2))
    case 'z':
      return zone(offsetMinutes, size)
    case 'K':
      return offsetText(offsetMinutes)
    case "'":
    case '"':
      return size > 1 ? part.slice(1, -1) : part
    case '\\':
      return part.slice(1)
    case '%':
      return ''
    default:
      return part
  }
}

function zone(offsetMinutes: number, size: number): string {
  const whole = offsetText(offsetMinutes)
  if (size > 2) return whole
  return size === 2 ? whole.slice(0, 3) : whole.slice(0, 3).replace(/^([+-])0/, '$1')
}

function padded(value: number, size: number): string {
  return String(value).padStart(Math.min(size, 10), '0')
}

function named(name = '', isShort: boolean): string {
  return isShort ? name.slice(0, 3) : name
}
