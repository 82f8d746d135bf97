import { compareText } from '../text/diagnostic.ts'
import type { Coverage } from './coverage.ts'
import type { TestRun } from './test-run.ts'

/** The coverage of `test` as an lcov tracefile: an action is a line, a wired branch a branch of its action's line. */
export function testLcov({ coverage }: TestRun): string {
  if (coverage === undefined) return ''
  const files = [...new Set([...coverage.visited, ...coverage.unvisited].map(each => each.file))].sort(compareText)
  return files
    .flatMap(file => section(file, coverage))
    .map(line => `${line}\n`)
    .join('')
}

function section(file: string, coverage: Coverage): readonly string[] {
  const none = <T extends object>(each: T) => ({ ...each, times: 0 })
  const here = <T extends { readonly file: string; readonly line: number }>(all: readonly T[]) =>
    all.filter(each => each.file === file).sort((a, b) => a.line - b.line)
  const branches = here([...coverage.taken, ...coverage.missed.map(none)])
  const lines = new Map<number, number>()
  for (const { line, times } of here([...coverage.visited, ...coverage.unvisited.map(none)]))
    lines.set(line, Math.max(times, lines.get(line) ?? 0))
  return [
    'TN:callwright',
    `SF:${file}`,
    ...branches.map(({ line, action, branch, times }) => `BRDA:${line},0,${plain(`${action} → ${branch}`)},${times}`),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(each => each.times > 0).length}`,
    ...[...lines].map(([line, times]) => `DA:${line},${times}`),
    `LF:${lines.size}`,
    `LH:${[...lines.values()].filter(times => times > 0).length}`,
    'end_of_record',
  ]
}

/** A comma would end the field. */
const plain = (name: string): string => name.replace(/[,\s]+/g, ' ')
