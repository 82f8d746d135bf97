/** A time within which something must happen, in business time: days as the center counts them, and what is beside. */
export interface Target {
  readonly days: number
  readonly ms: number
}

/** How fast customers are to be served (WA-30 to WA-32). */
export interface ServiceLevels {
  /** The hours in which the clocks run; empty: always. */
  readonly hours: string
  /** Until an agent's first answer. */
  readonly firstResponse?: Target
  /** Until the case is resolved. */
  readonly solution?: Target
  /** WA-32: whether a day is 24 hours of business time, or one day of the business. */
  readonly day: '24h' | 'businessDay'
}
