/** With whom the caller is: the script alone, a queue, an agent, on hold, an outside number, nobody any more. */
export type Line = 'ivr' | 'queued' | 'linked' | 'held' | 'outside' | 'released'

/** What is true of a call at one point, as far as recording goes. */
export interface Facts {
  readonly line: Line
  /** Whether an agent has ever answered. */
  readonly answered: boolean
  /** Whether Onhold's path is running. */
  readonly inHold: boolean
  readonly consent: 'unasked' | 'asked' | 'granted' | 'refused'
  readonly doNotRecord: boolean
  /** Whether the IVR is being recorded. */
  readonly ivr: boolean
  /** What the script has ordered for the call; `policy`: nothing, so that the policies decide. */
  readonly call: 'policy' | 'started' | 'stopped'
  readonly agentOnly: boolean
  /** Whether a statement is being recorded. */
  readonly statement: boolean
  /** Whether the last statement's id lies only in the platform's variable. */
  readonly id: 'none' | 'fresh' | 'kept'
  /** The action that made that id. */
  readonly idFrom: string
  /** Names of the buttons that are on, lower case, sorted. */
  readonly buttons: readonly string[]
  /** Whether something ran that cannot be seen from here, a missing subscript: nothing above is sure then. */
  readonly unseen: boolean
  /** Whether variables were taken together on the way, so that the way may not exist: enough to say "always", not "once". */
  readonly blurred: boolean
}

export const atFirst: Facts = {
  line: 'ivr',
  answered: false,
  inHold: false,
  consent: 'unasked',
  doNotRecord: false,
  ivr: false,
  call: 'policy',
  agentOnly: false,
  statement: false,
  id: 'none',
  idFrom: '',
  buttons: [],
  unseen: false,
  blurred: false,
}

/** Whether what is played now reaches the caller (E7). */
export const canPlay = ({ line }: Facts): boolean => line === 'ivr' || line === 'queued' || line === 'held'

/** Whether a recording of the caller may be running at this very point: ordered, or by a policy. */
export function recordsNow(facts: Facts): 'ordered' | 'by policy' | undefined {
  if (facts.doNotRecord || facts.line === 'released') return undefined
  const talks = facts.line === 'linked' || facts.line === 'held' || facts.line === 'outside'
  if (facts.statement) return 'ordered'
  if (!talks) return facts.ivr ? 'ordered' : undefined
  if (facts.call === 'started') return 'ordered'
  return facts.call === 'policy' && !facts.agentOnly ? 'by policy' : undefined
}
