import type { Script } from '../script/tree.ts'
import type { Checked } from '../text/diagnostic.ts'
import { readGiven } from './files.ts'
import { Findings } from './findings.ts'
import { placesFor } from './out-dir.ts'
import { type Form, isForm, readAnyScript, readScriptAs } from './readers.ts'
import { complain, remark, showFindings } from './talk.ts'
import { writeResult } from './targets.ts'
import type { Task } from './verb.ts'

/** Writes a script in a format of `--format`. */
export type Write = (format: string, script: Script) => Checked<string>

interface How {
  /** What `--from` says the files are. */
  readonly form: Form | undefined
  readonly write: Write
}

/** Reads scripts of any form and writes them in another; gives the exit code. */
export async function transfer(task: Task, write: Write): Promise<number> {
  const from = task.text('from')
  const form = from !== undefined && isForm(from) ? from : undefined
  const wrong = form === from ? wrongUse(task) : '--from must be yaml, json or xml'
  if (wrong !== undefined) {
    await complain(task, wrong)
    return 2
  }
  const folder = task.text('outDir')
  const how = { form, write }
  return folder === undefined ? transferOne(task, how) : transferAll(task, folder, how)
}

function wrongUse(task: Task): string | undefined {
  const isOne = task.arguments.length === 1
  if (task.text('outDir') === undefined)
    return isOne ? undefined : 'several files need a folder for what comes of them: --out-dir FOLDER'
  if (task.arguments.includes('-')) return 'standard input has no name to write it under: use --output FILE'
  return task.targets.some(each => each.file !== undefined) ? '--output and --out-dir exclude each other' : undefined
}

/** What comes of one file, in each format that was asked for; nothing if it cannot be read. */
async function made(task: Task, path: string, { form, write }: How): Promise<ReadonlyMap<string, string> | undefined> {
  const findings = new Findings()
  const source = findings.take(await readGiven(path, task.io))
  const script = source && findings.keep(await (form ? readScriptAs(form, source) : readAnyScript(source)))
  const texts = new Map<string, string>()
  if (script && !findings.areFatal)
    for (const target of task.targets) texts.set(target.format, findings.keep(write(target.format, script)))
  await showFindings(task, findings)
  return texts.size > 0 ? texts : undefined
}

async function transferOne(task: Task, how: How): Promise<number> {
  const texts = await made(task, task.arguments[0] ?? '-', how)
  if (texts === undefined) return 2
  const failed = await writeResult(task.targets, target => texts.get(target) ?? '', task)
  if (failed !== undefined) await complain(task, failed)
  return failed === undefined ? 0 : 2
}

async function transferAll(task: Task, folder: string, how: How): Promise<number> {
  const ending = task.targets[0]?.format ?? ''
  const { places, problems } = placesFor(task.arguments, folder, {
    ending,
    cwd: task.io.cwd,
    isForced: task.has('force'),
  })
  for (const problem of problems) await complain(task, problem)
  // Nothing is written before all have their place: half of a folder would be worse than none.
  if (problems.length > 0) return 2
  let count = 0
  for (const { input, write } of places) {
    const text = (await made(task, input, how))?.get(ending)
    const failed = text === undefined ? undefined : write(text)
    if (failed !== undefined) await complain(task, failed)
    else if (text !== undefined) count++
  }
  await remark(task, `${count} ${count === 1 ? 'file' : 'files'} written to ${folder}`)
  return count === places.length ? 0 : 2
}
