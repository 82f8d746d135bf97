import type { Playable } from './playable.ts'
import type { Task } from './verb.ts'

/** Plays a call and writes what came of it in the formats that were asked for; the exit code. */
export async function play(task: Task, playable: Playable): Promise<number> {
  const [{ simulate }, { reports }, { writeResult }, { complain, remark, showDiagnostics }] = await Promise.all([
    import('../simulate/simulate.ts'),
    import('../report/index.ts'),
    import('./targets.ts'),
    import('./talk.ts'),
  ])
  if (playable.origin.call === undefined)
    await remark(
      task,
      'no call was given: nobody does anything, and the caller hangs up at the end (--call FILE plays one)',
    )
  const { record, impossible } = simulate(playable)
  const render = Object.fromEntries(reports.map(report => [report.name, report.call]))
  const failed = await writeResult(task.targets, (format, style) => render[format]?.(record, style) ?? '', task)
  if (failed !== undefined) await complain(task, failed)
  if (impossible)
    await showDiagnostics(task, [
      { code: 'call/impossible-step', severity: 'error', at: impossible.step.span, message: impossible.message },
    ])
  return failed !== undefined || impossible ? 2 : 0
}
