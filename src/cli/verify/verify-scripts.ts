import type { VerdictReport } from '../../report/verdict-report.ts'
import { verdictReports } from '../../report/verdict-reports.ts'
import { properties } from '../../verify/properties/index.ts'
import type { Verified } from '../../verify/verdict.ts'
import { judge, searchesOf } from '../../verify/verify.ts'
import { exit, lowerExit } from '../exit.ts'
import { loadPlayable, type Playable } from '../playable.ts'
import { complain, showFindings } from '../talk.ts'
import { writeResult } from '../targets.ts'
import type { Task } from '../verb.ts'
import { type Wanted, wantedOf } from './options.ts'
import { searched } from './patience.ts'
import { saveExamples } from './save-examples.ts'

/** Verifies the scripts that a task names, one after the other; the exit code. */
export async function verifyScripts(task: Task): Promise<number> {
  const wanted = wantedOf(task, properties)
  if (typeof wanted === 'string') {
    await complain(task, wanted)
    return exit.wrongUse
  }
  const html = task.text('html')
  const unfit = html === undefined ? undefined : unfitForPage(html, task)
  if (unfit !== undefined) {
    await complain(task, unfit)
    return exit.wrongUse
  }
  const reports: VerdictReport[] = []
  let code: number = exit.well
  for (const path of task.arguments) {
    const { playable, findings } = await loadPlayable(
      { script: path, call: task.text('call'), center: task.text('center') },
      task.io,
    )
    await showFindings(task, findings)
    if (!playable) {
      code = lowerExit(code, exit.wrongUse)
      continue
    }
    const report = await reportOn(playable, wanted, task)
    if (typeof report === 'string') {
      await complain(task, report)
      return exit.wrongUse
    }
    reports.push(report)
    if (html !== undefined) {
      const { writeBroken } = await import('./verify-page.ts')
      code = lowerExit(code, await writeBroken(html, report.verified, playable, task))
    }
    code = lowerExit(code, exitOf(report.verified))
  }
  if (reports.length === 0) return code
  const failed = await writeResult(
    task.targets,
    (format, style) => verdictReports.find(each => each.name === format)?.write(reports, style) ?? '',
    task,
  )
  if (failed === undefined) return code
  await complain(task, failed)
  return exit.wrongUse
}

/** Why no page can be written as it was asked for. */
function unfitForPage(html: string, { arguments: scripts }: Task): string | undefined {
  if (html === '-') return '--html needs a file: standard output has the verdicts'
  return scripts.length > 1 ? '--html shows one script: name one' : undefined
}

/** The verdicts on one script; one line where its calls could not be saved. */
async function reportOn(playable: Playable, wanted: Wanted, task: Task): Promise<VerdictReport | string> {
  const { flow, center, call, origin } = playable
  const claim = { flow, center, call, origin, properties: wanted.properties }
  const searches = searchesOf(claim, wanted.limits)
  const statesPerSecond = await searched(searches, task.io)
  const verified = judge(claim, searches, wanted.limits)
  const folder = task.text('save')
  const saved = folder === undefined ? new Map<string, string>() : saveExamples(verified, playable, folder, task.io.cwd)
  if (typeof saved === 'string') return saved
  return { name: flow.main.name, flow, origin, verified, saved, statesPerSecond }
}

function exitOf({ verdicts }: Verified): number {
  if (verdicts.some(each => each.kind === 'broken')) return exit.found
  return verdicts.some(each => each.kind === 'bounded') ? exit.limit : exit.well
}
