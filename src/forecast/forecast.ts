import type { Policy } from '../center/center.ts'
import type { Work } from '../verify/work.ts'
import type { Chain, ChainStep } from './chain.ts'
import type { RecordedBy } from './story.ts'
import { type Unsettled, visitsOf } from './visits.ts'

/** What is to be expected of calls: shares of all calls from 0 to 1, minutes of an average call. */
export interface Forecast {
  readonly recorded: number
  readonly byCause: Readonly<Record<RecordedBy, number>>
  /** By the skill of the agent who answered first; calls that no agent answered are in none. */
  readonly bySkill: readonly { readonly skill: string; readonly calls: number; readonly recorded: number }[]
  readonly refused: number
  readonly answered: number
  readonly minutes: { readonly agents: number; readonly recorded: number }
  /** Calls that come to no end: nothing can happen to them that the traffic knows of. */
  readonly stuck: number
}

/** What is to be expected under these policies. */
export function* forecastOf(
  chain: Chain,
  policies: readonly Policy[],
  isUp?: () => boolean,
): Work<Forecast | Unsettled> {
  const visits = yield* visitsOf(
    chain.steps.map(steps => weighed(steps, policies)),
    isUp,
  )
  if (typeof visits === 'string') return visits
  const byCause = { script: 0, policy: 0, onDemand: 0 }
  const bySkill = new Map<string, { calls: number; recorded: number }>()
  const minutes = { agents: 0, recorded: 0 }
  let refused = 0
  let stuck = 0
  for (const [number, { story, isOver, ms, withAgent, isRecording }] of chain.states.entries()) {
    const share = visits[number] ?? 0
    if (withAgent) minutes.agents += (share * ms) / 60_000
    if (withAgent && isRecording) minutes.recorded += (share * ms) / 60_000
    if ((chain.steps[number] ?? []).length > 0) continue
    if (!isOver) stuck += share
    if (story.recordedBy) byCause[story.recordedBy] += share
    if (story.isRefused) refused += share
    if (story.skill === undefined || share === 0) continue
    const skill = bySkill.get(story.skill) ?? { calls: 0, recorded: 0 }
    bySkill.set(story.skill, {
      calls: skill.calls + share,
      recorded: skill.recorded + (story.recordedBy ? share : 0),
    })
  }
  const skills = [...bySkill].sort(([a], [b]) => (a < b ? -1 : 1)).map(([skill, each]) => ({ skill, ...each }))
  return {
    recorded: byCause.script + byCause.policy + byCause.onDemand,
    byCause,
    bySkill: skills,
    refused,
    answered: skills.reduce((sum, each) => sum + each.calls, 0),
    minutes,
    stuck,
  }
}

function weighed(steps: readonly ChainStep[], policies: readonly Policy[]) {
  return steps.flatMap(({ to, share, draws }) => {
    const drawn = draws.reduce((all, { policy, isIn }) => {
      const part = (policies[policy]?.percent ?? 0) / 100
      return all * (isIn ? part : 1 - part)
    }, share)
    return drawn > 0 ? [{ to, share: drawn }] : []
  })
}
