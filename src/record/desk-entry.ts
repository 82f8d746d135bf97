/** A stretch of an agent's time at her desk, in seconds; RONA is Idle with the reason `RONA` (WX-04). */
export interface DeskStretch {
  readonly state: DeskState
  readonly reason?: string
  readonly from: number
  readonly to: number
}

export type DeskState =
  | 'Available'
  | 'Idle'
  | 'Reserved'
  | 'Ringing'
  | 'OutdialReserved'
  | 'Engaged'
  | 'WrapUp'
  | 'SignedOut'

/** The state of the call as desks show it. */
export type CallState =
  | 'QUEUED'
  | 'RINGING'
  | 'OUTDIALRESERVED'
  | 'CONNECTED'
  | 'CONSULT REQUESTED'
  | 'CONSULTING'
  | 'CONFERENCE'
  | 'ENDED'

/** What happened at the desks during a call. Times in seconds. */
export interface DeskEntry {
  /** By agent, those alone whose state changed. */
  readonly agents: Readonly<Record<string, readonly DeskStretch[]>>
  readonly call: readonly { readonly at: number; readonly state: CallState }[]
  /** Who was on hold: `caller`, an agent who was consulted, or `external` (WX-07). */
  readonly held: readonly { readonly who: string; readonly from: number; readonly to: number }[]
  /** What is in the file: recorded and not paused. */
  readonly heard: readonly (readonly [number, number])[]
  readonly pauses: readonly {
    readonly agent: string
    readonly from: number
    readonly to: number
    readonly endedBy: 'agent' | 'timer' | 'transfer' | 'release'
  }[]
  /** As they were stored when the last wrap-up was submitted (WX-15). */
  readonly variables: Readonly<Record<string, string>>
  readonly wrapups: readonly {
    readonly agent: string
    readonly reason: string
    readonly by: 'agent' | 'auto'
    readonly at: number
  }[]
  readonly outdials: readonly {
    readonly agent: string
    readonly to: string
    readonly ani: string
    readonly from: number
    readonly result: 'connected' | 'agent_no_answer' | 'customer_no_answer' | 'open'
  }[]
}
