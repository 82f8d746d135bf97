/** A local date and time, `2026-03-02T10:00` with or without seconds, in ms since 1970 as if local time were UTC. */
export function localMsOf(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?$/.exec(text)
  if (!match) return undefined
  const written = `${match[1]}T${match[2]}${match[3] ?? ':00'}`
  const ms = Date.parse(`${written}Z`)
  // February 30th would be taken for a day in March.
  return !Number.isNaN(ms) && momentText(ms) === written ? ms : undefined
}

/** Such a moment as it is written: `2026-03-02T10:00:00`, without a fraction of a second. */
export function momentText(localMs: number): string {
  return new Date(localMs).toISOString().slice(0, 19)
}

/** A local date and time with `T` in its middle; undefined if there is no such moment. */
export function localMoment(text: string): string | undefined {
  return localMsOf(text) === undefined ? undefined : text.replace(' ', 'T')
}
