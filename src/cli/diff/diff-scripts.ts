import { relative } from 'node:path'
import { link } from '../../flow/link.ts'
import { diffJson } from '../../report/diff-json.ts'
import { diffMarkdown, diffText } from '../../report/diff-text.ts'
import { type Aligned, aligned } from '../../verify/diff/aligned.ts'
import { type Diffed, diff, type Version } from '../../verify/diff/diff.ts'
import { unexplored } from '../../verify/explore.ts'
import type { Limits } from '../../verify/limits.ts'
import { exit, lowerExit } from '../exit.ts'
import { centerNear } from '../load-center.ts'
import { loadPlayable, type Playable } from '../playable.ts'
import { projectRoot } from '../root.ts'
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
  const [ground, written] = [await opened(old, next, task), await opened(next, old, task)]
  if (!ground || !written) return exit.wrongUse
  const { renamed, nameInNew, playable } = likeOld(ground, written)
  const before = await versionOf(ground, wanted.limits, task)
  const after = await versionOf(playable, wanted.limits, task)
  const diffed = diff(before, after, renamed)
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
  const pages = { before: ground, after: written, nameInNew }
  return lowerExit(exitOf(diffed), await writeDifferences(html, diffed.differences, pages, task))
}

function exitOf({ same, complete }: Diffed): number {
  if (!same) return exit.found
  return complete ? exit.well : exit.limit
}

/** A script that can be played, as it stands in its file; where no center is near it, in that of the other version. */
async function opened(script: string, other: string, task: Task): Promise<Playable | undefined> {
  const { cwd } = task.io
  const near = (file: string) => (file === '-' ? undefined : centerNear(file, { root: projectRoot(file, cwd), cwd }))
  const shared = near(script) === undefined ? near(other) : undefined
  const center = task.text('center') ?? (shared && relative(cwd, shared))
  const wanted = { script, call: task.text('call'), center }
  const { playable, findings } = await loadPlayable(wanted, task.io)
  await showFindings(task, findings)
  return playable
}

/** The new version with the names that its actions had in the old one. */
function likeOld(
  old: Playable,
  next: Playable,
): Pick<Aligned, 'renamed' | 'nameInNew'> & { readonly playable: Playable } {
  const { scripts, renamed, nameInNew } = aligned(old.scripts, next.scripts)
  const [main, ...others] = scripts
  const flow = main && link(main, others).value
  if (!flow || nameInNew.size === 0) return { renamed: [], nameInNew: new Map(), playable: next }
  const stubs = new Map(next.call.stubs)
  for (const [name, own] of nameInNew) {
    const stub = next.call.stubs.get(own)
    if (stub) stubs.set(name, stub)
  }
  return { renamed, nameInNew, playable: { ...next, scripts, flow, call: { ...next.call, stubs } } }
}

/** A script with the space of its calls. */
async function versionOf(ground: Playable, limits: Limits, task: Task): Promise<Version> {
  const { flow, center, call } = ground
  const asked = { recordings: true, statements: true, outcomes: true }
  const patience = patienceOf()
  const explored = unexplored(flow, center, { limits, call, asked, isUp: patience.isUp })
  await searched([{ ...explored, properties: [] }], task.io, patience)
  return { ground, space: explored.space, isSure: explored.space.openings.isExact }
}

async function refused(task: Task, why: string): Promise<number> {
  await complain(task, why)
  return exit.wrongUse
}
