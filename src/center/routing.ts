/** How contacts of a skill come to agents, and what is done while they wait for each other (WA-22 to WA-29). */
export interface Routing {
  readonly by: 'proficiency' | 'preferredAgent'
  /** Whose last agent is preferred: that of this case, or of this customer whatever the case (WA-23). */
  readonly focus: 'case' | 'customer'
  /** Whether a contact waits for a preferred agent who is not available, or goes on at once (WA-24, WA-25). */
  readonly lock: 'wait' | 'noWait'
  /** How long it waits at the most, ms. */
  readonly fallbackMs: number
  /** Whether agents are asked before they get a contact (WA-28). */
  readonly acceptReject: boolean
  /** How long who rejected is not asked again, unless somebody else was meanwhile, ms. */
  readonly offerAgainMs: number
  /** The agent's countdown, ms; it only warns (WA-29). */
  readonly agentResponseMs?: number
  /** How long the customer may be silent until the contact is taken from the agent, ms (WA-29). */
  readonly customerResponseMs?: number
}

/** Proficiency first, then who has been available longest (WA-22); ◇ the times are ours. */
export const defaultRouting: Routing = {
  by: 'proficiency',
  focus: 'customer',
  lock: 'wait',
  fallbackMs: 600_000,
  acceptReject: false,
  offerAgainMs: 600_000,
}

/** Best and least proficiency; 1 is the best (WA-18). */
export const proficiencies = { best: 1, least: 20 } as const

/** ◇ The proficiency of an agent for whom none is written. */
export const defaultProficiency = 10
