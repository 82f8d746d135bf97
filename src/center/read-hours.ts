import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import type { Hours } from './center.ts'
import { mapOf, textsOf } from './fields.ts'
import { hoursKeys } from './keys.ts'

const days: Readonly<Record<string, number>> = {
  sun: 0,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  일: 0,
  월: 1,
  화: 2,
  수: 3,
  목: 4,
  금: 5,
  토: 6,
}

/** Reads opening hours by profile: `Mon-Fri 09:00-18:00`, minutes since midnight. */
export function readHours(node: Node | undefined, faults: Faults): ReadonlyMap<string, Hours> {
  const map = mapOf(node, '"hours"', faults)
  return new Map((map?.entries ?? []).map(({ key, value }) => [key.text.value, profile(key.text.value, value, faults)]))
}

function profile(name: string, node: Node, faults: Faults): Hours {
  const map = mapOf(node, `hours "${name}"`, faults)
  const found = map ? keysOf(map, namesOf(hoursKeys), faults) : new Map()
  const open = textsOf(found.get('open')?.value, '"open"', faults).flatMap(text => {
    const ranges = openRanges(text.value)
    if (!ranges)
      faults.error(
        'center/bad-hours',
        text.at,
        `"${text.value}" is no opening time`,
        'write it as "Mon-Fri 09:00-18:00"',
      )
    return ranges ?? []
  })
  const holidays = textsOf(found.get('holidays')?.value, '"holidays"', faults).flatMap(text => {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text.value) && !Number.isNaN(Date.parse(`${text.value}T00:00:00Z`))
    if (!isDate) faults.error('center/bad-hours', text.at, `"${text.value}" is no date`, 'write it as "2026-01-01"')
    return isDate ? [text.value] : []
  })
  return { open, holidays }
}

function openRanges(text: string): Hours['open'] | undefined {
  const match = /^(.+?)\s+(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/.exec(text.trim())
  if (!match) return undefined
  const [, dayText = '', fromHour, fromMinute, toHour, toMinute] = match
  const from = Number(fromHour) * 60 + Number(fromMinute)
  const to = Number(toHour) * 60 + Number(toMinute)
  const named = dayList(dayText)
  if (!named || from > 1_440 || to > 1_440 || Number(fromMinute) > 59 || Number(toMinute) > 59) return undefined
  if (from < to) return [{ days: named, from, to }]
  // Over midnight: the evening of the day, and the morning after it.
  return [
    { days: named, from, to: 1_440 },
    { days: named.map(day => (day + 1) % 7), from: 0, to },
  ]
}

function dayList(text: string): readonly number[] | undefined {
  const found: number[] = []
  for (const part of text.split(',')) {
    const [first = '', last = first] = part.split('-').map(each => each.trim().toLowerCase())
    const from = days[first.slice(0, /[a-z]/.test(first) ? 3 : 1)]
    const to = days[last.slice(0, /[a-z]/.test(last) ? 3 : 1)]
    if (from === undefined || to === undefined) return undefined
    for (let day = from; ; day = (day + 1) % 7) {
      found.push(day)
      if (day === to) break
    }
  }
  return found
}
