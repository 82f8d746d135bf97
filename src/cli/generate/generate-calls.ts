import { generatedJson } from '../../report/generated-json.ts'
import { generatedText } from '../../report/generated-text.ts'
import { exploring, spacesOf } from '../../verify/explore.ts'
import { type Generated, generate } from '../../verify/generate/generate.ts'
import { exit } from '../exit.ts'
import { type Patience, withPatience, worked } from '../patience.ts'
import { loadPlayable, type Playable } from '../playable.ts'
import { complain, showFindings } from '../talk.ts'
import { writeResult } from '../targets.ts'
import type { Task } from '../verb.ts'
import { type Wanted, wantedOf } from '../verify/options.ts'
import { saveCalls } from './save-calls.ts'

/** Makes the calls of the script that a task names; the exit code. */
export async function generateCalls(task: Task): Promise<number> {
  const wanted = wantedOf(task, [])
  if (typeof wanted === 'string') return refused(task, wanted)
  const { playable, findings } = await loadPlayable(
    { script: task.arguments[0], call: task.text('call'), center: task.text('center') },
    task.io,
  )
  await showFindings(task, findings)
  if (!playable) return exit.wrongUse
  const generated = await withPatience(patienceOf => generatedFor(playable, wanted, patienceOf(wanted.seconds), task))
  const folder = task.text('outDir')
  const problem =
    folder === undefined
      ? undefined
      : saveCalls(generated.calls, playable, { folder, cwd: task.io.cwd, isForced: task.has('force') })
  if (problem !== undefined) return refused(task, problem)
  const failed = await writeResult(
    task.targets,
    (format, style) => (format === 'json' ? generatedJson(generated) : generatedText(generated, style)),
    task,
  )
  if (failed !== undefined) return refused(task, failed)
  return generated.complete ? exit.well : exit.limit
}

/** Of the time, the share that the search may use; calls are still to be made of what it has seen. */
const shareOfSearch = 0.7

/** Branches do not rest on the recorder: where it is not asked, more of what people may do is tried. */
const quiet = { recordings: false, statements: false }
const heard = { recordings: true, statements: true }

function generatedFor(playable: Playable, { limits }: Wanted, patience: Patience, task: Task): Promise<Generated> {
  const search = patience.forSearch(shareOfSearch)
  const { flow, center, call } = playable
  const each = [quiet, ...(task.has('outcomes') ? [heard] : [])]
  const [branches, outcomes] = spacesOf(flow, center, { limits, call, each, isUp: search.isUp })
  if (!branches) throw new Error('a space was asked for and none was made')
  return worked(
    (function* () {
      yield* exploring(branches, search)
      if (outcomes) yield* exploring(outcomes, search)
      return yield* generate(playable, branches, {
        ...(outcomes ? { outcomes } : {}),
        search,
        rest: patience.forRest(),
      })
    })(),
    task.io,
  )
}

async function refused(task: Task, why: string): Promise<number> {
  await complain(task, why)
  return exit.wrongUse
}
