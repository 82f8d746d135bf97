import type { Verdict } from '../verify/verdict.ts'
import type { VerdictReport } from './verdict-report.ts'
import { xml } from './xml-text.ts'

/** Verdicts as JUnit XML: a suite for each script, a case for each property; what a limit kept from an answer is an error. */
export function verdictsJunit(reports: readonly VerdictReport[]): string {
  const verdicts = reports.flatMap(each => each.verified.verdicts)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="callwright verify" ${counts(verdicts)}>`,
    ...reports.flatMap(suite),
    '</testsuites>',
    '',
  ].join('\n')
}

function suite({ origin, verified: { verdicts } }: VerdictReport): readonly string[] {
  const file = xml(origin.script)
  return [
    `  <testsuite name="${file}" ${counts(verdicts)}>`,
    ...verdicts.flatMap(each => testCase(each, file)),
    '  </testsuite>',
  ]
}

function testCase(verdict: Verdict, file: string): readonly string[] {
  const head = `    <testcase name="${xml(verdict.property.code)}" classname="${file}" file="${file}"`
  if (verdict.kind === 'proved') return [`${head}/>`]
  return [`${head}>`, `      ${outcomeOf(verdict)}`, '    </testcase>']
}

function outcomeOf(verdict: Exclude<Verdict, { readonly kind: 'proved' }>): string {
  switch (verdict.kind) {
    case 'inapplicable':
      return '<skipped message="nothing in the script that it speaks of"/>'
    case 'broken':
      if (warns(verdict)) return `<system-out>warning: ${xml(verdict.why)}</system-out>`
      return `<failure type="broken" message="${xml(verdict.why)}">${xml(verdict.property.says)}</failure>`
    case 'bounded':
      return `<error type="bounded" message="${xml(verdict.why)}"/>`
  }
}

function counts(verdicts: VerdictReport['verified']['verdicts']): string {
  const of = (kind: string) => verdicts.filter(each => each.kind === kind && !warns(each)).length
  return `tests="${verdicts.length}" failures="${of('broken')}" errors="${of('bounded')}" skipped="${of('inapplicable')}"`
}

/** What only warns is told and is no failure. */
const warns = (verdict: Verdict): boolean => verdict.kind === 'broken' && verdict.property.severity === 'warning'
