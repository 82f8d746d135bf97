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
import type { Stop, Work } from '../verify/work.ts'
import { exit } from './exit.ts'
import { type Patience, withPatience, worked } from './patience.ts'
import { loadPlayable, type Playable } from './playable.ts'
import { secondsOf } from './seconds.ts'
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
  const seconds = secondsOf(task.text('seconds'))
  if (typeof seconds === 'string') {
    await complain(task, seconds)
    return exit.wrongUse
  }
  const wantedNumbers = { target, calls: Number(calls ?? 0) }
  const report = await withPatience(patienceOf =>
    worked(reportOn(playable, wantedNumbers, patienceOf(seconds)), task.io),
  )
  const failed = await writeResult(
    task.targets,
    (format, style) => (format === 'json' ? forecastJson(report) : forecastText(report, style)),
    task,
  )
  if (failed === undefined) return report.why === undefined ? exit.well : exit.limit
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

interface WantedNumbers {
  readonly target: WantedTarget | undefined
  /** To be played one by one; 0: none. */
  readonly calls: number
}

/** By when the parts of a forecast have to end, as shares of the time. What one leaves over is there for the next. */
const ends = { search: 0.4, forecast: 0.7, target: 0.85 }

/** All numbers that were asked for, as far as the time lasts. */
function* reportOn(playable: Playable, { target, calls }: WantedNumbers, patience: Patience): Work<ForecastReport> {
  const { flow, center, call, origin } = playable
  const { desk, ...withoutDesks } = center
  const parts = { flow, center: withoutDesks, call }
  const numbers = yield* exactNumbers(parts, target, patience)
  const check = calls > 0 ? yield* sampled(parts, calls, patience.forLast()) : undefined
  const whys = [numbers.why, check?.why].filter(each => each !== undefined)
  return {
    name: flow.main.name,
    script: origin.script,
    traffic: center.traffic ?? defaultTraffic,
    isTrafficWritten: center.traffic !== undefined,
    hasDesks: desk !== undefined,
    usual: [],
    ...numbers,
    check: check?.result,
    why: whys.length === 0 ? undefined : whys.join('; '),
  }
}

type Numbers = Partial<Pick<ForecastReport, 'forecast' | 'target' | 'usual' | 'why'>>

const endless = 'a loop of this script never ends for some callers: no share of it can be said'

/** What needs all calls: nothing of it is known before they were all laid out. */
function* exactNumbers(parts: ChainParts, wanted: WantedTarget | undefined, patience: Patience): Work<Numbers> {
  const rest = patience.forLast(ends.forecast)
  const chain = yield* chainOf(parts, { search: patience.forSearch(ends.search), rest })
  if (typeof chain === 'string') return { why: chain }
  const { policies } = parts.center
  const forecast = yield* forecastOf(chain, policies, rest.isUp)
  if (typeof forecast === 'string')
    return { why: forecast === 'endless' ? endless : `${rest.why()} before every call was weighed` }
  const known = { forecast, usual: chain.usual }
  if (!wanted) return known
  const late = patience.forLast(ends.target)
  const target = yield* targetOf(chain, policies, wanted, late.isUp)
  if (typeof target !== 'string') return { ...known, target }
  return { ...known, why: target === 'endless' ? endless : `${late.why()} before the policy for the target was found` }
}

/** So many calls are played between two looks at the time. */
const turn = 100

function* sampled(
  parts: ChainParts,
  calls: number,
  rest: Stop,
): Work<{ readonly result: Sampled | undefined; readonly why?: string }> {
  const played = sampling(parts)
  const all = grouped(calls)
  while (played.calls < calls && !rest.isUp()) {
    played.play(Math.min(turn, calls - played.calls))
    yield () => `${grouped(played.calls)} of ${all} calls played`
  }
  const result = played.calls > 0 ? played.result() : undefined
  return played.calls < calls ? { result, why: `${rest.why()} before all of the ${all} calls were played` } : { result }
}
