import { branchPercent } from '../report/coverage.ts'
import { reports } from '../report/index.ts'
import { isOk, type TestedCall, type TestRun } from '../report/test-run.ts'
import { exit, lowerExit } from './exit.ts'
import { complain } from './talk.ts'
import { writeResult } from './targets.ts'
import type { Task } from './verb.ts'

/** Below this share of branches a run fails; and what its exit code is already. */
interface Demands {
  readonly threshold: number | undefined
  readonly code: number
}

/** A share as the command line has it, `80` or `80%`; undefined if it is none. */
export function parsePercent(text: string): number | undefined {
  const percent = Number(text.replace(/\s*%$/, ''))
  return text.trim() !== '' && percent >= 0 && percent <= 100 ? percent : undefined
}

/** Writes the result of a run in every form that is asked for; the exit code. */
export async function reportTests(run: TestRun, task: Task, { threshold, code }: Demands): Promise<number> {
  const render = Object.fromEntries(reports.map(each => [each.name, each.tests]))
  const shown = { ...run, onlyFailed: task.isQuiet }
  const failed = await writeResult(task.targets, (format, style) => render[format]?.(shown, style) ?? '', task)
  if (failed !== undefined) await complain(task, failed)
  const share = run.coverage && branchPercent(run.coverage)
  const isTooLow = threshold !== undefined && share !== undefined && share < threshold
  if (isTooLow)
    await complain(task, `${share} % of the branches were taken, less than the ${threshold} % that are asked for`)
  const codes = [code, ...run.calls.map(exitOf), isTooLow ? exit.found : 0, failed === undefined ? 0 : exit.wrongUse]
  return codes.reduce(lowerExit, 0)
}

/** A call that failed is a finding; one that could not be read is wrong use. */
function exitOf(call: TestedCall): number {
  return call.kind === 'unreadable' ? exit.wrongUse : isOk(call) ? exit.well : exit.found
}
