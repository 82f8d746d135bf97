import type { Difference } from '../record/compare.ts'

/** A difference in one line: `recordings[0].rule: expected "R5", got "R11" (line 31)`. */
export function differenceText({ path, expected, got, line }: Difference): string {
  const place = line === undefined ? '' : ` (line ${line})`
  return `${path}: expected ${shown(expected)}, got ${shown(got)}${place}`
}

/** A value as a person would write it in a call file, recordings and statements in short. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return `"${value}"`
  if (Array.isArray(value)) return value.length === 0 ? 'none' : `[${value.map(shownInList).join(', ')}]`
  if (isEntry(value)) return entryText(value)
  if (typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${shownInList(each)}`)
      .join(', ')} }`
  return String(value)
}

function shownInList(value: unknown): string {
  return typeof value === 'string' ? value : shown(value)
}

interface Entry {
  readonly id: string
  readonly from: number
  readonly to: number
}

function isEntry(value: unknown): value is Entry & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'id' in value && 'from' in value && 'to' in value
}

function entryText(entry: Entry & Readonly<Record<string, unknown>>): string {
  const sides = Array.isArray(entry.sides) ? ` ${entry.sides.join(' + ')}` : ''
  const rule = typeof entry.rule === 'string' ? ` by ${entry.rule}` : ''
  return `${entry.id} ${entry.from}–${entry.to} s${sides}${rule}`
}
