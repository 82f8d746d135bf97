import type { Expectation } from '../center/call.ts'
import { parseDuration } from '../text/duration.ts'
import type { CallRecord, TraceEntry } from './call-record.ts'
import { careKeys } from './care-entries.ts'

/** One thing that came out otherwise than a sample call expects; `line` is the script's line that brought it about. */
export interface Difference {
  /** For example `recordings[0].rule`. */
  readonly path: string
  readonly expected: unknown
  readonly got: unknown
  readonly line?: number
}

type Visit = Extract<TraceEntry, { readonly action: string }>

/** What differs from the expectation, in the order in which a call file names things; nothing if all is as expected. */
export function compare(expect: Expectation, record: CallRecord): readonly Difference[] {
  const differences: Difference[] = []
  if (expect.outcome !== undefined && expect.outcome !== record.outcome)
    differences.push({ path: 'outcome', expected: expect.outcome, got: record.outcome })
  if (expect.recorded !== undefined && expect.recorded !== record.verdict.recorded)
    differences.push({ path: 'recorded', expected: expect.recorded, got: record.verdict.recorded })
  if (expect.recordings) differences.push(...compareEntries('recordings', expect.recordings, record.recordings))
  if (expect.statements) differences.push(...compareEntries('statements', expect.statements, record.statements))
  if (expect.globals) differences.push(...compareGlobals(expect.globals, record))
  const visits = record.trace.filter(entry => 'action' in entry)
  if (expect.path) differences.push(...comparePath(expect.path, visits))
  if (expect.never) differences.push(...compareNever(expect.never, visits))
  if (expect.monitors) differences.push(...compareMonitors(expect.monitors, record.monitors ?? []))
  if (expect.desk !== undefined) differences.push(...compareValue('desk', expect.desk, record.desk))
  if (expect.messaging !== undefined) differences.push(...compareValue('messaging', expect.messaging, record.messaging))
  if (expect.refused) differences.push(...compareRefusals(expect.refused, record))
  for (const [key, value] of Object.entries(expect.care ?? {})) differences.push(...compareCare(key, value, record))
  return differences
}

/** Recordings or statements: as many as expected, each matched in the fields that are named. */
function compareEntries(
  path: string,
  expected: readonly unknown[],
  got: CallRecord['recordings'] | CallRecord['statements'],
): readonly Difference[] {
  const line = got[0]?.startedBy.line
  if (expected.length !== got.length) return [{ path, expected, got, ...(line === undefined ? {} : { line }) }]
  return got.flatMap((entry, index) => {
    const differences = compareValue(`${path}[${index}]`, expected[index], entry)
    return differences.map(each => {
      const from = each.path.includes('.endedBy') ? entry.endedBy.line : entry.startedBy.line
      return from === undefined ? each : { ...each, line: from }
    })
  })
}

function compareMonitors(
  expected: readonly unknown[],
  got: NonNullable<CallRecord['monitors']>,
): readonly Difference[] {
  if (expected.length !== got.length) return [{ path: 'monitors', expected, got }]
  return got.flatMap((entry, index) => compareValue(`monitors[${index}]`, expected[index], entry))
}

/** What settings of calls and chats brought: lists as long as expected, maps in the fields that are named. */
function compareCare(path: string, expected: unknown, record: CallRecord): readonly Difference[] {
  const got = careKeys.filter(each => each === path).map(each => record[each])[0]
  if (!Array.isArray(expected) || !Array.isArray(got)) return compareValue(path, expected, got)
  if (expected.length !== got.length) return [{ path, expected, got }]
  return got.flatMap((entry, index) => compareValue(`${path}[${index}]`, expected[index], entry))
}

/** What refused something, in order, whoever tried: the rules, or the fields that are named of an entry. */
function compareRefusals(expected: readonly unknown[], { trace }: CallRecord): readonly Difference[] {
  const refusals = trace.flatMap(entry => ('event' in entry && entry.refusedBy !== undefined ? [entry] : []))
  const got = refusals.map((entry, at) => (isMap(expected[at]) ? entry : entry.refusedBy))
  return isSame(expected, got) ? [] : [{ path: 'refused', expected, got }]
}

/** A map is matched in the fields that it names; everything else whole. */
function compareValue(path: string, expected: unknown, got: unknown): readonly Difference[] {
  if (!isMap(expected) || !isMap(got)) return isSame(expected, got) ? [] : [{ path, expected, got: got ?? null }]
  return Object.entries(expected).flatMap(([key, value]) => compareValue(`${path}.${key}`, value, got[key]))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is what the author meant; files keep scalars as they are written, so text forms count. */
function isSame(expected: unknown, got: unknown): boolean {
  if (Array.isArray(got))
    return (
      Array.isArray(expected) && expected.length === got.length && got.every((each, at) => isSame(expected[at], each))
    )
  if (isMap(got)) return isMap(expected) && compareValue('', expected, got).length === 0
  if (got === undefined || got === null) return expected === undefined || expected === null || expected === ''
  if (typeof expected === 'object' && expected !== null) return false
  const text = String(expected ?? '')
  if (typeof got === 'number') return text.trim() !== '' && isSameNumber(text, got)
  if (typeof got === 'boolean') return text.toLowerCase() === String(got)
  return text === String(got)
}

function isSameNumber(text: string, got: number): boolean {
  return Number(text) === got || parseDuration(text) === Math.round(got * 1_000)
}

/** A variable that was never set equals "". */
function compareGlobals(expected: Readonly<Record<string, unknown>>, record: CallRecord): readonly Difference[] {
  const values = new Map(Object.entries(record.globals).map(([name, value]) => [variableKey(name), value]))
  return Object.entries(expected).flatMap(([name, value]) => {
    const got = values.get(variableKey(name)) ?? ''
    const wanted = variableText(value)
    const same = typeof value === 'boolean' ? wanted.toLowerCase() === got.toLowerCase() : wanted === got
    return same ? [] : [{ path: `globals.${name}`, expected: wanted, got }]
  })
}

const variableKey = (name: string): string => name.replace(/^global:/i, '').toLowerCase()

/** A value as Studio prints it: an array is `a|b`, nothing is empty. */
function variableText(value: unknown): string {
  if (Array.isArray(value)) return value.map(variableText).join('|')
  return value === null || value === undefined ? '' : String(value)
}

/** These actions in this order; others may lie between. */
function comparePath(path: readonly string[], visits: readonly Visit[]): readonly Difference[] {
  let from = 0
  for (const [index, id] of path.entries()) {
    const found = visits.findIndex((visit, at) => at >= from && visit.action === id)
    if (found < 0) {
      const line = visits[from - 1]?.line
      const got = withoutRepeats(visits.slice(from).map(visit => visit.action))
      return [{ path: `path[${index}]`, expected: id, got, ...(line === undefined ? {} : { line }) }]
    }
    from = found + 1
  }
  return []
}

function compareNever(never: readonly string[], visits: readonly Visit[]): readonly Difference[] {
  return never.flatMap((id, index) => {
    const visit = visits.find(each => each.action === id)
    return visit
      ? [{ path: `never[${index}]`, expected: `no visit of ${id}`, got: `visited at ${visit.t} s`, line: visit.line }]
      : []
  })
}

/** The same thing in a row counts once. */
function withoutRepeats(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => id !== ids[index - 1])
}
