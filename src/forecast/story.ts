import type { Moment } from '../simulate/moment.ts'
import type { Seen } from '../verify/seen.ts'
import type { Move } from '../verify/world/moves.ts'

/** Who had a call recorded, by what came first. */
export type RecordedBy = 'script' | 'policy' | 'onDemand'

/** What is remembered of a call on its way. */
export interface Story {
  readonly recordedBy?: RecordedBy
  readonly isRefused?: true
  /** Of the agent who answered first. */
  readonly skill?: string
}

/** The story after one more move. */
export function storyAfter(story: Story, move: Move, from: Moment | undefined, sight: readonly Seen[]): Story {
  let after = story
  const { request } = from?.contact ?? {}
  if (move.verb === 'answer' && request && after.skill === undefined) after = { ...after, skill: request.skill }
  for (const seen of sight) {
    if (seen.kind === 'order' && seen.order === 'do-not-record') after = { ...after, isRefused: true }
    if (seen.kind === 'recording' && seen.now && !after.recordedBy) {
      const { kind } = seen.now.startedBy
      after = { ...after, recordedBy: kind === 'agent' || kind === 'supervisor' ? 'onDemand' : kind }
    }
  }
  return after
}
