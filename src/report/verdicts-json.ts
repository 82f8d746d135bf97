import { givenJson, stepsJson } from '../simulate/call-file.ts'
import { lineOf } from '../text/source.ts'
import type { Verdict } from '../verify/verdict.ts'
import type { VerdictReport } from './verdict-report.ts'

const format = 'callwright/verdicts@1'

/** Verdicts as `callwright/verdicts@1`: an object for one script, a list of them for several. */
export function verdictsJson(reports: readonly VerdictReport[]): string {
  const entries = reports.map(reportEntry)
  const all = entries.length === 1 ? entries[0] : { format, scripts: entries }
  return `${JSON.stringify(all, undefined, 2)}\n`
}

/** The verdicts on one script. */
export function reportEntry(report: VerdictReport): unknown {
  const { name, origin, verified, statesPerSecond } = report
  const { limits, ...space } = verified.space
  return {
    format,
    script: { name, file: origin.script, sha256: origin.sha256 },
    verdicts: verified.verdicts.map(each => verdictEntry(each, report)),
    space: { ...space, ...(statesPerSecond === undefined ? {} : { statesPerSecond }), limits },
    notes: verified.notes,
  }
}

function verdictEntry(verdict: Verdict, { saved }: VerdictReport): unknown {
  const { property } = verdict
  const entry = {
    property: property.code,
    verdict: verdict.kind,
    severity: property.severity ?? 'error',
    rule: property.rule,
    says: property.says,
    ...(property.written === undefined ? {} : { written: property.written }),
  }
  if (verdict.kind === 'proved' || verdict.kind === 'inapplicable') return entry
  if (verdict.kind === 'bounded') return { ...entry, why: verdict.why }
  const { example, places } = verdict
  return {
    ...entry,
    why: verdict.why,
    ...(places
      ? {
          actions: places.map(({ script, action, at }) => ({ script, action, line: lineOf(at) })),
          call: { steps: [] },
          trace: [],
        }
      : {}),
    ...(example
      ? {
          call: {
            ...givenJson(example.call),
            steps: stepsJson(example.call.steps),
            expect: { holds: [property.code] },
            file: saved.get(property.code),
          },
          trace: example.record.trace.slice(0, example.entries),
        }
      : {}),
  }
}
