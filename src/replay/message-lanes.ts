import type { CallRecord } from '../record/call-record.ts'
import type { Lane } from './lanes.ts'

/** What the center does by itself with a contact of messages, at moments of its own. */
const deeds = new Set(['wait', 'fallback', 'window', 'breach', 'approve', 'flag'])

/** The lanes of a contact of messages: when anything may be written to whom, and what the center does by itself. */
export function messageLanes({ messaging, trace, duration }: CallRecord): readonly Lane[] {
  if (!messaging) return []
  const customers = [...new Set(messaging.windows.filter(each => each.until > 0).map(each => each.customer))]
  const marks = trace.filter(entry => 'event' in entry).filter(each => deeds.has(each.event))
  return [
    ...customers.map(
      (customer): Lane => ({
        kind: 'window',
        name: customer === messaging.customer ? '' : customer,
        bars: messaging.windows
          .filter(each => each.customer === customer && each.until > 0 && each.from < duration)
          .map(({ from, until }) => ({
            kind: 'window',
            from: Math.max(0, from),
            to: Math.min(until, duration),
            customer,
          })),
        marks: [],
      }),
    ),
    ...(marks.length === 0 ? [] : [{ kind: 'center', name: '', bars: [], marks } as const]),
  ]
}
