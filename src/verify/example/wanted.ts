import { isOpen, type OpenValue } from '../../snippet/anything.ts'
import { civilOf, oleOf, parseDate } from '../../snippet/date.ts'
import { isDynamic } from '../../snippet/dynamic.ts'
import { isTruthy, looksNumeric, printValue, toNumber, type Value } from '../../snippet/value.ts'
import { workedOut } from '../world/openings.ts'

/** A value that an unknown, named by its text, may be given. */
export interface Edit {
  readonly unknown: string
  readonly value: Value
}

/** The values that unknowns have for the time being. */
export type Given = (unknown: string) => Value | undefined

/** Values of unknowns with which a condition may hold, or not, where all others stay as they are. */
export function forTruth(condition: Value, isWanted: boolean, given: Given): readonly Edit[] {
  if (!isOpen(condition)) return []
  const { by, of } = condition.term
  const [one = null, other = null] = of
  if (by === 'prefix !') return forTruth(one, !isWanted, given)
  if (by === '&' || by === '|' || by === '~')
    return of.flatMap(each => [true, false].flatMap(is => forTruth(each, is, given)))
  if (comparisons.has(by)) return [...besides(one, other, given), ...besides(other, one, given)]
  const targets: readonly Value[] = isWanted ? [1, '1', 'true'] : [0, '', 'x']
  return targets.flatMap(each => forValue(condition, each, given))
}

const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>='])

/** Values that are equal to what stands on the other side, or next to it. */
function besides(side: Value, other: Value, given: Given): readonly Edit[] {
  if (!isOpen(side)) return []
  const known = workedOut(other, given) ?? ''
  const text = printValue(known)
  const number = toNumber(known)
  const near: readonly Value[] = looksNumeric(known)
    ? [number - 1, number + 1, number - 0.01, number + 0.01]
    : [`${text}x`, text.slice(0, -1)]
  const days = typeof known === 'string' ? parseDate(known, toNumber(given('the clock') ?? 0)) : undefined
  const dates: readonly Value[] = days === undefined ? [] : [days, days - 1 / 1440, days + 1 / 1440]
  const targets: readonly Value[] = [known, ...near, ...dates, '', '~', 0, 1, 1_000_000]
  return targets.flatMap(each => forValue(side, each, given))
}

/** Values of unknowns with which something open may come to a wanted value. */
export function forValue(value: Value, wanted: Value, given: Given): readonly Edit[] {
  if (!isOpen(value)) return []
  if (value.term.by === 'unknown') return [{ unknown: value.term.text, value: wanted }]
  return inverses[value.term.by]?.(value, wanted, given) ?? value.term.of.flatMap(each => forValue(each, wanted, given))
}

type Inverse = (value: OpenValue, wanted: Value, given: Given) => readonly Edit[]

/** An inverse that only changes the first part: what that has to be, from what it is, the other parts and what is wanted. */
const first =
  (make: (wanted: Value, is: Value, ...others: readonly Value[]) => Value): Inverse =>
  ({ term: { of } }, wanted, given) => {
    const [part = null, ...others] = of
    const known = others.map(each => workedOut(each, given) ?? '')
    return forValue(part, make(wanted, workedOut(part, given) ?? '', ...known), given)
  }

/** Sums and such: either side is what is left of the wanted number. */
const either =
  (left: (wanted: number, right: number) => number, right: (wanted: number, left: number) => number): Inverse =>
  ({ term: { of } }, wanted, given) => {
    const [one = null, other = null] = of
    const number = (each: Value): number => toNumber(workedOut(each, given) ?? 0)
    return [
      ...forValue(one, left(toNumber(wanted), number(other)), given),
      ...forValue(other, right(toNumber(wanted), number(one)), given),
    ]
  }

const textOf = (value: Value): string => (isDynamic(value) ? '' : printValue(value))

/** A text as long as this at least. */
const filled = (text: string, size: number): string => text.padEnd(Math.max(0, Math.min(size, 1_000)), '0')

const piece = first((wanted, is, place = 1, size = 0) => {
  const start = Math.max(1, Math.trunc(toNumber(place))) - 1
  const put = textOf(wanted)
  const length = Math.max(0, Math.trunc(toNumber(size)))
  const before = filled(textOf(is), start).slice(0, start)
  return `${before}${put}${put.length < length ? '' : textOf(is).slice(start + length)}`
})

const place = first((wanted, is, sought = '') => {
  const at = Math.trunc(toNumber(wanted))
  if (at < 1) return textOf(is).replaceAll(textOf(sought), '')
  return `${filled(textOf(is), at - 1).slice(0, at - 1)}${textOf(sought)}`
})

const elements = (is: Value, size: number): string => {
  const known = textOf(is) === '' ? [] : textOf(is).split('|')
  return Array.from({ length: Math.max(0, Math.min(size, 100)) }, (_, at) => known[at] ?? '0').join('|')
}

const kept = first(wanted => wanted)

const inverses: Readonly<Record<string, Inverse>> = {
  text: ({ term: { of } }, wanted, given) => {
    const known = of.map(each => textOf(workedOut(each, given) ?? ''))
    const whole = textOf(wanted)
    return of.flatMap((each, at) => {
      const [before, after] = [known.slice(0, at).join(''), known.slice(at + 1).join('')]
      const fits = whole.startsWith(before) && whole.slice(before.length).endsWith(after)
      return fits ? forValue(each, whole.slice(before.length, whole.length - after.length), given) : []
    })
  },
  '+': either(
    (wanted, right) => wanted - right,
    (wanted, left) => wanted - left,
  ),
  '-': either(
    (wanted, right) => wanted + right,
    (wanted, left) => left - wanted,
  ),
  '*': either(
    (wanted, right) => wanted / (right || 1),
    (wanted, left) => wanted / (left || 1),
  ),
  '/': either(
    (wanted, right) => wanted * right,
    (wanted, left) => left / (wanted || 1),
  ),
  '\\': either(
    (wanted, right) => wanted * right,
    (wanted, left) => left / (wanted || 1),
  ),
  '%': ({ term: { of } }, wanted, given) => {
    const [one = null, other = null] = of
    const [left, right] = [one, other].map(each => Math.trunc(toNumber(workedOut(each, given) ?? 0)))
    const base = (left ?? 0) - ((left ?? 0) % (right || 1)) + toNumber(wanted)
    return [toNumber(wanted), base, base + (right ?? 0)].flatMap(each => forValue(one, each, given))
  },
  '^': either(
    wanted => wanted,
    wanted => wanted,
  ),
  'prefix -': first(wanted => -toNumber(wanted)),
  substr: piece,
  mid: piece,
  left: first((wanted, is, size = 0) => {
    const length = Math.max(0, Math.trunc(toNumber(size)))
    return textOf(wanted).length < length ? textOf(wanted) : `${textOf(wanted)}${textOf(is).slice(length)}`
  }),
  right: first((wanted, is, size = 0) => {
    const length = Math.max(0, Math.trunc(toNumber(size)))
    return textOf(wanted).length < length
      ? textOf(wanted)
      : `${textOf(is).slice(0, -length || undefined)}${textOf(wanted)}`
  }),
  length: ({ term: { of } }, wanted, given) => {
    const [part = null] = of
    const is = workedOut(part, given) ?? ''
    const size = toNumber(wanted)
    return [
      ...forValue(part, filled(textOf(is), size).slice(0, Math.max(0, size)), given),
      ...forValue(part, elements(is, size), given),
    ]
  },
  count: first((wanted, is) => elements(is, toNumber(wanted))),
  size: first((wanted, is) => elements(is, toNumber(wanted))),
  'has item': first((wanted, is, at = 1) => elements(is, isTruthy(wanted) ? toNumber(at) : toNumber(at) - 1)),
  '[]': first((wanted, is, at = 1) => {
    const index = Math.max(1, Math.trunc(toNumber(at)))
    if (isDynamic(wanted)) return { kind: 'list', items: [...Array(index - 1).fill(null), wanted] }
    const known = elements(is, Math.max(index, textOf(is).split('|').length)).split('|')
    return known.map((each, place) => (place === index - 1 ? textOf(wanted) : each)).join('|')
  }),
  '.': first((wanted, is, name = '') => ({
    kind: 'object',
    members: new Map([...(isDynamic(is) && is.kind === 'object' ? is.members : []), [textOf(name), wanted]]),
  })),
  dynamic: kept,
  'changed with': kept,
  indexof: place,
  index: place,
  contains: first((wanted, is, sought = '') =>
    isTruthy(wanted) ? `${textOf(is)}${textOf(sought)}` : textOf(is).replaceAll(textOf(sought), ''),
  ),
  isnumeric: first(wanted => (isTruthy(wanted) ? '1' : 'x')),
  upper: ({ term: { of } }, wanted, given) =>
    [textOf(wanted).toLowerCase(), textOf(wanted)].flatMap(each => forValue(of[0] ?? null, each, given)),
  lower: ({ term: { of } }, wanted, given) =>
    [textOf(wanted).toUpperCase(), textOf(wanted)].flatMap(each => forValue(of[0] ?? null, each, given)),
  replace: first((wanted, _is, old = '', fresh = '') =>
    textOf(fresh) === '' ? wanted : textOf(wanted).replaceAll(textOf(fresh), textOf(old)),
  ),
  split: first((wanted, _is, delimiter = '') => textOf(wanted).replaceAll('|', textOf(delimiter))),
  append: first((wanted, _is, added = '') =>
    textOf(wanted).endsWith(textOf(added)) ? textOf(wanted).slice(0, -textOf(added).length || undefined) : wanted,
  ),
  datepart: ({ term: { of } }, wanted, given) => {
    const names = of.flatMap(each => (typeof each === 'string' ? [each.trim().toLowerCase().replace(/s$/, '')] : []))
    const [name = ''] = names
    return of.flatMap(each =>
      isOpen(each) ? forValue(each, withPart(workedOut(each, given), name, toNumber(wanted)), given) : [],
    )
  },
  asdatedow: first((wanted, is) => withPart(is, 'weekday', toNumber(wanted))),
  dow: first((wanted, is) => withPart(is, 'weekday', toNumber(wanted))),
  date: first((wanted, is) => Math.floor(toNumber(wanted)) + (toNumber(is) % 1)),
}

/** A moment with one part of it changed, in OLE days; a text where there was one. */
function withPart(is: Value | undefined, name: string, wanted: number): Value {
  const days = typeof is === 'string' ? (parseDate(is, 0) ?? 46_083) : toNumber(is ?? 46_083)
  const civil = civilOf(days)
  if (!civil) return days
  const changed = new Map<string, number>([...Object.entries(civil), [name, wanted]])
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = ['year', 'month', 'day', 'hour', 'minute'].map(each =>
    changed.get(each),
  )
  if (name === 'weekday' || name === 'dow') return days + wanted - civil.weekday
  const found = oleOf([year, month, day, hour, minute]) ?? days
  return typeof is === 'string' ? `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}` : found
}

const two = (number: number): string => String(number).padStart(2, '0')
