import { parseDuration } from '../text/duration.ts'
import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { mapOf, wordOf } from './fields.ts'
import { serviceLevelKeys } from './messaging-keys.ts'
import type { ServiceLevels, Target } from './sla.ts'

/** Reads one `sla:`: the hours that count, the targets, and what a day is. */
export function readServiceLevels(node: Node | undefined, what: string, faults: Faults): ServiceLevels | undefined {
  const map = mapOf(node, what, faults)
  if (!map) return undefined
  const found = keysOf(map, namesOf(serviceLevelKeys), faults)
  const value = (key: string): Node | undefined => found.get(key)?.value
  const hours = value('hours')
  const day = value('day')
  const firstResponse = targetOf(value('firstResponse'), `"firstResponse" of ${what}`, faults)
  const solution = targetOf(value('solution'), `"solution" of ${what}`, faults)
  return {
    hours: (hours && readText(hours, `"hours" of ${what}`, faults)?.value) ?? '',
    ...(firstResponse === undefined ? {} : { firstResponse }),
    ...(solution === undefined ? {} : { solution }),
    day: (day && wordOf(day, ['24h', 'businessDay'], `"day" of ${what}`, faults)) ?? '24h',
  }
}

/** `30m`, `8h`, `1d`, `1d2h30m`: days stay days, since what they are is a setting. */
function targetOf(node: Node | undefined, what: string, faults: Faults): Target | undefined {
  const text = node && readText(node, what, faults)
  if (!text) return undefined
  const [, days, rest = ''] = /^(?:(\d{1,4})d)?(.*)$/.exec(text.value.trim()) ?? []
  const ms = rest === '' && days !== undefined ? 0 : parseDuration(rest)
  if (ms !== undefined && (ms > 0 || Number(days) > 0)) return { days: Number(days ?? 0), ms }
  faults.error(
    'center/bad-duration',
    text.at,
    `${what} must be a time, not "${text.value}"`,
    'write it as 30m, 8h, 1d or 1d4h',
  )
  return undefined
}
