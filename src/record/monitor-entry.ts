/** One stretch in which a supervisor watched an agent's conversation; seconds of virtual time (GC-11). */
export interface MonitorEntry {
  readonly by: string
  readonly agent: string
  readonly from: number
  readonly to: number
  readonly endedBy: MonitorEnd
}

/** What ended it: she stopped, her status did, the agent left, or the conversation was over. */
export type MonitorEnd = 'supervisor' | 'presence' | 'agent-left' | 'release'
