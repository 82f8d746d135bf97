import { readCall } from '../../src/center/read-call.ts'
import { checkCenter, defaultCenter, readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { inTheirFlows } from '../../src/lint/belonging.ts'
import type { Finding } from '../../src/lint/finding.ts'
import { lint, type Subjects } from '../../src/lint/lint.ts'
import type { Rule } from '../../src/lint/rule.ts'
import { readScript } from '../../src/script/read.ts'
import type { Diagnostic } from '../../src/text/diagnostic.ts'

/** A text of several files: each begins with a line `# file: NAME`; without one it is `example.yaml`. */
export function filesIn(text: string): ReadonlyMap<string, string> {
  const parts = text.replace(/^\n/, '').split(/^# file: (.*)\n/m)
  const [first = '', ...rest] = parts
  const files = new Map<string, string>()
  if (first.trim() !== '') files.set('example.yaml', first)
  for (let at = 0; at < rest.length; at += 2) files.set(rest[at] ?? '', rest[at + 1] ?? '')
  return files
}

/** All that stands in a text of several files, read and linked: scripts, calls and centers by what they begin with. */
export function subjectsIn(text: string): Subjects {
  const diagnostics: Diagnostic[] = []
  const keep = <T>({ value, diagnostics: said }: { value: T; diagnostics: readonly Diagnostic[] }): T => {
    diagnostics.push(...said)
    return value
  }
  const sources = [...filesIn(text)].map(([path, each]) => ({ path, text: each }))
  const begins = (word: string) => sources.filter(each => new RegExp(`^${word}[ \\t]*:`, 'm').test(each.text))
  const centers = begins('center').flatMap(each => keep(readCenter(each)) ?? [])
  const calls = begins('call').flatMap(each => keep(readCall(each)) ?? [])
  const scripts = begins('actions').flatMap(each => keep(readScript(each)) ?? [])
  for (const center of centers) diagnostics.push(...checkCenter(center))
  const [center] = centers
  const flows = scripts.flatMap(script => {
    const flow = keep(link(script, scripts))
    return flow ? [{ script, flow, ...(center ? { center } : {}) }] : []
  })
  const [main] = flows
  return {
    scripts: inTheirFlows(flows),
    centers: centers.map(each => ({ center: each })),
    calls: main ? calls.map(call => ({ call, flow: main.flow, center: center ?? defaultCenter })) : [],
    diagnostics,
  }
}

/** What these rules and reading find in a text of several files. */
export function findingsIn(text: string, rules: readonly Rule[]): readonly Finding[] {
  return lint(rules, subjectsIn(text))
}

/** A finding in one line: `file:line code message`. */
export function told({ at, code, message }: Finding): string {
  const line = at.source.text.slice(0, at.start).split('\n').length
  return `${at.source.path}:${line} ${code} ${message}`
}
