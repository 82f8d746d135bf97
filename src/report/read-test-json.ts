import type { Coverage } from './coverage.ts'
import type { TestedCall, TestRun } from './test-run.ts'

/** Reads back what `test --format json` wrote; a text says why it is not that. */
export function readTestJson(text: string): TestRun | string {
  let report: unknown
  try {
    report = JSON.parse(text)
  } catch {
    return 'it is no JSON, or cut off'
  }
  if (!isObject(report) || report.format !== 'callwright/test@1') return 'it is no report of "test --format json"'
  const calls = Array.isArray(report.calls) ? report.calls.map(readCall) : []
  if (!Array.isArray(report.calls) || calls.includes(undefined)) return 'a call in it is not complete'
  const coverage = isCoverage(report.coverage) ? { coverage: report.coverage } : {}
  return { calls: calls.filter(each => each !== undefined), ...coverage }
}

function readCall(call: unknown): TestedCall | undefined {
  if (!isObject(call) || typeof call.name !== 'string' || typeof call.file !== 'string') return undefined
  const { name, file, problem } = call
  if (typeof problem === 'string') return { kind: 'unreadable', name, file, problem }
  return isPlayed(call) ? { ...call, kind: 'played' } : undefined
}

type Played = Omit<Extract<TestedCall, { readonly kind: 'played' }>, 'kind'>

/** What this very program wrote is taken at its word behind its format's name; only what is read is looked at. */
function isPlayed(call: object): call is Played {
  return (
    'differences' in call &&
    Array.isArray(call.differences) &&
    'record' in call &&
    isObject(call.record) &&
    isObject(call.record.script) &&
    typeof call.record.script.name === 'string'
  )
}

function isCoverage(coverage: unknown): coverage is Coverage {
  const lists = ['taken', 'missed', 'visited', 'unvisited']
  return isObject(coverage) && isObject(coverage.consent) && lists.every(name => Array.isArray(coverage[name]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
