/** A message that a customer wrote. Times in seconds of virtual time. */
export interface ReceivedEntry {
  readonly t: number
  readonly from: string
  readonly text: string
  readonly attachment?: string
}

/** A message that an agent or the script wrote; what is not delivered stays in the thread (WA-08). */
export interface SentEntry {
  readonly t: number
  /** An agent's id, or `script`. */
  readonly from: string
  readonly to: string
  readonly text: string
  readonly template?: string
  readonly attachment?: string
  /** `delivered`, or the code of the refusal: `WA_WINDOW_CLOSED`. */
  readonly result: string
}

/** A stretch in which anything may be written to a customer; `until` is the first second at which it is closed (WA-10). */
export interface WindowEntry {
  readonly customer: string
  readonly from: number
  readonly until: number
}

/** Why an agent got a contact. */
export type AssignmentReason = 'preferred' | 'fallback' | 'proficiency' | 'target' | 'reject-requeue'

export interface AssignmentEntry {
  readonly agent: string
  readonly at: number
  readonly reason: AssignmentReason
}

/** A clock of service (WA-30, WA-31): seconds of business time; it is breached when it comes to its target. */
export interface ServiceEntry {
  readonly clock: 'firstResponse' | 'solution'
  readonly target: number
  readonly spent: number
  readonly state: 'running' | 'met' | 'breached'
  /** The local moment, `2026-03-02T16:50:00`. */
  readonly breachedAt?: string
}

/** What became of a contact that came over a channel of messages. */
export interface MessagingEntry {
  readonly channel: string
  readonly customer: string
  readonly status: string
  readonly received: readonly ReceivedEntry[]
  readonly sent: readonly SentEntry[]
  readonly windows: readonly WindowEntry[]
  readonly assignments: readonly AssignmentEntry[]
  /** Who is preferred now, by customer. */
  readonly preferred: Readonly<Record<string, string>>
  readonly service: readonly ServiceEntry[]
}
