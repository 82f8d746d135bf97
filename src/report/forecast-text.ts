import type { Forecast } from '../forecast/forecast.ts'
import { wrapTo } from '../text/display-width.ts'
import { grouped } from '../text/grouped.ts'
import { type ForecastReport, leftOut } from './forecast-report.ts'
import { safeText } from './safe-text.ts'
import { type Style, toAscii } from './style.ts'
import { table } from './table.ts'

const barColumns = 30

/** A forecast for a person: shares with bars, what would meet the target, and on what it all rests. */
export function forecastText(report: ForecastReport, style: Style): string {
  const { name, script, forecast } = report
  const lines = [
    `${style.paint.strong(safeText(name))}   ${style.paint.faint(safeText(script))}`,
    '',
    ...(forecast ? shareLines(forecast, style) : []),
    ...whyLines(report, style),
    ...targetLines(report),
    ...checkLines(report),
    ...[...trafficNotes(report), ...leftOut(report)].flatMap(note =>
      wrapTo(safeText(note), style.columns - 2).map(line => `  ${style.paint.faint(line)}`),
    ),
  ]
  const text = `${lines.join('\n')}\n`
  return style.ascii ? toAscii(text) : text
}

function shareLines(forecast: Forecast, style: Style): readonly string[] {
  const { byCause, minutes } = forecast
  const rows: readonly (readonly [string, number])[] = [
    ['calls recorded', forecast.recorded],
    ['  by the script', byCause.script],
    ['  by a policy', byCause.policy],
    ['  on demand', byCause.onDemand],
    ['agent minutes recorded', minutes.agents === 0 ? 0 : minutes.recorded / minutes.agents],
    ['calls refused', forecast.refused],
    ['calls answered', forecast.answered],
    ...(forecast.stuck > 1e-9 ? [['calls that never end', forecast.stuck] as const] : []),
  ]
  const skills = forecast.bySkill.map(each => [
    each.skill,
    percent(each.calls),
    percent(each.calls === 0 ? 0 : each.recorded / each.calls),
  ])
  return [
    ...rows.map(([label, share]) => `  ${label.padEnd(24)} ${percent(share).padStart(8)}  ${bar(share)}`.trimEnd()),
    '',
    ...(skills.length === 0 ? [] : [...table(['skill', 'of all calls', 'of these recorded'], skills, style), '']),
  ]
}

/** What a limit left open. */
function whyLines({ why, forecast }: ForecastReport, { columns, paint }: Style): readonly string[] {
  if (why === undefined) return []
  const hint = forecast ? '' : ' (--check 10000 plays calls one by one instead)'
  return [...wrapTo(`bounded: ${why}${hint}`, columns - 2).map(line => `  ${paint.warn(line)}`), '']
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}

function bar(share: number): string {
  const filled = Math.round(Math.max(0, Math.min(1, share)) * barColumns)
  return '━'.repeat(filled) + '┄'.repeat(barColumns - filled)
}

function targetLines({ target }: ForecastReport): readonly string[] {
  if (!target) return []
  const whom = target.name === undefined ? 'all policies that record' : `policy "${safeText(target.name)}"`
  const line = target.isReached
    ? [`  for ${percent(target.recorded)} of calls: ${whom} at ${percent(target.policy)}`]
    : [
        `  ${percent(target.recorded)} of calls cannot be reached;`,
        `  nearest: ${percent(target.reached)}, with ${whom} at ${percent(target.policy)}`,
      ]
  return [...line, '']
}

function checkLines({ check, forecast }: ForecastReport): readonly string[] {
  if (!check) return []
  const [low, high] = check.between
  const isIn = forecast && low <= forecast.recorded && forecast.recorded <= high
  return [
    `  played ${grouped(check.calls)} calls: ${percent(check.recorded)} recorded, 95 % interval ${percent(low)} to ${percent(high)}`,
    ...(forecast ? [`  ${isIn ? 'the exact share lies in it' : 'the exact share does not lie in it'}`] : []),
    '',
  ]
}

function trafficNotes({ traffic, isTrafficWritten }: ForecastReport): readonly string[] {
  const { consent, abandon, answer, talk, recordOnDemand, click, transfer } = traffic
  return [
    `traffic${isTrafficWritten ? '' : ' (defaults: the center has no "traffic")'}: consent grant ${consent.grant}, refuse ${consent.refuse}, silence ${consent.silence}; other menus: wired keys alike`,
    `abandon ${abandon}, answer after ${answer / 1_000} s, talk ${talk / 1_000} s, recordOnDemand ${recordOnDemand}, click ${click}, transfer ${transfer}`,
  ]
}
