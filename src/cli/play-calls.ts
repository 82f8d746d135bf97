import { writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type Batch, batchOf } from '../batch/batch.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import type { CallRecord } from '../record/call-record.ts'
import { compare, type Difference } from '../record/compare.ts'
import type { CodeLine, TestedCall } from '../report/test-run.ts'
import type { Script } from '../script/tree.ts'
import { lineOf, lineText } from '../text/source.ts'
import type { Property } from '../verify/properties/property.ts'
import { cannotWrite } from './files.ts'
import { loadPlayable, nothingKnown, type Playable } from './playable.ts'
import { progressOn } from './progress.ts'
import { remark, showDiagnostics, showFindings } from './talk.ts'
import { updatedExpectation } from './update-expectation.ts'
import type { Task } from './verb.ts'

/** A call that was tried, and the scripts that it ran on. */
export interface Played {
  readonly tested: TestedCall
  readonly scripts: readonly Script[]
}

/** Calls of one flow in one center are played as one batch. */
class Batches {
  readonly #known = new Map<Flow, Map<Center, Batch>>()

  of({ flow, center }: Playable): Batch {
    const ofFlow = this.#known.get(flow) ?? new Map<Center, Batch>()
    this.#known.set(flow, ofFlow)
    const batch = ofFlow.get(center) ?? batchOf(flow, center)
    ofFlow.set(center, batch)
    return batch
  }
}

/** Plays the calls of these files one after the other. */
export async function playCalls(files: readonly string[], task: Task): Promise<readonly Played[]> {
  const progress = progressOn(task.io)
  const played: Played[] = []
  const known = nothingKnown()
  const batches = new Batches()
  for (const [index, file] of files.entries()) {
    await progress.show(`${index + 1} of ${files.length}  ${file}`)
    const { playable, findings } = await loadPlayable({ call: file, center: task.text('center') }, task.io, known)
    if (findings.diagnostics.length > 0 || findings.problems.length > 0) await progress.erase()
    await showFindings(task, findings)
    const name = file === '-' ? '<stdin>' : file
    if (playable && !isWanted(name, playable, task)) continue
    if (playable)
      played.push({ tested: await playOne(playable, { file: name, batches, task }), scripts: playable.scripts })
    else played.push({ tested: unreadable(name, findings), scripts: [] })
  }
  await progress.erase()
  return played
}

/** `--name`: the calls whose name or file has these words in it. */
function isWanted(file: string, { call }: Playable, task: Task): boolean {
  const words = task.text('name')?.toLowerCase()
  return words === undefined || `${call.name}\n${file}`.toLowerCase().includes(words)
}

/** The line of the script behind the first difference: that of the visit which brought it about. */
function codeOf(
  differences: readonly Difference[],
  record: CallRecord,
  scripts: readonly Script[],
): CodeLine | undefined {
  const line = differences[0]?.line
  const visit = record.trace.find(entry => 'action' in entry && entry.line === line)
  const script = visit && 'script' in visit ? scripts.find(each => each.name === visit.script) : undefined
  return line === undefined || script === undefined
    ? undefined
    : { file: script.source.path, line, text: lineText(script.source, line) }
}

function unreadable(file: string, findings: Awaited<ReturnType<typeof loadPlayable>>['findings']): TestedCall {
  const first = findings.diagnostics.find(each => each.severity === 'error')
  const problem = findings.problems[0] ?? (first && `${first.at.source.path}:${lineOf(first.at)}: ${first.message}`)
  return { kind: 'unreadable', name: basename(file), file, problem: problem ?? 'it could not be understood' }
}

/** The properties of `verify` and of the project that a call was to keep and does not. */
async function brokenOf(playable: Playable, holds: readonly string[], task: Task): Promise<readonly Difference[]> {
  const { brokenBy } = await import('../verify/example/broken-by.ts')
  const own = holds.some(each => each.startsWith('own/')) ? await ownOf(playable, task) : []
  return brokenBy(playable, holds, own).map(({ code, why, rule }) => ({
    path: `holds: ${code}`,
    expected: 'kept',
    got: rule === undefined ? why : `${why} (${rule})`,
  }))
}

async function ownOf({ call, origin }: Playable, task: Task): Promise<readonly Property[]> {
  const { ownPropertiesOf } = await import('./verify/own-properties.ts')
  const { properties, diagnostics } = await ownPropertiesOf(origin.call ?? call.source.path, task.io.cwd)
  await showDiagnostics(task, diagnostics)
  return properties
}

interface Around {
  readonly file: string
  readonly batches: Batches
  readonly task: Task
}

async function playOne(playable: Playable, { file, batches, task }: Around): Promise<TestedCall> {
  const { call, origin } = playable
  const { record, impossible } = batches.of(playable).play(call, origin)
  const kept = call.expect?.holds ? await brokenOf(playable, call.expect.holds, task) : []
  const differences = [...(call.expect ? compare(call.expect, record) : []), ...kept]
  const stopped = impossible ? { impossible: { message: impossible.message, line: lineOf(impossible.step.span) } } : {}
  const code = codeOf(differences, record, playable.scripts)
  const tested = {
    kind: 'played',
    name: call.name,
    file,
    differences,
    ...stopped,
    ...(code && { code }),
    record,
  } as const
  if (!task.has('update') || differences.length === 0 || impossible) return tested
  try {
    writeFileSync(resolve(task.io.cwd, file), updatedExpectation(call.source.text, differences, record))
  } catch (error) {
    return { kind: 'unreadable', name: call.name, file, problem: cannotWrite(file, error) }
  }
  await remark(task, `${file}: "expect" was updated`)
  return { ...tested, differences: [] }
}
