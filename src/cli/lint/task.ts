import { baselineName } from '../../lint/baseline.ts'
import { type LintRun, summaryOf } from '../../lint/finding.ts'
import { findingsFormats } from '../../report/findings-formats.ts'
import { exit, lowerExit } from '../exit.ts'
import { complain, remark, showDiagnostics } from '../talk.ts'
import { writeResult } from '../targets.ts'
import type { Task } from '../verb.ts'
import { type Checked, check } from './check.ts'
import { type LintOptions, lintOptions } from './options.ts'

/** Does what `lint` is asked for; the exit code. */
export async function lintTask(task: Task): Promise<number> {
  const options = await lintOptions(task)
  if (typeof options === 'string') {
    await complain(task, options)
    return exit.wrongUse
  }
  if (!task.has('watch')) return lintOnce(task, options)
  const { watch } = await import('./watch.ts')
  return watch(options.request.root, task, () => lintOnce(task, options))
}

async function lintOnce(task: Task, options: LintOptions): Promise<number> {
  const first = await check(options.request)
  const checked = task.has('fix') && first.run ? await afterFixing(first.run, task, options) : first
  for (const problem of checked.problems) await complain(task, problem)
  await showDiagnostics(task, checked.configDiagnostics)
  const { run } = checked
  if (!run) return exit.wrongUse
  if (run.files.length === 0 && checked.ignored > 0) await remark(task, 'the project ignores all that was named')
  else if (run.files.length === 0 && checked.problems.length === 0) {
    await complain(task, 'nothing that can be checked was found there')
    return exit.wrongUse
  }
  if (task.has('updateBaseline')) {
    const { updateBaseline } = await import('./update-baseline.ts')
    return updateBaseline(run, task, options.request)
  }
  if (checked.stale > 0)
    await remark(task, `${checked.stale} of the findings in ${baselineName} are gone: --update-baseline takes them out`)
  const failed = await report(run, task)
  const { warnings } = summaryOf(run)
  if (warnings > options.maxWarnings)
    await complain(task, `more warnings than allowed: ${warnings}, at most ${options.maxWarnings}`)
  const codes = [outcome(run, options), checked.problems.length > 0 || failed ? exit.wrongUse : 0]
  return codes.reduce(lowerExit, 0)
}

/** Errors fail, and warnings beyond what is allowed. */
function outcome(run: LintRun, { maxWarnings }: LintOptions): number {
  const { errors, warnings } = summaryOf(run)
  return errors > 0 || warnings > maxWarnings ? exit.found : exit.well
}

/** Writes the report; true if it could not be written. */
async function report(run: LintRun, task: Task): Promise<boolean> {
  const wanted = findingsFormats.filter(each => task.targets.some(target => target.format === each.name))
  const render = new Map(await Promise.all(wanted.map(async each => [each.name, await each.load()] as const)))
  const shown = task.isQuiet ? errorsOf(run) : run
  const failed = await writeResult(task.targets, (format, style) => render.get(format)?.(shown, style) ?? '', task)
  if (failed !== undefined) await complain(task, failed)
  return failed !== undefined
}

/** What `--quiet` leaves of a run. */
function errorsOf(run: LintRun): LintRun {
  const findings = run.findings.filter(each => each.severity === 'error')
  const open = run.findings.filter(each => each.suppressed === undefined && each.severity !== 'error')
  return { ...run, findings, unshown: open.length }
}

async function afterFixing(run: LintRun, task: Task, options: LintOptions): Promise<Checked> {
  const { fixFiles } = await import('./fix-files.ts')
  const { fixes, files } = await fixFiles(run, task)
  if (fixes > 0)
    await remark(task, `${fixes} ${fixes === 1 ? 'finding was' : 'findings were'} mended in ${files.join(', ')}`)
  return check(options.request)
}
