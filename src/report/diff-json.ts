import { givenJson, stepsJson } from '../simulate/call-file.ts'
import type { Diffed } from '../verify/diff/diff.ts'

/** What tells two versions apart, for machines: `callwright/diff@1`. */
export function diffJson({ same, complete, why, differences, renamed, played }: Diffed): string {
  const shown = differences.map(({ kind, call, before, after }) => {
    return { kind, call: { name: call.name, ...givenJson(call), steps: stepsJson(call.steps) }, before, after }
  })
  const proved = same && complete ? ['recordings', 'statements'] : []
  const known = { same, complete, ...(why === undefined ? {} : { why }), proved, played }
  const report = { format: 'callwright/diff@1', ...known, renamed, differences: shown }
  return `${JSON.stringify(report, null, 2)}\n`
}
