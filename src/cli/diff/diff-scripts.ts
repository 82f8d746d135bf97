import { relative } from 'node:path'
import { link } from '../../flow/link.ts'
import { diffJson } from '../../report/diff-json.ts'
import { diffMarkdown, diffText } from '../../report/diff-text.ts'
import { type Aligned, aligned } from '../../verify/diff/aligned.ts'
import { type Diffed, diff, type Version } from '../../verify/diff/diff.ts'
import { exploring, unexplored } from '../../verify/explore.ts'
import type { Limits } from '../../verify/limits.ts'
import type { Stop, Work } from '../../verify/work.ts'
import { exit, lowerExit } from '../exit.ts'
import { Findings } from '../findings.ts'
import { centerNear } from '../load-center.ts'
import { type Patience, withPatience, worked } from '../patience.ts'
import { type Loaded, loadPlayable, type Playable } from '../playable.ts'
import { projectRoot } from '../root.ts'
import { complain, showFindings } from '../talk.ts'
import { writeResult } from '../targets.ts'
import type { Task } from '../verb.ts'
import { wantedOf } from '../verify/options.ts'

/** Compares the two scripts that a task names; the exit code. */
export async function diffScripts(task: Task): Promise<number> {
  const wanted = wantedOf(task, [])
  if (typeof wanted === 'string') return refused(task, wanted)
  const [old = '-', next = '-'] = task.arguments
  if (old === '-' && next === '-') return refused(task, 'only one file can come from standard input')
  if (task.text('html') === '-') return refused(task, '--html needs a file: standard output has the differences')
  const [before, after] = [await opened(old, next, task), await opened(next, old, task)]
  await showFindings(task, Findings.of([before.findings, after.findings]))
  const [ground, written] = [before.playable, after.playable]
  if (!ground || !written) return exit.wrongUse
  const { renamed, nameInNew, playable } = likeOld(ground, written)
  const diffed = await withPatience(patienceOf => {
    const patience = patienceOf(wanted.seconds)
    return worked(compared({ old: ground, next: playable, renamed }, wanted.limits, patience), task.io)
  })
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
async function opened(script: string, other: string, task: Task): Promise<Loaded> {
  const { cwd } = task.io
  const near = (file: string) => (file === '-' ? undefined : centerNear(file, { root: projectRoot(file, cwd), cwd }))
  const shared = near(script) === undefined ? near(other) : undefined
  const center = task.text('center') ?? (shared && relative(cwd, shared))
  const wanted = { script, call: task.text('call'), center }
  return loadPlayable(wanted, task.io)
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

interface Pair {
  readonly old: Playable
  readonly next: Playable
  readonly renamed: Aligned['renamed']
}

/** By when the parts of a comparison have to end, as shares of the time. What one leaves over is there for the next. */
const ends = { old: 0.3, next: 0.6, lockstep: 0.8 }

/** Looks at all calls of both versions, and then at what tells them apart. */
function* compared({ old, next, renamed }: Pair, limits: Limits, patience: Patience): Work<Diffed> {
  const before = yield* versionOf(old, next, limits, patience.forSearch(ends.old))
  const after = yield* versionOf(next, old, limits, patience.forSearch(ends.next))
  const stops = { lockstep: patience.forRest(ends.lockstep), rest: patience.forRest() }
  return yield* diff({ old: before, next: after, renamed }, stops)
}

/** A script with the space of its calls, in which is tried what the other version tells apart too. */
function* versionOf(ground: Playable, { flow: besides }: Playable, limits: Limits, search: Stop): Work<Version> {
  const { flow, center, call } = ground
  const asked = { recordings: true, statements: true, outcomes: true }
  const explored = unexplored(flow, center, { limits, call, asked, besides, isUp: search.isUp })
  yield* exploring(explored, search)
  return { ground, explored, search }
}

async function refused(task: Task, why: string): Promise<number> {
  await complain(task, why)
  return exit.wrongUse
}
