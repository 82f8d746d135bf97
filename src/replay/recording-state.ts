import type { Decision } from '../recording/ledger.ts'
import type { Side } from '../recording/results.ts'
import type { Moment } from './chronicle.ts'

/** Whether the caller is being recorded at a moment, and what decided it. */
export interface RecordingState {
  readonly kind: 'recorded' | 'masked' | 'not'
  readonly sides: readonly Side[]
  /** The rule that decided; undefined while nobody has asked for anything. */
  readonly rule: string | undefined
  /** The ledger's own words for it, and when it said them (ms). */
  readonly because: { readonly at: number; readonly text: string } | undefined
  /** The recorded statement that runs. */
  readonly statement: string | undefined
}

/** The state of the recording at each moment of a call. */
export function recordingStates(moments: readonly Moment[]): readonly RecordingState[] {
  let started: Said | undefined
  let kept: Said | undefined
  return moments.map(({ at, decisions, contact, recording: { recording, statement } }) => {
    for (const decision of decisions) {
      if (isStart(decision)) started = { at, decision }
      else if (keepsFrom(decision)) kept = { at, decision }
    }
    // When a recorded call is over there is nothing left to explain.
    const said = recording ? started : contact.isReleased && started ? undefined : kept
    return {
      kind: recording ? (recording.isMasked ? 'masked' : 'recorded') : 'not',
      sides: recording?.sides ?? [],
      rule: recording?.rule ?? (said && ruleOf(said.decision)),
      because: said && { at: said.at, text: said.decision.text },
      statement,
    }
  })
}

interface Said {
  readonly at: number
  readonly decision: Decision
}

function isStart({ kind }: Decision): boolean {
  return kind === 'started' || kind === 'continued' || kind === 'masked' || kind === 'unmasked'
}

/** What explains that nothing is recorded: an order that acts later, a refusal, an end, what the policies said. */
function keepsFrom(decision: Decision): boolean {
  switch (decision.kind) {
    case 'standing':
    case 'refused':
    case 'ended':
    case 'paused':
      return true
    case 'asked':
      return decision.answer !== 'record'
    default:
      return false
  }
}

function ruleOf(decision: Decision): string | undefined {
  return 'rule' in decision ? decision.rule : undefined
}
