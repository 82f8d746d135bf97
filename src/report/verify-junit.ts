import type { Verdict } from '../verify/verify.ts'
import { countOf, type VerifiedScript, type VerifyRun, whyBroken } from './verify-run.ts'
import { xml } from './xml-text.ts'

/** Verdicts as JUnit XML: a suite for each script, a case for each property; what is bounded or inapplicable counts as skipped. */
export function verifyJunit({ scripts }: VerifyRun): string {
  const all = scripts.flatMap(each => each.verdicts)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="callwright verify" ${counts(all)}>`,
    ...scripts.flatMap(suite),
    '</testsuites>',
    '',
  ].join('\n')
}

function counts(verdicts: readonly Verdict[]): string {
  const skipped = countOf(verdicts, 'bounded') + countOf(verdicts, 'inapplicable')
  return `tests="${verdicts.length}" failures="${countOf(verdicts, 'broken')}" errors="0" skipped="${skipped}"`
}

function suite({ name, file, verdicts }: VerifiedScript): readonly string[] {
  return [
    `  <testsuite name="${xml(name)}" file="${xml(file)}" ${counts(verdicts)}>`,
    ...verdicts.flatMap(each => testCase(name, each)),
    '  </testsuite>',
  ]
}

function testCase(script: string, verdict: Verdict): readonly string[] {
  const head = `    <testcase name="${xml(verdict.property.code)}" classname="${xml(script)}"`
  switch (verdict.verdict) {
    case 'proved':
      return [`${head}/>`]
    case 'inapplicable':
      return [`${head}><skipped message="nothing in the script that it speaks of"/></testcase>`]
    case 'bounded':
      return [`${head}><skipped message="${xml(`bounded: ${verdict.why}`)}"/></testcase>`]
    case 'broken':
      return [
        `${head}>`,
        `      <failure type="${xml(verdict.property.rule ?? 'broken')}" message="${xml(whyBroken(verdict))}">${xml(verdict.property.says)}</failure>`,
        '    </testcase>',
      ]
  }
}
