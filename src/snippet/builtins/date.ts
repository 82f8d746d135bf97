import { type Civil, civilOf, isoText, oleOf, parseDate } from '../date.ts'
import { formatDate } from '../date-format.ts'
import { looksNumeric, toNumber, type Value } from '../value.ts'
import type { Builtin, BuiltinCall } from './builtin.ts'

type Unit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond'

const days: Readonly<Record<Exclude<Unit, 'year' | 'quarter' | 'month'>, number>> = {
  week: 7,
  day: 1,
  hour: 1 / 24,
  minute: 1 / 1_440,
  second: 1 / 86_400,
  millisecond: 1 / 86_400_000,
}

const units: ReadonlyMap<string, Unit> = new Map([
  ...(['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'] as const).flatMap(unit => [
    [unit, unit] as const,
    [`${unit}s`, unit] as const,
  ]),
])

function unitOf(value: Value | undefined): Unit | undefined {
  return typeof value === 'string' ? units.get(value.trim().toLowerCase()) : undefined
}

/** An argument as an OLE number. */
function daysOf(call: BuiltinCall, value: Value | undefined): number {
  if (value !== undefined && looksNumeric(value)) return toNumber(value)
  const text = call.print(value ?? null)
  return parseDate(text, call.scope.now()) ?? call.fail(`"${text.slice(0, 64)}" is no date`)
}

function civil(call: BuiltinCall, at: number): Civil {
  return civilOf(daysOf(call, call.given[at])) ?? call.fail('the date is out of range')
}

function date(call: BuiltinCall, ole: number | undefined, form?: 'date' | 'time'): Value {
  if (ole === undefined || civilOf(ole) === undefined) return call.fail('there is no such date')
  return { kind: 'date', days: ole, ...(form ? { form } : {}) }
}

const now: Builtin = {
  name: 'now',
  arity: [0, 0],
  isSmall: true,
  canFail: true,
  summary: 'the local time',
  run: call => date(call, call.scope.now()),
}

const asdate: Builtin = {
  name: 'asdate',
  arity: [1, 1],
  isSmall: true,
  canFail: true,
  summary: 'the day of a date',
  run: call => date(call, Math.floor(daysOf(call, call.given[0])), 'date'),
}
const astime: Builtin = {
  name: 'astime',
  arity: [1, 1],
  canFail: true,
  summary: 'a date that prints as its time',
  run: call => date(call, daysOf(call, call.given[0]), 'time'),
}
const asdatetime: Builtin = {
  name: 'asdatetime',
  arity: [0, 1],
  isSmall: true,
  canFail: true,
  summary: 'a date that prints with its time; now without an argument',
  run: call => date(call, call.given.length === 0 ? call.scope.now() : daysOf(call, call.given[0])),
}
const asdatedow: Builtin = {
  name: 'asdatedow',
  arity: [1, 1],
  isSmall: true,
  canFail: true,
  summary: 'the weekday, Sunday 0',
  run: call => civil(call, 0).weekday,
}

function toGmt(call: BuiltinCall): Value {
  return date(call, daysOf(call, call.given[0]) - call.scope.utcOffsetMinutes() / 1_440)
}
const asgmt: Builtin = { name: 'asgmt', arity: [1, 1], canFail: true, summary: 'a local date in GMT', run: toGmt }
const asutc: Builtin = { name: 'asutc', arity: [1, 1], canFail: true, summary: 'the same as asgmt', run: toGmt }

const asisodatetime: Builtin = {
  name: 'asisodatetime',
  arity: [1, 1],
  canFail: true,
  summary: 'yyyy-MM-ddTHH:mm:ss.SSSXXX',
  run: call => isoText(daysOf(call, call.given[0]), call.scope.utcOffsetMinutes()),
}

const datebuild: Builtin = {
  name: 'datebuild',
  arity: [3, 3],
  canFail: true,
  summary: 'the date of a year, month and day',
  run: call => date(call, oleOf([call.number(0), call.number(1), call.number(2)]), 'date'),
}
const datetimebuild: Builtin = {
  name: 'datetimebuild',
  arity: [6, 6],
  canFail: true,
  summary: 'the moment of a year, month, day, hour, minute and second',
  run: call => {
    const [year, month, day] = [call.number(0), call.number(1), call.number(2)]
    return date(call, oleOf([year, month, day, call.number(3), call.number(4), call.number(5)]))
  },
}

// The help says dateadd(date, value); saved scripts write dateadd("hour", d, 2) and now.dateadd("day", -30).
const dateadd: Builtin = {
  name: 'dateadd',
  arity: [2, 3],
  canFail: true,
  summary: 'a date and a number of days, or of a named unit',
  run: call => {
    const [first, second] = call.given
    if (call.given.length === 2) return date(call, daysOf(call, first) + call.number(1))
    const unit = unitOf(first) ?? unitOf(second) ?? call.fail('dateadd needs a unit like "day" or "hour"')
    return date(call, added(call, daysOf(call, unitOf(first) ? second : first), unit))
  },
}

function added(call: BuiltinCall, start: number, unit: Unit): number | undefined {
  const amount = call.number(2)
  if (unit !== 'year' && unit !== 'quarter' && unit !== 'month') {
    const sum = start + amount * days[unit]
    return Math.abs(sum) > 4_000_000 ? undefined : Math.round(sum * 86_400_000) / 86_400_000
  }
  const from = civilOf(start)
  if (from === undefined) return undefined
  const months =
    from.year * 12 + from.month - 1 + Math.trunc(amount) * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1)
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  // The last day of a shorter month stands for one that it does not have.
  for (let day = from.day; day > 27; day -= 1) {
    const ole = oleOf([year, month, day])
    if (ole !== undefined) return ole + (start - Math.floor(start))
  }
  const ole = oleOf([year, month, from.day])
  return ole === undefined ? undefined : ole + (start - Math.floor(start))
}

const datediff: Builtin = {
  name: 'datediff',
  arity: [3, 3],
  isSmall: true,
  canFail: true,
  summary: 'the whole units from one date to another',
  run: call => {
    const [first, second, third] = call.given
    const unit = unitOf(first) ?? unitOf(second) ?? call.fail('datediff needs a unit like "day" or "hour"')
    const [from, to] = [daysOf(call, unitOf(first) ? second : first), daysOf(call, third)]
    if (unit !== 'year' && unit !== 'quarter' && unit !== 'month')
      return plain(
        Math.trunc(Math.round((to - from) * 86_400_000) / 86_400_000 / days[unit] + Math.sign(to - from) * 1e-9),
      )
    return plain(Math.trunc(monthsBetween(call, from, to) / (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1)))
  },
}

/** Without the sign of a zero. */
function plain(value: number): number {
  return value === 0 ? 0 : value
}

function monthsBetween(call: BuiltinCall, from: number, to: number): number {
  if (from > to) return -monthsBetween(call, to, from)
  const [a, b] = [civilOf(from), civilOf(to)]
  if (a === undefined || b === undefined) return call.fail('the date is out of range')
  const months = (b.year - a.year) * 12 + b.month - a.month
  const isShort = b.day + (to - Math.floor(to)) < a.day + (from - Math.floor(from))
  return isShort ? months - 1 : months
}

const datefmt: Builtin = {
  name: 'datefmt',
  arity: [2, 2],
  canFail: true,
  summary: 'a date in a .NET format, where mm are minutes and hh twelve hours',
  run: call => {
    const text = formatDate(daysOf(call, call.given[0]), call.text(1), call.scope.utcOffsetMinutes())
    return text === undefined ? call.fail('the date is out of range') : call.bounded(text)
  },
}

const datepart: Builtin = {
  name: 'datepart',
  arity: [2, 2],
  isSmall: true,
  canFail: true,
  summary: 'a part of a date as a number',
  run: call => {
    const isFirst = isPart(call.given[0])
    const name = call
      .text(isFirst ? 0 : 1)
      .trim()
      .toLowerCase()
    const part = parts.get(name.replace(/s$/, '')) ?? call.fail(`a date has no part "${name}"`)
    const at = isFirst ? 1 : 0
    return part(civil(call, at), daysOf(call, call.given[at]))
  },
}

const parts: ReadonlyMap<string, (civil: Civil, days: number) => number> = new Map([
  ['year', civil => civil.year],
  ['quarter', civil => Math.ceil(civil.month / 3)],
  ['month', civil => civil.month],
  ['day', civil => civil.day],
  ['hour', civil => civil.hour],
  ['minute', civil => civil.minute],
  ['second', civil => civil.second],
  ['millisecond', civil => civil.ms],
  ['weekday', civil => civil.weekday],
  ['dow', civil => civil.weekday],
  ['dayofyear', (civil, days) => Math.floor(days) - (oleOf([civil.year, 1, 1]) ?? 0) + 1],
] as const satisfies readonly (readonly [string, (civil: Civil, days: number) => number])[])

function isPart(value: Value | undefined): boolean {
  return typeof value === 'string' && parts.has(value.trim().toLowerCase().replace(/s$/, ''))
}

/** Functions on dates; a date is an OLE number, days since 1899-12-30. */
export const dateBuiltins: readonly Builtin[] = [
  ...[now, asdate, astime, asdatetime, asdatedow, asgmt, asutc, asisodatetime, datebuild, datetimebuild],
  ...[dateadd, datediff, datefmt, datepart],
]
