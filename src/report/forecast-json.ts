import type { Forecast } from '../forecast/forecast.ts'
import { type ForecastReport, leftOut } from './forecast-report.ts'

/** A forecast as `callwright/forecast@1`: shares from 0 to 1, times in seconds. */
export function forecastJson(report: ForecastReport): string {
  const { name, script, traffic, forecast, target, check, why } = report
  const entry = {
    format: 'callwright/forecast@1',
    script: { name, file: script },
    complete: why === undefined,
    ...(why === undefined ? {} : { why }),
    ...(forecast ? sharesOf(forecast) : {}),
    ...(target
      ? {
          target: {
            recorded: exact(target.recorded),
            ...(target.name === undefined ? {} : { name: target.name }),
            policy: exact(target.policy),
            reached: exact(target.reached),
            isReached: target.isReached,
          },
        }
      : {}),
    ...(check
      ? {
          check: {
            calls: check.calls,
            recorded: exact(check.recorded),
            between: check.between.map(exact),
            minutes: {
              recorded: check.minutes.agents === 0 ? 0 : exact(check.minutes.recorded / check.minutes.agents),
            },
          },
        }
      : {}),
    traffic: { ...traffic, answer: traffic.answer / 1_000, talk: traffic.talk / 1_000 },
    notes: leftOut(report),
  }
  return `${JSON.stringify(entry, undefined, 2)}\n`
}

function sharesOf({ recorded, byCause, bySkill, refused, answered, minutes, stuck }: Forecast) {
  return {
    calls: {
      recorded: exact(recorded),
      byCause: { script: exact(byCause.script), policy: exact(byCause.policy), onDemand: exact(byCause.onDemand) },
      bySkill: bySkill.map(each => ({
        skill: each.skill,
        calls: exact(each.calls),
        recorded: exact(each.recorded),
        refused: exact(each.refused),
      })),
      refused: exact(refused),
      answered: exact(answered),
      stuck: exact(stuck),
    },
    minutes: {
      recorded: minutes.agents === 0 ? 0 : exact(minutes.recorded / minutes.agents),
      agentMinutesPerCall: exact(minutes.agents),
      recordedMinutesPerCall: exact(minutes.recorded),
    },
  }
}

/** Without the noise of the last digits. */
function exact(value: number): number {
  return Number(value.toFixed(9))
}
