import type { Center } from '../../center/center.ts'
import { assumptionsInForce } from '../../simulate/assumptions-in-force.ts'
import { lineOf } from '../../text/source.ts'
import { allGivenInWords } from '../../verify/example/given.ts'
import { limitSays, limitsNote } from '../../verify/limits.ts'
import type { Verdict } from '../../verify/verdict.ts'
import { stepRows } from '../steps.ts'
import type { VerdictReport } from '../verdict-report.ts'
import type { EvidenceFile, EvidenceVerdict, ScriptEvidence } from './evidence.ts'

/** What is known of one script as plain data; `files` are those that were read for it. */
export function scriptEvidence(report: VerdictReport, center: Center, files: readonly EvidenceFile[]): ScriptEvidence {
  const { verified, name } = report
  const { limits, states, transitions, depth, complete, bytesPerState } = verified.space
  const weighty = verified.verdicts.filter(({ kind, property }) => kind === 'proved' || property.severity !== 'warning')
  const kinds = weighty.map(each => each.kind)
  const worst = (['broken', 'bounded', 'proved'] as const).find(each => kinds.includes(each))
  return {
    name,
    verdict: worst ?? 'inapplicable',
    files,
    verdicts: verified.verdicts.map(each => evidenceOf(each, report)),
    space: { states, transitions, depth, complete, bytesPerState },
    limits: Object.entries(limitSays).map(([limit, says]) => ({
      name: limit,
      says,
      value: limits[limit as keyof typeof limits],
    })),
    assumptions: assumptionsInForce(center),
    // The limits have a table of their own.
    notes: verified.notes.filter(each => each !== limitsNote(limits)),
  }
}

function evidenceOf(verdict: Verdict, { saved }: VerdictReport): EvidenceVerdict {
  const { code, says, rule, written, severity = 'error' } = verdict.property
  const known = {
    property: code,
    verdict: verdict.kind,
    severity,
    says,
    ...(written === undefined ? {} : { written }),
    ...(rule === undefined ? {} : { rule }),
  }
  if (verdict.kind === 'proved' || verdict.kind === 'inapplicable') return known
  if (verdict.kind === 'bounded') return { ...known, why: verdict.why }
  const { why, example, places } = verdict
  const savedAs = saved.get(code)
  return {
    ...known,
    why,
    ...(example && allGivenInWords(example.call).length > 0 && { given: allGivenInWords(example.call) }),
    ...(example && {
      steps: stepRows({ ...example.record, trace: example.record.trace.slice(0, example.entries) }),
    }),
    ...(savedAs === undefined ? {} : { savedAs }),
    ...(places && { actions: places.map(({ script, action, at }) => ({ script, action, line: lineOf(at) })) }),
  }
}
