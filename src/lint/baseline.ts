import { compareText } from '../text/diagnostic.ts'
import type { Finding } from './finding.ts'

/** Findings of one kind that a project had when it began to be linted. */
interface Known {
  readonly rule: string
  readonly file: string
  readonly action?: string
  readonly message: string
  readonly count: number
}

/** What a project lives with since it began to be linted: by rule, file, action and message, never by line. */
export interface Baseline {
  readonly findings: readonly Known[]
}

/** The file's name. */
export const baselineName = '.callwright-baseline.json'

/** The path of a file within the project. */
export type WithinProject = (path: string) => string

/** The text of a baseline of these findings. */
export function baselineText(findings: readonly Finding[], within: WithinProject): string {
  const known = new Map<string, Known>()
  for (const each of findings) {
    const key = keyOf(each, within)
    const { code, action, message, at } = each
    const before = known.get(key)?.count ?? 0
    const named = action === undefined ? {} : { action }
    known.set(key, { rule: code, file: within(at.source.path), ...named, message, count: before + 1 })
  }
  const all = [...known.entries()].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each)
  return `${JSON.stringify({ format: 'callwright/baseline@1', findings: all }, undefined, 2)}\n`
}

/** Reads a baseline; undefined if the text is none. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (!isRecord(read) || read.format !== 'callwright/baseline@1' || !Array.isArray(read.findings)) return undefined
    return { findings: read.findings.flatMap(each => knownOf(each) ?? []) }
  } catch {
    return undefined
  }
}

/** Marks those findings that the baseline knows; `stale` are those that it knows and that are gone. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  within: WithinProject,
): { readonly findings: readonly Finding[]; readonly stale: number } {
  const left = new Map(baseline.findings.map(each => [identity(each.file, each), each.count]))
  const marked = findings.map(each => {
    const key = keyOf(each, within)
    const count = left.get(key) ?? 0
    if (count === 0 || each.suppressed !== undefined || each.isFatal) return each
    left.set(key, count - 1)
    return { ...each, suppressed: { by: 'baseline', reason: 'known before' } } as const
  })
  return { findings: marked, stale: [...left.values()].reduce((sum, each) => sum + each, 0) }
}

function keyOf({ code, action, message, at }: Finding, within: WithinProject): string {
  return identity(within(at.source.path), { rule: code, ...(action === undefined ? {} : { action }), message })
}

function identity(file: string, { rule, action, message }: Pick<Known, 'rule' | 'action' | 'message'>): string {
  return [file, rule, action ?? '', message].join('\0')
}

function knownOf(entry: unknown): Known | undefined {
  if (!isRecord(entry)) return undefined
  const { rule, file, action, message, count } = entry
  if (typeof rule !== 'string' || typeof file !== 'string' || typeof message !== 'string') return undefined
  const named = typeof action === 'string' ? { action } : {}
  return { rule, file, ...named, message, count: typeof count === 'number' && count > 0 ? Math.floor(count) : 1 }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
