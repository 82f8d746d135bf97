import { generatedJson } from '../../report/generated-json.ts'
import { generatedText } from '../../report/generated-text.ts'
import { spacesOf } from '../../verify/explore.ts'
import { generate } from '../../verify/generate/generate.ts'
import { exit } from '../exit.ts'
import { loadPlayable } from '../playable.ts'
import { complain, showFindings } from '../talk.ts'
import { writeResult } from '../targets.ts'
import type { Task } from '../verb.ts'
import { wantedOf } from '../verify/options.ts'
import { patienceOf, searched } from '../verify/patience.ts'
import { saveCalls } from './save-calls.ts'

/** Branches do not rest on the recorder: where it is not asked, more of what people may do is tried. */
const quiet = { recordings: false, statements: false }
const heard = { recordings: true, statements: true }

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
  const patience = patienceOf()
  const [branches, outcomes] = spacesOf(playable.flow, playable.center, {
    limits: wanted.limits,
    call: playable.call,
    isUp: patience.isUp,
    each: [quiet, ...(task.has('outcomes') ? [heard] : [])],
  })
  if (!branches) throw new Error('a space was asked for and none was made')
  const searches = [branches, ...(outcomes ? [outcomes] : [])].map(each => ({ ...each, properties: [] }))
  await searched(searches, task.io, patience)
  const sources = { branches: branches.space, ...(outcomes ? { outcomes: outcomes.space } : {}) }
  const generated = generate(playable, sources)
  const folder = task.text('outDir')
  const problem = folder === undefined ? undefined : saveCalls(generated.calls, playable, folder, task.io.cwd)
  if (problem !== undefined) return refused(task, problem)
  const failed = await writeResult(
    task.targets,
    (format, style) => (format === 'json' ? generatedJson(generated) : generatedText(generated, style)),
    task,
  )
  if (failed !== undefined) return refused(task, failed)
  return generated.complete ? exit.well : exit.limit
}

async function refused(task: Task, why: string): Promise<number> {
  await complain(task, why)
  return exit.wrongUse
}
