import type { Finding, LintRun } from '../lint/finding.ts'
import { positionAt } from '../text/source.ts'
import { xml } from './xml-text.ts'

/** What was found, as JUnit XML: a suite for each file, a case for each rule that found something there. Infos fail nothing. */
export function findingsJunit(run: LintRun): string {
  const open = run.findings.filter(each => each.suppressed === undefined)
  const suites = run.files.map(file => ({ file, found: open.filter(each => each.at.source.path === file) }))
  const strangers = open.filter(each => !run.files.includes(each.at.source.path))
  for (const file of new Set(strangers.map(each => each.at.source.path)))
    suites.push({ file, found: strangers.filter(each => each.at.source.path === file) })
  const failures = suites.reduce((sum, { found }) => sum + failing(found), 0)
  const tests = suites.reduce((sum, { found }) => sum + Math.max(1, codesOf(found).length), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="callwright lint" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.flatMap(({ file, found }) => suite(file, found)),
    '</testsuites>',
    '',
  ].join('\n')
}

function suite(file: string, found: readonly Finding[]): readonly string[] {
  const codes = codesOf(found)
  const name = xml(file)
  const head = `  <testsuite name="${name}" tests="${Math.max(1, codes.length)}" failures="${failing(found)}" errors="0"`
  if (codes.length === 0)
    return [`${head}>`, `    <testcase name="no findings" classname="${name}" file="${name}"/>`, '  </testsuite>']
  const cases = codes.flatMap(code =>
    testCase(
      code,
      file,
      found.filter(each => each.code === code),
    ),
  )
  return [`${head}>`, ...cases, '  </testsuite>']
}

function testCase(code: string, file: string, found: readonly Finding[]): readonly string[] {
  const lines = found.map(({ at, severity, message, hint }) => {
    const { line, column } = positionAt(at.source, at.start)
    return `${line}:${column} ${severity}: ${message}${hint === undefined ? '' : ` (${hint})`}`
  })
  const text = xml(lines.join('\n'))
  const [first] = found
  return [
    `    <testcase name="${xml(code)}" classname="${xml(file)}" file="${xml(file)}">`,
    first === undefined || first.severity === 'info'
      ? `      <system-out>${text}</system-out>`
      : `      <failure type="${first.severity}" message="${xml(first.message)}">${text}</failure>`,
    '    </testcase>',
  ]
}

/** How many cases fail: those of infos do not. */
function failing(found: readonly Finding[]): number {
  return codesOf(found.filter(each => each.severity !== 'info')).length
}

function codesOf(found: readonly Finding[]): readonly string[] {
  return [...new Set(found.map(each => each.code))]
}
