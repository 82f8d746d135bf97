import { diffJson } from '../../report/diff-json.ts'
import { diffMarkdown, diffText } from '../../report/diff-text.ts'
import { type Diffed, diff, type Version } from '../../verify/diff/diff.ts'
import { unexplored } from '../../verify/explore.ts'
import type { Limits } from '../../verify/limits.ts'
import { exit, lowerExit } from '../exit.ts'
import { loadPlayable, type Playable } from '../playable.ts'
import { complain, showFindings } from '../talk.ts'
import { writeResult } from '../targets.ts'
import type { Task } from '../verb.ts'
import { wantedOf } from '../verify/options.ts'
import { patienceOf, searched } from '../verify/patience.ts'

/** Compares the two scripts that a task names; the exit code. */
export async function diffScripts(task: Task): Promise<number> {
  const wanted = wantedOf(task, [])
  if (typeof wanted === 'string') return refused(task, wanted)
  const [old = '-', next = '-'] = task.arguments
  if (old === '-' && next === '-') return refused(task, 'only one file can come from standard input')
  if (task.text('html') === '-') return refused(task, '--html needs a file: standard output has the differences')
  const before = await versionOf(old, wanted.limits, task)
  const after = await versionOf(next, wanted.limits, task)
  if (!before || !after) return exit.wrongUse
  const diffed = diff(before, after)
  const failed = await writeResult(
    task.targets,
    (format, style) =>
      format === 'json' ? diffJson(diffed) : format === 'markdown' ? diffMarkdown(diffed) : diffText(diffed, style),
    task,
  )
  if (failed !== undefined) return refused(task, failed)
  const html = task.text('html')
  if (html === undefined) return exitOf(diffed)
  const { writeDifferences } = await import('./diff-page.ts')
  const pages = { before: before.ground, after: after.ground }
  return lowerExit(exitOf(diffed), await writeDifferences(html, diffed.differences, pages, task))
}

function exitOf({ same, complete }: Diffed): number {
  if (!same) return exit.found
  return complete ? exit.well : exit.limit
}

/** A version that was read from files. */
interface Loaded extends Version {
  readonly ground: Playable
}

/** A script with the space of its calls; nothing if it cannot be played. */
async function versionOf(script: string, limits: Limits, task: Task): Promise<Loaded | undefined> {
  const wanted = { script, call: task.text('call'), center: task.text('center') }
  const { playable, findings } = await loadPlayable(wanted, task.io)
  await showFindings(task, findings)
  if (!playable) return undefined
  const { flow, center, call } = playable
  const asked = { recordings: true, statements: true, outcomes: true }
  const patience = patienceOf()
  const explored = unexplored(flow, center, { limits, call, asked, isUp: patience.isUp })
  await searched([{ ...explored, properties: [] }], task.io, patience)
  return { ground: playable, space: explored.space, isSure: explored.slice.unsure.length === 0 }
}

async function refused(task: Task, why: string): Promise<number> {
  await complain(task, why)
  return exit.wrongUse
}
