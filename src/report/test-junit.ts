import { differenceText } from './difference-text.ts'
import { isOk, reasons, type TestedCall, type TestRun } from './test-run.ts'
import { xml } from './xml-text.ts'

/** The result of `test` as JUnit XML: a suite for each script, a case for each call. Without times, so that bytes repeat. */
export function testJunit(run: TestRun): string {
  const suites = new Map<string, TestedCall[]>()
  for (const call of run.calls) suites.set(suiteName(call), [...(suites.get(suiteName(call)) ?? []), call])
  const counts = `tests="${run.calls.length}" failures="${failures(run.calls)}" errors="${errors(run.calls)}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="callwright" ${counts}>`,
    ...[...suites].flatMap(([name, calls]) => suite(name, calls)),
    '</testsuites>',
    '',
  ].join('\n')
}

function suiteName(call: TestedCall): string {
  return call.kind === 'played' ? call.record.script.name : 'not played'
}

const failures = (calls: readonly TestedCall[]): number =>
  calls.filter(each => each.kind === 'played' && !isOk(each)).length
const errors = (calls: readonly TestedCall[]): number => calls.filter(each => each.kind === 'unreadable').length

function suite(name: string, calls: readonly TestedCall[]): readonly string[] {
  const counts = `tests="${calls.length}" failures="${failures(calls)}" errors="${errors(calls)}"`
  return [
    `  <testsuite name="${xml(name)}" ${counts}>`,
    ...calls.flatMap(call => testCase(name, call)),
    '  </testsuite>',
  ]
}

function testCase(suiteName: string, call: TestedCall): readonly string[] {
  const head = `    <testcase name="${xml(call.name)}" classname="${xml(suiteName)}" file="${xml(call.file)}"`
  if (isOk(call)) return [`${head}/>`]
  const lines = reasons(call, differenceText)
  const kind = call.kind === 'played' ? 'failure' : 'error'
  return [
    `${head}>`,
    `      <${kind} message="${xml(lines[0] ?? '')}">${xml(lines.join('\n'))}</${kind}>`,
    '    </testcase>',
  ]
}
