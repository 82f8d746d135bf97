import type { Whisper } from './queue.ts'

/** An alert for agents: once, or again and again until the contact is answered or nobody waits (CC-46). */
export interface Alert {
  readonly everyMs?: number
  readonly until: 'answered' | 'nobodyWaits'
}

/** What happens between a consumer's arrival and the agent's first word. */
export interface Waiting {
  readonly whisper?: Whisper
  readonly countdownMs: number
  readonly callAlert: Alert
  readonly chatAlert: Alert
  /** CC-47: numbers for alerts by SMS, by agent; an empty number sends nothing. */
  readonly smsAlerts: ReadonlyMap<string, string>
  /** CC-48: the chosen tones, mp3 only. */
  readonly tones: ReadonlyMap<string, string>
}

export const tones = ['incomingCall', 'newChat', 'newMessage'] as const

export const defaultWaiting: Waiting = {
  countdownMs: 0,
  callAlert: { until: 'answered' },
  chatAlert: { until: 'answered' },
  smsAlerts: new Map(),
  tones: new Map(),
}
