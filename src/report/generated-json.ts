import { givenJson, stepsJson } from '../simulate/call-file.ts'
import type { Generated } from '../verify/generate/generate.ts'

/** Calls that were made, for machines: `callwright/generated@1`. */
export function generatedJson({ calls, all, missed, complete, why }: Generated): string {
  const report = {
    format: 'callwright/generated@1',
    complete,
    ...(why === undefined ? {} : { why }),
    calls: calls.map(({ call, adds, outcome, record }) => ({
      name: call.name,
      ...(outcome === undefined ? {} : { outcome }),
      ...givenJson(call),
      steps: stepsJson(call.steps),
      adds,
      record,
    })),
    coverage: { branches: { hit: all - missed.length, all } },
    missed,
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
