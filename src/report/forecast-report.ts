import type { Traffic } from '../center/traffic.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { Sampled } from '../forecast/sampled.ts'
import type { Target } from '../forecast/target.ts'

/** What is said of the calls of one script. */
export interface ForecastReport {
  readonly name: string
  readonly script: string
  readonly traffic: Traffic
  readonly isTrafficWritten: boolean
  /** The center has desks, which the traffic does not know. */
  readonly hasDesks: boolean
  /** Nothing where a limit came first, or a loop has no end. */
  readonly forecast?: Forecast | undefined
  /** What a limit left open of what was asked for, in words. */
  readonly why?: string | undefined
  readonly target?: Target | undefined
  readonly check?: Sampled | undefined
  /** Actions whose answer from outside was taken to be the usual one. */
  readonly usual: readonly string[]
}

/** What the numbers leave out. */
export function leftOut({ usual, traffic, hasDesks }: ForecastReport): readonly string[] {
  return [
    'people act at random times (exponential), the script and its timers on time; callers choose once a prompt is over',
    'a timer that a click or record does not touch runs from its beginning again',
    'left out: holds, conferences, consultations, masking and stopping by hand, and that recordings under 4 s are dropped (R9)',
    'a call counts as recorded by what began its first recording; statements do not count; the caller ends the conversation',
    ...(traffic.transfer > 0 ? ['at most two transfers in one call, to skills in equal shares'] : []),
    ...(hasDesks ? ['left out: the states and limits of agents’ desks; whoever has the skill answers'] : []),
    ...(usual.length > 0
      ? [`the outside is taken to answer as usual (open, Default, empty): ${usual.join(', ')}`]
      : []),
  ]
}
