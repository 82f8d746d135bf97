/** What callers and agents do, and how often: shares from 0 to 1, times in ms on average. */
export interface Traffic {
  /** What callers do when they are asked whether the call may be recorded; the three make 1. */
  readonly consent: { readonly grant: number; readonly refuse: number; readonly silence: number }
  /** Of those who wait for an agent, so many hang up first. */
  readonly abandon: number
  /** Until an agent answers. */
  readonly answer: number
  /** Conversations in which the agent presses record at least once. */
  readonly recordOnDemand: number
  /** A conversation. */
  readonly talk: number
  /** Conversations in which a button that is shown is clicked at least once, each button for itself. */
  readonly click: number
  /** Conversations that end with a transfer to a skill. */
  readonly transfer: number
}

/** The traffic of a center that says nothing of it. */
export const defaultTraffic: Traffic = {
  consent: { grant: 0.7, refuse: 0.2, silence: 0.1 },
  abandon: 0.05,
  answer: 20_000,
  recordOnDemand: 0.05,
  talk: 180_000,
  click: 0.2,
  transfer: 0,
}
