import type { Channel } from './channel.ts'

/** Which numbers an agent may dial, and as whom (WX-32, WX-33). */
export interface Outdial {
  /** How many digits a number has; any number of them if undefined. */
  readonly digits?: number
  /** One of these begins it; none means any. */
  readonly prefixes: readonly string[]
  /** Caller ids that she may choose; the first of them where the desk has none of its own. */
  readonly anis: readonly string[]
}

/** One agent's profile at the desk. */
export interface DeskAgent {
  /** Her state when the call begins. */
  readonly state: 'Available' | 'Idle'
  /** Why she is Idle; empty if nothing is said. */
  readonly reason: string
  readonly channels: readonly Channel[]
  /** Without it she may not dial out (WX-32). */
  readonly outdial?: Outdial
  /** WX-26, for this agent; undefined is as the desk has it. */
  readonly endCall?: boolean
  readonly endConsult?: boolean
  /** WX-39: whether she is Available after wrap-up, or Idle. */
  readonly autoAvailable: boolean
}

/** What values a variable of a flow has. */
export const variableTypes = ['text', 'number', 'boolean'] as const

/** A variable of the contact that agents see (WX-14). */
export interface DeskVariable {
  readonly type: (typeof variableTypes)[number]
  readonly editable: boolean
  readonly value: string
}

/** Where another flow begins to which calls are transferred: its queue, and the variables that it has (WX-16). */
export interface EntryPoint {
  readonly skill: string
  readonly variables: ReadonlyMap<string, DeskVariable>
}

/** How the agents' desks work in this center. Times in ms; undefined is never. */
export interface Desk {
  /** How long an offer rings before the agent is RONA (WX-03). */
  readonly ronaMs: number
  /** After how long a paused recording resumes by itself (WX-10). */
  readonly autoResumeMs?: number
  /** WX-11: whether agents may pause the recording, and the skills for which it is otherwise. */
  readonly pause: boolean
  readonly pauseBySkill: ReadonlyMap<string, boolean>
  /** How long a consult to a queue waits for the agent's confirmation (WX-23). */
  readonly consultConfirmMs: number
  /** How long the far end of an outdial rings (WX-35). */
  readonly outdialRingMs: number
  /** The caller id of an outdial where the agent chooses none (WX-33). */
  readonly ani: string
  /** WX-26: whether an agent may end the call, and a consult. */
  readonly endCall: boolean
  readonly endConsult: boolean
  readonly wrapup: {
    /** Empty: any reason. */
    readonly reasons: readonly string[]
    readonly default?: string
    readonly autoMs?: number
    /** WX-37: whether an agent may call the countdown off. */
    readonly extendable: boolean
  }
  /** How many may be in a conference, customer and agents (WX-29, WX-30). */
  readonly conference: number
  readonly variables: ReadonlyMap<string, DeskVariable>
  readonly entryPoints: ReadonlyMap<string, EntryPoint>
  readonly agents: ReadonlyMap<string, DeskAgent>
}

/** No source names these times: they are made up (A14). */
export const deskDefaults = { ronaMs: 18_000, consultConfirmMs: 30_000, outdialRingMs: 30_000 } as const

export const defaultDeskAgent: DeskAgent = {
  state: 'Available',
  reason: '',
  channels: ['voice'],
  autoAvailable: true,
}
