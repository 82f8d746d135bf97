/** A local date and time as `2026-03-02T10:00` or with seconds; undefined if there is no such moment. */
export function localMoment(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/.exec(text)
  const moment = match ? `${match[1]}T${match[2]}` : ''
  const parsed = new Date(`${moment.length === 16 ? `${moment}:00` : moment}Z`)
  return match && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(match[1] ?? '-')
    ? moment
    : undefined
}
