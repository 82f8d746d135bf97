import { civilOf, rfc1123 } from './date.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/** Names that only the platform sets (help page Reserved Variables), lower case. */
const reserved: ReadonlySet<string> = new Set([
  ...['date', 'time', 'now', 'utc', 'gmt', 'dow', 'timestamp'],
  ...['timezoneid', 'timeout', 'runscript', 'test'],
])

export function isReserved(key: string): boolean {
  return reserved.has(key)
}

/** OLE day 0 counted from 0001-01-01, where .NET's ticks begin. */
const daysBefore = 693_593n
const msPerDay = 86_400_000

/** What a reserved name holds while the script does not set it; the clock's names at least. */
export function reservedValue(key: string, scope: Scope): Value {
  switch (key) {
    case 'now':
      return { kind: 'date', days: scope.now() }
    case 'date':
      return { kind: 'date', days: Math.floor(scope.now()), form: 'date' }
    case 'time':
      return { kind: 'date', days: scope.now(), form: 'time' }
    case 'utc':
    case 'gmt':
      return rfc1123(scope.now() - scope.utcOffsetMinutes() / 1_440)
    case 'dow':
      return civilOf(scope.now())?.weekday ?? 0
    case 'timestamp':
      // In whole milliseconds first: the ticks are more digits than a number holds.
      return String((BigInt(Math.round(scope.now() * msPerDay)) + daysBefore * BigInt(msPerDay)) * 10_000n)
    default:
      return null
  }
}
