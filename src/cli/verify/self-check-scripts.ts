import { callFile } from '../../simulate/call-file.ts'
import { type Difference, type SelfChecked, selfCheck } from '../../verify/self-check/self-check.ts'
import { exit, lowerExit } from '../exit.ts'
import { writeTo } from '../io.ts'
import { type Patience, withPatience, worked } from '../patience.ts'
import { loadPlayable } from '../playable.ts'
import { secondsOf } from '../seconds.ts'
import { complain, showFindings } from '../talk.ts'
import type { Task } from '../verb.ts'

/** Compares the two executors on the scripts that a task names, one after the other; the exit code. */
export function selfCheckScripts(task: Task): Promise<number> {
  return withPatience(patienceOf => checkedWith(patienceOf, task))
}

async function checkedWith(patienceOf: (seconds: number) => Patience, task: Task): Promise<number> {
  const states = statesOf(task)
  const seconds = secondsOf(task.text('seconds'))
  const useless = ['html', 'save', 'evidence'].find(each => task.text(each) !== undefined)
  if (useless !== undefined) {
    await complain(task, `--self-check gives no verdicts: --${useless} has nothing to show of it`)
    return exit.wrongUse
  }
  for (const wrong of [states, seconds])
    if (typeof wrong === 'string') {
      await complain(task, wrong)
      return exit.wrongUse
    }
  let code: number = exit.well
  for (const script of task.arguments) {
    const { playable, findings } = await loadPlayable({ script, call: undefined, center: task.text('center') }, task.io)
    await showFindings(task, findings)
    if (!playable) {
      code = lowerExit(code, exit.wrongUse)
      continue
    }
    const { flow, center, origin } = playable
    const stop = patienceOf(Number(seconds)).forSearch(1)
    const limit = states === undefined ? {} : { states: Number(states) }
    const checked = await worked(selfCheck(flow, center, { ...limit, stop }), task.io)
    await writeTo(task.io.stdout, `${flow.main.name}\n${inWords(checked, origin.script)}`)
    code = lowerExit(code, exitOf(checked))
  }
  return code
}

/** `--limit states=<n>`; the other limits say nothing here. */
function statesOf(task: Task): number | undefined | string {
  const [limit, ...others] = task.texts('limit')
  if (limit === undefined) return undefined
  const [, states] = /^states=([1-9]\d{0,8})$/.exec(limit) ?? []
  if (states === undefined || others.length > 0) return `--self-check knows the limit states=<n> only, not "${limit}"`
  return Number(states)
}

function inWords({ states, pairs, isWhole, stopped, difference }: SelfChecked, script: string): string {
  const compared = `${pairs} pairs of a state and an event compared, in ${states} states of the script`
  if (difference) return `  differ        ${compared}\n${apart(difference, script)}`
  if (stopped !== undefined) return `  the same      ${compared}; ${stopped} before all were seen\n`
  if (isWhole) return `  the same      ${compared}\n`
  return `  the same      ${compared}; there are more states: --limit states=<n> looks at more\n`
}

function apart({ in: part, event, machine, stepper, call }: Difference, script: string): string {
  const steps = call.steps.map(({ deed, at = 0 }) => ({ deed, at, written: 0 }))
  const lines = [
    `after ${JSON.stringify(event)} the ${part} differ:`,
    `  machine ${machine}`,
    `  stepper ${stepper}`,
    'at the end of this call:',
    ...callFile(call, steps, script)
      .trimEnd()
      .split('\n')
      .map(line => `  ${line}`),
  ]
  return lines.map(line => `    ${line}\n`).join('')
}

function exitOf({ isWhole, difference }: SelfChecked): number {
  if (difference) return exit.found
  return isWhole ? exit.well : exit.limit
}
