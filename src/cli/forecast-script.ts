import { defaultTraffic } from '../center/traffic.ts'
import { type ChainParts, chainOf } from '../forecast/chain.ts'
import { forecastOf } from '../forecast/forecast.ts'
import { type Sampled, sampling } from '../forecast/sampled.ts'
import { targetOf } from '../forecast/target.ts'
import { forecastJson } from '../report/forecast-json.ts'
import type { ForecastReport } from '../report/forecast-report.ts'
import { forecastText } from '../report/forecast-text.ts'
import { grouped } from '../text/grouped.ts'
import { didYouMean } from '../text/suggest.ts'
import { exit } from './exit.ts'
import type { Io } from './io.ts'
import { loadPlayable, type Playable } from './playable.ts'
import { progressOn } from './progress.ts'
import { complain, showFindings } from './talk.ts'
import { writeResult } from './targets.ts'
import type { Task } from './verb.ts'

/** Forecasts the script that a task names; the exit code. */
export async function forecastScript(task: Task): Promise<number> {
  const wanted = { script: task.arguments[0], call: task.text('call'), center: task.text('center') }
  const { playable, findings } = await loadPlayable(wanted, task.io)
  await showFindings(task, findings)
  if (!playable) return exit.wrongUse
  const target = wantedTarget(task, playable)
  if (typeof target === 'string') {
    await complain(task, target)
    return exit.wrongUse
  }
  const calls = task.text('check')
  if (calls !== undefined && !/^[1-9]\d{0,6}$/.test(calls)) {
    await complain(task, `--check must be a whole number from 1 to 9999999, not "${calls}"`)
    return exit.wrongUse
  }
  const report = await reportOn(playable, target, Number(calls ?? 0), task.io)
  if (typeof report === 'string') {
    await complain(task, report)
    return exit.limit
  }
  const failed = await writeResult(
    task.targets,
    (format, style) => (format === 'json' ? forecastJson(report) : forecastText(report, style)),
    task,
  )
  if (failed === undefined) return exit.well
  await complain(task, failed)
  return exit.wrongUse
}

interface WantedTarget {
  readonly recorded: number
  readonly name?: string
}

/** The target that options name, if any; or what is wrong with them, in one line. */
function wantedTarget(task: Task, { center }: Playable): WantedTarget | undefined | string {
  const text = task.text('target')
  const name = task.text('policy')
  if (text === undefined) return name === undefined ? undefined : '--policy says what to move: write --target too'
  const match = /^(\d{1,3}(?:\.\d{1,12})?)\s*(%?)$/.exec(text.trim())
  const recorded = match ? Number(match[1]) / (match[2] === '%' ? 100 : 1) : Number.NaN
  if (!(recorded <= 1)) return `--target must be a share from 0 to 1, not "${text}": write --target 0.5 or 50%`
  const names = center.policies.filter(each => each.kind === 'record').map(each => each.name)
  if (names.length === 0) return 'the center has no policy that records: there is nothing to move for a target'
  if (name === undefined) return { recorded }
  return names.includes(name)
    ? { recorded, name }
    : `no policy that records is named "${name}": ${didYouMean(name, names)}`
}

/** The report, or why there is none. */
async function reportOn(
  { flow, center, call, origin }: Playable,
  wanted: WantedTarget | undefined,
  calls: number,
  io: Io,
): Promise<ForecastReport | string> {
  const { desk, ...withoutDesks } = center
  const parts = { flow, center: withoutDesks, call }
  const chain = chainOf(parts)
  if (!chain) return 'the calls of this script are too many to be weighed exactly'
  const forecast = forecastOf(chain, center.policies)
  const target = wanted && targetOf(chain, center.policies, wanted)
  if (!forecast || (wanted && !target))
    return 'a loop of this script never ends for some callers: nothing can be forecast'
  return {
    name: flow.main.name,
    script: origin.script,
    traffic: center.traffic ?? defaultTraffic,
    isTrafficWritten: center.traffic !== undefined,
    hasDesks: desk !== undefined,
    forecast,
    target,
    check: calls > 0 ? await checked(parts, calls, io) : undefined,
    usual: chain.usual,
  }
}

/** So many calls are played between two looks at the terminal. */
const turn = 2_000

async function checked(parts: ChainParts, calls: number, io: Io): Promise<Sampled> {
  const progress = progressOn(io)
  const played = sampling(parts)
  while (played.calls < calls) {
    played.play(Math.min(turn, calls - played.calls))
    await progress.show(`${grouped(played.calls)} of ${grouped(calls)} calls played`)
  }
  await progress.erase()
  return played.result()
}
