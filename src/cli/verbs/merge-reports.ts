import type { TestRun } from '../../report/test-run.ts'
import type { Verb } from '../verb.ts'

/** Puts the parts of a test run together. */
export const mergeReports: Verb = {
  name: 'merge-reports',
  summary: 'One report from the parts of test --shard i/n.',
  arguments: [{ form: '<files...>', summary: 'what "test --format json" wrote' }],
  options: [{ flags: '--threshold <percent>', summary: 'fails if all parts together took less of the branches' }],
  examples: [
    ['callwright merge-reports part1.json part2.json', 'all calls as if they had been one run'],
    ['callwright merge-reports part*.json --format junit:report.xml', 'for a CI'],
  ],
  formats: ['text', 'json', 'junit', 'tap', 'github', 'lcov'],
  run: async task => {
    const [{ complain }, { readGiven }, { readTestJson }, { mergedCoverage }, { parsePercent, reportTests }] =
      await Promise.all([
        import('../talk.ts'),
        import('../files.ts'),
        import('../../report/read-test-json.ts'),
        import('../../report/coverage.ts'),
        import('../report-tests.ts'),
      ])
    const parts: TestRun[] = []
    for (const path of task.arguments) {
      const read = await readGiven(path, task.io)
      const part = read.kind === 'read' ? readTestJson(read.source.text) : read.message
      if (typeof part !== 'string') parts.push(part)
      else await complain(task, read.kind === 'read' ? `cannot merge ${path}: ${part}` : part)
    }
    if (parts.length < task.arguments.length) return 2
    const covered = parts.flatMap(each => each.coverage ?? [])
    const { compareText } = await import('../../text/diagnostic.ts')
    const run: TestRun = {
      calls: parts.flatMap(each => each.calls).sort((a, b) => compareText(a.file, b.file)),
      ...(covered.length > 0 ? { coverage: mergedCoverage(covered) } : {}),
    }
    const percent = task.text('threshold')
    const threshold = percent === undefined ? undefined : parsePercent(percent)
    if (percent !== undefined && threshold === undefined) {
      await complain(task, '--threshold is a number from 0 to 100')
      return 2
    }
    return reportTests(run, task, { threshold, code: 0 })
  },
}
