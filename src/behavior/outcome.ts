/** What an action comes to: it leaves, stays, or moves the script as a whole. */
export type Outcome =
  /** By a branch; one that is not wired falls to Default. */
  | { readonly kind: 'leave'; readonly branch: string }
  /** Waits for events. */
  | { readonly kind: 'stay' }
  /** Stop: only an event wakes the script. */
  | { readonly kind: 'sleep' }
  /** End and Hangup: the whole script is over, after Onrelease. */
  | { readonly kind: 'end' }
  | { readonly kind: 'return'; readonly value: string }
  | {
      readonly kind: 'call'
      readonly script: string
      readonly parameters: readonly string[]
      readonly returnVariable: string
    }
  | { readonly kind: 'jump'; readonly script: string }

/** By Default: where most actions lead. */
export const onward: Outcome = { kind: 'leave', branch: 'Default' }
export const stay: Outcome = { kind: 'stay' }

export const leaveBy = (branch: string): Outcome => ({ kind: 'leave', branch })
