import type { Coverage } from '../../report/coverage.ts'
import type { TestRun } from '../../report/test-run.ts'
import type { Played } from '../play-calls.ts'
import type { Shard } from '../shard.ts'
import type { Task, Verb } from '../verb.ts'

/** Plays all sample calls and checks what they expect. */
export const test: Verb = {
  name: 'test',
  summary: 'Plays all *.call.yaml below the paths and checks what must come of them.',
  arguments: [
    { form: '[paths...]', summary: 'files and folders; without one, the working directory; - is standard input' },
  ],
  options: [
    { flags: '--name <words>', summary: 'only calls with these words in their name or file' },
    { flags: '--coverage', summary: 'counts the branches, actions and answers that the calls took' },
    { flags: '--threshold <percent>', summary: 'fails if less of the branches were taken' },
    { flags: '--shard <i/n>', summary: 'plays the i-th of n parts; merge-reports puts them together' },
    { flags: '--update', summary: 'writes what came out into "expect", comments are kept' },
    { flags: '--center <file>', summary: 'the center of all calls' },
  ],
  examples: [
    ['callwright test', 'every call of the project'],
    ['callwright test calls --coverage', 'and which branches no call took'],
    ['callwright test --format text --format junit:report.xml', 'for people and for a CI'],
    ['callwright test --shard 1/4 --format json:part1.json', 'a quarter of them'],
  ],
  formats: ['text', 'json', 'junit', 'tap', 'github', 'lcov'],
  run: async task => {
    const { complain } = await import('../talk.ts')
    const wanted = await wantedOf(task)
    if (typeof wanted === 'string') {
      await complain(task, wanted)
      return 2
    }
    const [{ findCalls }, { shardOf }] = await Promise.all([import('../find-calls.ts'), import('../shard.ts')])
    const found = findCalls(task.arguments.length > 0 ? task.arguments : ['.'], task.io.cwd)
    for (const problem of found.problems) await complain(task, problem)
    if (found.files.length === 0) {
      if (found.problems.length === 0) await complain(task, 'no *.call.yaml was found there')
      return 2
    }
    const { playCalls } = await import('../play-calls.ts')
    const played = await playCalls(wanted.shard ? shardOf(found.files, wanted.shard) : found.files, task)
    if (played.length === 0 && wanted.shard === undefined) {
      await complain(task, `no call has "${task.text('name')}" in its name`)
      return 2
    }
    const { reportTests } = await import('../report-tests.ts')
    const run: TestRun = { calls: played.map(each => each.tested), ...(await coverage(task, played)) }
    return reportTests(run, task, { threshold: wanted.threshold, code: found.problems.length > 0 ? 2 : 0 })
  },
}

interface Wanted {
  readonly shard: Shard | undefined
  readonly threshold: number | undefined
}

/** What the options say, or what is wrong with them. */
async function wantedOf(task: Task): Promise<Wanted | string> {
  if (task.has('update') && task.arguments.includes('-')) return '--update changes files; "-", standard input, is none'
  const [{ parseShard }, { parsePercent }] = await Promise.all([import('../shard.ts'), import('../report-tests.ts')])
  const written = task.text('shard')
  const shard = written === undefined ? undefined : parseShard(written)
  if (written !== undefined && shard === undefined) return '--shard is i/n, for example 1/4'
  const percent = task.text('threshold')
  const threshold = percent === undefined ? undefined : parsePercent(percent)
  if (percent !== undefined && threshold === undefined) return '--threshold is a number from 0 to 100'
  return { shard, threshold }
}

async function coverage(task: Task, played: readonly Played[]): Promise<{ readonly coverage?: Coverage }> {
  const isWanted =
    task.has('coverage') || task.text('threshold') !== undefined || task.targets.some(each => each.format === 'lcov')
  if (!isWanted) return {}
  const [{ coverageOf }, { coverableIn }] = await Promise.all([
    import('../../report/coverage.ts'),
    import('../coverable.ts'),
  ])
  const records = played.flatMap(({ tested }) => (tested.kind === 'played' ? [tested.record] : []))
  return { coverage: coverageOf(coverableIn(played.flatMap(each => each.scripts)), records) }
}
