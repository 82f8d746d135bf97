import type { Verdict } from '../verify/verdict.ts'
import type { VerdictReport } from './verdict-report.ts'
import { xml } from './xml-text.ts'

/** Verdicts as JUnit XML: a suite for each script, a case for each property; what is bounded or inapplicable counts as skipped. */
export function verdictsJunit(reports: readonly VerdictReport[]): string {
  const all = reports.flatMap(each => each.verified.verdicts)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="callwright verify" ${counts(all)}>`,
    ...reports.flatMap(suite),
    '</testsuites>',
    '',
  ].join('\n')
}

const countOf = (verdicts: readonly Verdict[], kind: Verdict['kind']): number =>
  verdicts.filter(each => each.kind === kind).length

function counts(verdicts: readonly Verdict[]): string {
  const skipped = countOf(verdicts, 'bounded') + countOf(verdicts, 'inapplicable')
  return `tests="${verdicts.length}" failures="${countOf(verdicts, 'broken')}" errors="0" skipped="${skipped}"`
}

function suite({ name, origin, verified: { verdicts } }: VerdictReport): readonly string[] {
  return [
    `  <testsuite name="${xml(name)}" file="${xml(origin.script)}" ${counts(verdicts)}>`,
    ...verdicts.flatMap(each => testCase(name, each)),
    '  </testsuite>',
  ]
}

function testCase(script: string, verdict: Verdict): readonly string[] {
  const head = `    <testcase name="${xml(verdict.property.code)}" classname="${xml(script)}"`
  switch (verdict.kind) {
    case 'proved':
      return [`${head}/>`]
    case 'inapplicable':
      return [`${head}><skipped message="nothing in the script that it speaks of"/></testcase>`]
    case 'bounded':
      return [`${head}><skipped message="${xml(`bounded: ${verdict.why}`)}"/></testcase>`]
    case 'broken':
      return [
        `${head}>`,
        `      <failure type="${xml(verdict.property.rule ?? 'broken')}" message="${xml(verdict.why)}">${xml(verdict.property.says)}</failure>`,
        '    </testcase>',
      ]
  }
}
