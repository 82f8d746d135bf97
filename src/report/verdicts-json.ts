import type { Step } from '../center/call.ts'
import type { Verdict } from '../verify/verdict.ts'
import type { VerdictReport } from './verdict-report.ts'

/** Verdicts as `callwright/verdicts@1`: an object for one script, a list of them for several. */
export function verdictsJson(reports: readonly VerdictReport[]): string {
  const entries = reports.map(reportEntry)
  return `${JSON.stringify(entries.length === 1 ? entries[0] : entries, undefined, 2)}\n`
}

/** The verdicts on one script. */
export function reportEntry(report: VerdictReport): unknown {
  const { name, origin, verified, statesPerSecond } = report
  const { limits, ...space } = verified.space
  return {
    format: 'callwright/verdicts@1',
    script: { name, file: origin.script, sha256: origin.sha256 },
    verdicts: verified.verdicts.map(each => verdictEntry(each, report)),
    space: { ...space, ...(statesPerSecond === undefined ? {} : { statesPerSecond }), limits },
    notes: verified.notes,
  }
}

function verdictEntry(verdict: Verdict, { saved }: VerdictReport): unknown {
  const { property } = verdict
  const entry = { property: property.code, verdict: verdict.kind, rule: property.rule, says: property.says }
  if (verdict.kind === 'proved' || verdict.kind === 'inapplicable') return entry
  if (verdict.kind === 'bounded') return { ...entry, why: verdict.why }
  const { example, places } = verdict
  return {
    ...entry,
    why: verdict.why,
    ...(places ? { actions: places } : {}),
    ...(example
      ? {
          call: { seed: example.call.seed, steps: example.call.steps.map(stepEntry), file: saved.get(property.code) },
          trace: example.record.trace.slice(0, example.entries),
        }
      : {}),
  }
}

function stepEntry({ deed, at }: Step): unknown {
  return { ...deed, at: at === undefined ? undefined : at / 1_000 }
}
