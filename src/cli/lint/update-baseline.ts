import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { baselineName, baselineText } from '../../lint/baseline.ts'
import type { LintRun } from '../../lint/finding.ts'
import { exit } from '../exit.ts'
import { cannotWrite, shownPath } from '../files.ts'
import { complain, remark } from '../talk.ts'
import type { Task } from '../verb.ts'
import type { LintRequest } from './check.ts'

/** Writes down what is found, so that only what is new is found from now on; the exit code. */
export async function updateBaseline(run: LintRun, task: Task, { root, cwd }: LintRequest): Promise<number> {
  const open = run.findings.filter(each => each.suppressed === undefined)
  const known = open.filter(each => !each.isFatal)
  const file = join(root, baselineName)
  try {
    writeFileSync(
      file,
      baselineText(known, path => shownPath(resolve(cwd, path), root)),
    )
  } catch (error) {
    await complain(task, cannotWrite(shownPath(file, cwd), error))
    return exit.wrongUse
  }
  await remark(task, `${findings(known.length, 'is', 'are')} known from now on: ${shownPath(file, cwd)}`)
  const fatal = open.length - known.length
  if (fatal === 0) return exit.well
  await complain(task, `${findings(fatal, 'stays', 'stay')}: a file that cannot be used must be mended`)
  return exit.found
}

function findings(count: number, one: string, many: string): string {
  return count === 1 ? `1 finding ${one}` : `${count} findings ${many}`
}
