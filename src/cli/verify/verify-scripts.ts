import { basename } from 'node:path'
import type { VerdictReport } from '../../report/verdict-report.ts'
import { verdictReports } from '../../report/verdict-reports.ts'
import { hasErrors } from '../../text/diagnostic.ts'
import { properties } from '../../verify/properties/index.ts'
import type { Verified } from '../../verify/verdict.ts'
import { exit, lowerExit } from '../exit.ts'
import { type Patience, withPatience, worked } from '../patience.ts'
import { loadPlayable, type Playable } from '../playable.ts'
import { complain, remark, showDiagnostics, showFindings } from '../talk.ts'
import { writeResult } from '../targets.ts'
import type { Task } from '../verb.ts'
import { outsideOf, type Wanted, wantedOf } from './options.ts'
import { type OwnProperties, ownPropertiesOf, undecidableIn } from './own-properties.ts'
import { saveExamples } from './save-examples.ts'
import { searchedAndJudged } from './searched-and-judged.ts'
import type { Proof } from './write-evidence.ts'

/** Verifies the scripts that a task names, one after the other; the exit code. */
export function verifyScripts(task: Task): Promise<number> {
  return withPatience(patienceOf => verifiedWith(patienceOf, task))
}

async function verifiedWith(patienceOf: (seconds: number) => Patience, task: Task): Promise<number> {
  const { io } = task
  const [first = '-'] = task.arguments
  const own = await ownPropertiesOf(first, io.cwd)
  await showDiagnostics(task, own.diagnostics)
  if (hasErrors(own.diagnostics)) return exit.wrongUse
  const wanted = wantedOf(task, [...properties, ...own.properties])
  if (typeof wanted === 'string') return refused(task, wanted)
  const pack = task.text('evidence')
  for (const folder of [pack, task.text('save')]) {
    const outside = folder === undefined ? undefined : outsideOf(folder, first, io.cwd)
    if (outside !== undefined) return refused(task, outside)
  }
  const html = task.text('html')
  if (html === '-') return refused(task, '--html needs a file: standard output has the verdicts')
  const twins = task.text('save') === undefined && pack === undefined ? undefined : twinsIn(task.arguments)
  if (twins !== undefined) return refused(task, twins)
  const proofs: Proof[] = []
  let code: number = exit.well
  for (const [at, path] of task.arguments.entries()) {
    const playable = await opened(path, own, task)
    const report = playable && (await reportOn(playable, wanted, patienceOf(wanted.seconds), task))
    if (typeof report === 'string') return refused(task, report)
    code = lowerExit(code, report ? exitOf(report.verified) : exit.wrongUse)
    if (!playable || !report) continue
    proofs.push({ report, playable })
    if (html !== undefined) {
      const { pageFiles, writeBroken } = await import('./verify-page.ts')
      const file = pageFiles(html, task.arguments)[at] ?? html
      code = lowerExit(code, await writeBroken(file, report.verified, playable, task))
    }
  }
  if (proofs.length === 0) return code
  const failed =
    (await written(proofs, task)) ?? (pack === undefined ? undefined : await packed(proofs, pack, own, task))
  return failed === undefined ? code : refused(task, failed)
}

async function refused(task: Task, why: string): Promise<number> {
  await complain(task, why)
  return exit.wrongUse
}

/** What is wrong with scripts whose saved calls would have the same names. */
function twinsIn(scripts: readonly string[]): string | undefined {
  const names = scripts.map(each => basename(each).replace(/\.[^.]*$/, ''))
  const twin = scripts.find((_, at) => names.indexOf(names[at] ?? '') !== at)
  if (twin === undefined) return undefined
  const first = scripts[names.indexOf(basename(twin).replace(/\.[^.]*$/, ''))]
  return `calls of ${first} and ${twin} would be saved under the same names: verify them one by one, each into its own folder`
}

/** A script that can be verified; nothing if something is wrong with it, or with what the project asks of it. */
async function opened(path: string, own: OwnProperties, task: Task): Promise<Playable | undefined> {
  const files = { script: path, call: task.text('call'), center: task.text('center') }
  const { playable, findings } = await loadPlayable(files, task.io)
  await showFindings(task, findings)
  if (!playable) return undefined
  const faults = await undecidableIn(own, playable.flow, task.io.cwd)
  await showDiagnostics(task, faults)
  return faults.length === 0 ? playable : undefined
}

/** The verdicts on one script; one line where its calls could not be saved. */
async function reportOn(
  playable: Playable,
  { properties, limits }: Wanted,
  patience: Patience,
  task: Task,
): Promise<VerdictReport | string> {
  const { flow, center, call, origin } = playable
  const { verified, statesPerSecond } = await worked(
    searchedAndJudged({ flow, center, call, origin, properties }, limits, patience),
    task.io,
  )
  const folder = task.text('save') ?? task.text('evidence')
  const saved = folder === undefined ? new Map<string, string>() : saveExamples(verified, playable, folder, task.io.cwd)
  if (typeof saved === 'string') return saved
  return { name: flow.main.name, flow, origin, verified, saved, statesPerSecond }
}

/** Writes the verdicts where they were asked for; one line if that failed. */
function written(proofs: readonly Proof[], task: Task): Promise<string | undefined> {
  const reports = proofs.map(each => each.report)
  return writeResult(
    task.targets,
    (format, style) => verdictReports.find(each => each.name === format)?.write(reports, style) ?? '',
    task,
  )
}

async function packed(
  proofs: readonly Proof[],
  folder: string,
  { root, config }: OwnProperties,
  task: Task,
): Promise<string | undefined> {
  const { commandOf } = await import('./command.ts')
  const { writeEvidence } = await import('./write-evidence.ts')
  const { cwd } = task.io
  const failed = writeEvidence(proofs, { folder, root, cwd, config, command: commandOf(task, root) })
  if (failed === undefined) await remark(task, `${folder}/evidence.html and evidence.json were written`)
  return failed
}

/** A breach of what only warns fails nothing. */
function exitOf({ verdicts }: Verified): number {
  const weigh = verdicts.filter(each => each.property.severity !== 'warning')
  if (weigh.some(each => each.kind === 'broken')) return exit.found
  return weigh.some(each => each.kind === 'bounded') ? exit.limit : exit.well
}
