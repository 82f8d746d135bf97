import { generatedJson } from '../../report/generated-json.ts'
import { generatedText } from '../../report/generated-text.ts'
import { unexplored } from '../../verify/explore.ts'
import { generate } from '../../verify/generate/generate.ts'
import { exit } from '../exit.ts'
import { loadPlayable } from '../playable.ts'
import { complain, showFindings } from '../talk.ts'
import { writeResult } from '../targets.ts'
import type { Task } from '../verb.ts'
import { wantedOf } from '../verify/options.ts'
import { patienceOf, searched } from '../verify/patience.ts'
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
  const outcomes = task.has('outcomes')
  const asked = { recordings: outcomes, statements: outcomes }
  const patience = patienceOf()
  const explored = unexplored(playable.flow, playable.center, {
    limits: wanted.limits,
    call: playable.call,
    asked,
    isUp: patience.isUp,
  })
  await searched([{ ...explored, properties: [] }], task.io, patience)
  const generated = generate(playable, explored.space, { outcomes })
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
