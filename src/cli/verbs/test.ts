import type { TestedCall } from '../../report/test-run.ts'
import type { Task, Verb } from '../verb.ts'

/** Plays all sample calls and checks what they expect. */
export const test: Verb = {
  name: 'test',
  summary: 'Plays all *.call.yaml below the paths and checks what must come of them.',
  arguments: [{ form: '[paths...]', summary: 'files and folders; without one, the working directory' }],
  options: [
    { flags: '--coverage', summary: 'counts the branches of the scripts that the calls took' },
    { flags: '--update', summary: 'writes what came out into "expect", comments are kept' },
    { flags: '--center <file>', summary: 'the center of all calls' },
  ],
  examples: [
    ['callwright test', 'every call of the project'],
    ['callwright test calls --coverage', 'and which branches no call took'],
    ['callwright test --format text --format junit:report.xml', 'for people and for a CI'],
  ],
  formats: ['text', 'json', 'junit', 'tap', 'github'],
  run: async task => {
    const [{ findCalls }, { complain }, { lowerExit }] = await Promise.all([
      import('../find-calls.ts'),
      import('../talk.ts'),
      import('../exit.ts'),
    ])
    const found = findCalls(task.arguments.length > 0 ? task.arguments : ['.'], task.io.cwd)
    for (const problem of found.problems) await complain(task, problem)
    if (found.files.length === 0) {
      if (found.problems.length === 0) await complain(task, 'no *.call.yaml was found there')
      return 2
    }
    const { playCalls } = await import('../play-calls.ts')
    const played = await playCalls(found.files, task)
    const calls = played.map(each => each.tested)
    const failed = await report(task, calls, await coverageOf(task, played))
    const code = calls.map(exitOf).reduce(lowerExit, found.problems.length > 0 ? 2 : 0)
    return failed ? lowerExit(code, 2) : code
  },
}

/** A call that failed is a finding; one that could not be read is wrong use. */
function exitOf(call: TestedCall): number {
  if (call.kind === 'unreadable') return 2
  return call.differences.length === 0 && call.impossible === undefined ? 0 : 1
}

async function coverageOf(task: Task, played: readonly import('../play-calls.ts').Played[]) {
  if (!task.has('coverage')) return {}
  const [{ branchCoverage }, { wiredBranches }] = await Promise.all([
    import('../../report/coverage.ts'),
    import('../wired-branches.ts'),
  ])
  const scripts = played.flatMap(each => each.scripts)
  const records = played.flatMap(({ tested }) => (tested.kind === 'played' ? [tested.record] : []))
  return { coverage: branchCoverage(wiredBranches(scripts), records) }
}

/** Writes the report; true if it could not be written. */
async function report(
  task: Task,
  calls: readonly TestedCall[],
  coverage: Awaited<ReturnType<typeof coverageOf>>,
): Promise<boolean> {
  const [{ reports }, { writeResult }, { complain }] = await Promise.all([
    import('../../report/index.ts'),
    import('../targets.ts'),
    import('../talk.ts'),
  ])
  const render = Object.fromEntries(reports.map(each => [each.name, each.tests]))
  const isShown = (call: TestedCall): boolean => !task.isQuiet || exitOf(call) !== 0
  const failed = await writeResult(
    task.targets,
    (format, style) =>
      render[format]?.({ calls: format === 'text' ? calls.filter(isShown) : calls, ...coverage }, style) ?? '',
    task,
  )
  if (failed !== undefined) await complain(task, failed)
  return failed !== undefined
}
