const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Milliseconds of `90`, `1.5s`, `2m`, `1m30s` or `00:01:30`; undefined if the text is no duration. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim()
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Math.round(Number(trimmed) * 1_000)
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/.exec(trimmed)
  if (clock) return Math.round((Number(clock[1] ?? 0) * 3_600 + Number(clock[2]) * 60 + Number(clock[3])) * 1_000)
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(trimmed)) return undefined
  let total = 0
  for (const [, amount = '0', unit = 's'] of trimmed.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g))
    total += Number(amount) * (units[unit] ?? 1_000)
  return Math.round(total)
}

/** A moment of a call for people: `0:04.2`, `1:02:03`, `3d 18:10:00`. Takes milliseconds. */
export function clockText(ms: number): string {
  const tenths = Math.round(ms / 100)
  const seconds = Math.floor(tenths / 10)
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor((seconds % 86_400) / 3_600)
  const minutes = Math.floor((seconds % 3_600) / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  const fraction = tenths % 10 === 0 ? '' : `.${tenths % 10}`
  if (days + hours === 0) return `${minutes}:${rest}${fraction}`
  const day = days === 0 ? '' : `${days}d `
  return `${day}${hours}:${String(minutes).padStart(2, '0')}:${rest}${fraction}`
}

/** How long after something, or a round moment at the edge of a drawing: `6h`, `1d 12h`; as a clock shows it where it is no whole hours. */
export function hoursText(ms: number): string {
  const hours = ms / 3_600_000
  if (!Number.isInteger(hours) || hours === 0) return clockText(ms)
  const days = Math.floor(hours / 24)
  return [days === 0 ? '' : `${days}d`, hours % 24 === 0 ? '' : `${hours % 24}h`].filter(each => each !== '').join(' ')
}

/** Seconds as the records print them, counted in whole milliseconds. */
export function seconds(ms: number): number {
  return Math.round(ms) / 1_000
}
